#include "gui/plot/plot.h"

#include <algorithm>

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "gui/plot/plotpainter.h"
#include "gui/widgets/emptystate.h"

namespace echolab::gui {

namespace {

constexpr int margin = 6;

} // namespace

Plot::Plot(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Plot::setContent(PlotContent content)
{
    m_content = std::move(content);
    if (m_hovered) {
        setCursorTo(painterOfNow().sampleAt(*m_hovered));
    } else {
        describe();
        update();
    }
}

void Plot::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    describe();
    update();
}

QSize Plot::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 9};
}

QSize Plot::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 5};
}

void Plot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        update();
    }
    QWidget::changeEvent(event);
}

void Plot::paintEvent(QPaintEvent* /*event*/)
{
    const Colors& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.base);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (m_content.times.empty()) {
        paintEmptyState(this, painter, m_emptyHint);
        return;
    }
    const PlotPainter plot = painterOfNow();
    plot.paint(painter);
    if (const auto sample = cursor()) {
        plot.paintCursor(painter, *sample);
    }
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = event->pos().x();
    setCursorTo(painterOfNow().sampleAt(*m_hovered));
}

void Plot::leaveEvent(QEvent* event)
{
    m_hovered.reset();
    setCursorTo(std::nullopt);
    QWidget::leaveEvent(event);
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    const std::size_t count = m_content.times.size();
    const auto present = cursor();
    if (event->key() == Qt::Key_Escape && present) {
        setCursorTo(std::nullopt);
    } else if (count > 0 && event->key() == Qt::Key_Left) {
        setCursorTo(present ? *present - std::min<std::size_t>(*present, 1) : count - 1);
    } else if (count > 0 && event->key() == Qt::Key_Right) {
        setCursorTo(present ? std::min(*present + 1, count - 1) : count - 1);
    } else if (count > 0 && event->key() == Qt::Key_Home) {
        setCursorTo(0);
    } else if (count > 0 && event->key() == Qt::Key_End) {
        setCursorTo(count - 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Plot::focusOutEvent(QFocusEvent* event)
{
    if (!m_hovered) {
        setCursorTo(std::nullopt);
    }
    QWidget::focusOutEvent(event);
}

PlotPainter Plot::painterOfNow() const
{
    return {m_content, font(), Colors::of(palette()), QRectF(rect()).adjusted(margin, margin, -margin, -margin)};
}

/// Nothing once the sample has left the plot.
std::optional<std::size_t> Plot::cursor() const
{
    if (!m_cursor || *m_cursor < m_content.earlier || *m_cursor - m_content.earlier >= m_content.times.size()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(*m_cursor - m_content.earlier);
}

void Plot::setCursorTo(std::optional<std::size_t> sample)
{
    m_cursor = sample ? std::optional(m_content.earlier + *sample) : std::nullopt;
    describe();
    update();
}

void Plot::describe()
{
    const std::size_t count = m_content.times.size();
    setAccessibleDescription(count == 0 ? m_emptyHint
                                        : PlotPainter::sampleText(m_content, cursor().value_or(count - 1)));
}

} // namespace echolab::gui
