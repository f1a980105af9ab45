#include "gui/widgets/valuelabel.h"

#include <QStyle>

namespace echolab::gui {

ValueLabel::ValueLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void ValueLabel::setValue(const QString& value)
{
    if (text() != value) {
        setText(value);
        setAccessibleDescription(value);
    }
}

PanelTitle::PanelTitle(QWidget* parent)
    : QLabel(parent)
{
    setContentsMargins(12, 0, 12, 0);
}

QSize PanelTitle::sizeHint() const
{
    return {QLabel::sizeHint().width(),
            QFontMetrics(font()).height() + style()->pixelMetric(QStyle::PM_TabBarTabVSpace, nullptr, this)};
}

QSize PanelTitle::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace echolab::gui
