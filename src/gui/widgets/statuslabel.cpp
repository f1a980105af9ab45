#include "gui/widgets/statuslabel.h"

#include <QAccessible>
#include <QPainter>

#include "gui/style/colors.h"
#include "gui/style/icons.h"

namespace echolab::gui {

namespace {

constexpr int dot = 9;
constexpr int padding = 6;

QColor toneColor(StatusLabel::Tone tone, const Colors& colors)
{
    switch (tone) {
    case StatusLabel::Tone::Idle: return colors.disabled;
    case StatusLabel::Tone::Busy:
    case StatusLabel::Tone::Warning: return colors.warning;
    case StatusLabel::Tone::Good: return colors.good;
    case StatusLabel::Tone::Error: return colors.error;
    }
    return colors.disabled;
}

} // namespace

StatusLabel::StatusLabel(QWidget* parent)
    : ValueLabel(parent)
{
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setContentsMargins(padding + dot + padding + 4, padding, padding, padding);
}

void StatusLabel::setStatus(Tone tone, const QString& text)
{
    setValue(text);
    if (tone == m_tone) {
        return;
    }
    m_tone = tone;
    update();
    if (tone == Tone::Error) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StatusLabel::paintEvent(QPaintEvent* event)
{
    const Colors& colors = Colors::of(palette());
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        if (m_tone == Tone::Error) {
            painter.setBrush(colors.errorSoft);
            painter.drawRoundedRect(rect(), 5, 5);
        }
        const qreal middle = padding + fontMetrics().height() / 2.0;
        drawSymbol(&painter, Symbol::Dot, QPointF(padding + 2 + dot / 2.0, middle), dot, toneColor(m_tone, colors));
    }
    ValueLabel::paintEvent(event);
}

} // namespace echolab::gui
