#include "reasonlabel.h"

#include <QEvent>
#include <QGuiApplication>

#include "colors.h"

namespace echolab::gui {

ReasonLabel::ReasonLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setVisible(false);
    takeColor();
}

void ReasonLabel::setReason(const QString& reason)
{
    setText(reason);
    setVisible(!reason.isEmpty());
}

void ReasonLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange) {
        takeColor();
    }
    QLabel::changeEvent(event);
}

void ReasonLabel::takeColor()
{
    QPalette colored; // by the program's palette: this widget's own may be told of the change before it has changed
    colored.setColor(QPalette::WindowText, Colors::of(QGuiApplication::palette()).error);
    setPalette(colored);
}

} // namespace echolab::gui
