#include "gui/widgets/reasonlabel.h"

#include <QEvent>
#include <QGuiApplication>

#include "gui/style/colors.h"

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
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange) {
        takeColor();
    }
    QLabel::changeEvent(event);
}

void ReasonLabel::takeColor()
{
    const QColor color = Colors::of(QGuiApplication::palette()).error;
    if (palette().color(QPalette::WindowText) != color) { // setting it comes back as another change
        QPalette colored;
        colored.setColor(QPalette::WindowText, color);
        setPalette(colored);
    }
}

} // namespace echolab::gui
