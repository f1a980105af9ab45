#include "gui/client/messageedit.h"

#include <QKeyEvent>

#include "app/client/messagehistory.h"

namespace echolab::gui {

MessageEdit::MessageEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setMaxLength(static_cast<int>(app::MessageHistory::longestMessage));
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
