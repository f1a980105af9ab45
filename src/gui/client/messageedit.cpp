#include "gui/client/messageedit.h"

#include <limits>

#include <QKeyEvent>

#include "app/client/messagehistory.h"

namespace echolab::gui {

MessageEdit::MessageEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setMaxLength(std::numeric_limits<int>::max()); // the usual 32,767 would cut off what is pasted
}

void MessageEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_history != nullptr && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Up) {
        setText(m_history->previous(text()));
    } else if (m_history != nullptr && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Down) {
        setText(m_history->next(text()));
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace echolab::gui
