#include "gui/plot/plotpainter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "gui/plot/plotcolumns.h"

namespace echolab::gui {

namespace {

constexpr qreal lineWidth = 2;
constexpr qreal gap = 6; ///< between the axes and their numbers
constexpr qreal sampleLength = 22;

PlotScale scaleOf(const PlotContent& content)
{
    double smallest = 0;
    double largest = 0;
    for (const PlotLine& line : content.lines) {
        for (const double value : line.values) {
            if (value > 0) { // neither NaN
                smallest = smallest > 0 ? std::min(smallest, value) : value;
                largest = std::max(largest, value);
            }
        }
    }
    return content.logarithmic ? PlotScale::logarithmic(smallest, largest) : PlotScale::linear(largest);
}

qreal widestTick(const PlotContent& content, const PlotScale& scale, const QFontMetricsF& metrics)
{
    // Room for usual numbers, so that the plot does not move with each new top of the axis.
    qreal widest = metrics.horizontalAdvance(QStringLiteral("8.88M"));
    for (const double tick : scale.ticks()) {
        widest = std::max(widest, metrics.horizontalAdvance(content.tickText(tick)));
    }
    return widest;
}

} // namespace

PlotPainter::PlotPainter(const PlotContent& content, const QFont& font, const Colors& colors, const QRectF& place)
    : m_content(content)
    , m_font(font)
    , m_colors(colors)
    , m_place(place)
    , m_scale(scaleOf(content))
{
    const QFontMetricsF metrics(font);
    m_area = place.adjusted(widestTick(content, m_scale, metrics) + gap, metrics.height() + gap, -gap * 2,
                            -metrics.height() - gap / 2);
}

void PlotPainter::paint(QPainter& painter) const
{
    painter.setFont(m_font);
    painter.setRenderHint(QPainter::Antialiasing);
    paintValueAxis(painter);
    paintTimeAxis(painter);
    paintLegend(painter);
    paintLines(painter);
}

void PlotPainter::paintCursor(QPainter& painter, std::size_t sample) const
{
    const double time = m_content.times[sample];
    const qreal x = pointAt(time, 0).x();
    painter.setPen(QPen(m_colors.muted, 1));
    painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));

    QStringList texts(sampleTime(m_content, sample));
    for (std::size_t line = 0; line < m_content.lines.size(); ++line) {
        const double value = m_content.lines[line].values[sample];
        if (!std::isnan(value)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_colors.lines.at(line));
            painter.drawEllipse(pointAt(time, value), 3.5, 3.5);
            texts.append(valueText(m_content, line, sample));
        }
    }
    const QFontMetricsF metrics(m_font);
    const QString text = texts.join(QLatin1Char('\n'));
    QRectF box = metrics.boundingRect(QRectF(0, 0, 1000, 1000), Qt::AlignLeft, text);
    box.adjust(-gap, -gap / 2, gap, gap / 2);
    const bool right = x + gap + box.width() <= m_place.right();
    box.moveTopLeft({right ? x + gap : x - gap - box.width(), m_area.top()});
    painter.setBrush(m_colors.raised);
    painter.setPen(QPen(m_colors.border, 1));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(m_colors.text);
    painter.drawText(box.adjusted(gap, gap / 2, 0, 0), Qt::AlignLeft, text);
}

std::optional<std::size_t> PlotPainter::sampleAt(double x) const
{
    const auto& times = m_content.times;
    if (times.empty()) {
        return std::nullopt;
    }
    const double share = (x - m_area.left()) / std::max(m_area.width(), 1.0);
    const double time = m_content.begin + share * (m_content.end - m_content.begin);
    const auto after = std::lower_bound(times.begin(), times.end(), time);
    if (after == times.begin()) {
        return 0;
    }
    const auto before = after - 1;
    const bool nearerBefore = after == times.end() || time - *before < *after - time;
    return static_cast<std::size_t>((nearerBefore ? before : after) - times.begin());
}

QString PlotPainter::sampleText(const PlotContent& content, std::size_t sample)
{
    QStringList values;
    for (std::size_t line = 0; line < content.lines.size(); ++line) {
        if (const QString value = valueText(content, line, sample); !value.isEmpty()) {
            values.append(value);
        }
    }
    return tr("%1: %2", "a time, then what was measured")
        .arg(sampleTime(content, sample), values.join(QLatin1String(", ")));
}

QString PlotPainter::valueText(const PlotContent& content, std::size_t line, std::size_t sample)
{
    const double value = content.lines[line].values[sample];
    return std::isnan(value) ? QString() : content.lines[line].name + QLatin1Char(' ') + content.valueText(value);
}

QString PlotPainter::sampleTime(const PlotContent& content, std::size_t sample)
{
    const bool beforeEnd = content.timeAxis == PlotContent::TimeAxis::BeforeEnd;
    const double seconds = content.times[sample] - (beforeEnd ? content.end : content.begin);
    const double rounded = std::round(seconds * 10) / 10;
    if (beforeEnd && rounded == 0) {
        return content.endText;
    }
    return tr("%1 s", "seconds").arg(rounded, 0, 'f', 1);
}

/// All labels of an axis have the same unit.
QString PlotPainter::tickTime(double time, double step) const
{
    const bool beforeEnd = m_content.timeAxis == PlotContent::TimeAxis::BeforeEnd;
    const double seconds = time - (beforeEnd ? m_content.end : m_content.begin);
    if (step >= 3600) {
        return tr("%1 h", "hours").arg(seconds / 3600);
    }
    return step >= 60 ? tr("%1 min", "minutes").arg(seconds / 60) : tr("%1 s", "seconds").arg(seconds);
}

QPen PlotPainter::linePen(std::size_t line) const
{
    static const std::array<QList<qreal>, 3> dashes{QList<qreal>{}, QList<qreal>{4, 2.5}, QList<qreal>{1, 2}};
    QPen pen(m_colors.lines.at(line), lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.at(line).isEmpty()) {
        pen.setDashPattern(dashes.at(line));
    }
    return pen;
}

QColor PlotPainter::gridColor() const
{
    QColor color = m_colors.border;
    color.setAlphaF(0.6F);
    return color;
}

QPointF PlotPainter::pointAt(double time, double value) const
{
    const double share = (time - m_content.begin) / (m_content.end - m_content.begin);
    return {m_area.left() + share * m_area.width(), m_area.bottom() - m_scale.position(value) * m_area.height()};
}

void PlotPainter::paintValueAxis(QPainter& painter) const
{
    const QFontMetricsF metrics(m_font);
    // Numbers that would touch each other are left out, the lines stay.
    const auto& ticks = m_scale.ticks();
    const qreal apart = m_area.height() / std::max(1.0, static_cast<double>(ticks.size()) - 1);
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(metrics.height() / std::max(apart, 1.0))));
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const qreal y = std::round(m_area.bottom() - m_scale.position(ticks[i]) * m_area.height()) + 0.5;
        painter.setPen(QPen(gridColor(), 1));
        painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        if ((ticks.size() - 1 - i) % every == 0) {
            painter.setPen(m_colors.muted);
            painter.drawText(QRectF(m_place.left(), y - metrics.height() / 2, m_area.left() - gap - m_place.left(),
                                    metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, m_content.tickText(ticks[i]));
        }
    }
}

void PlotPainter::paintTimeAxis(QPainter& painter) const
{
    const QFontMetricsF metrics(m_font);
    const qreal wide = metrics.horizontalAdvance(QStringLiteral("-000 min")) + 2 * gap;
    const double length = m_content.end - m_content.begin;
    const double step = timeStep(length, std::max(1, static_cast<int>(m_area.width() / wide)));
    const bool beforeEnd = m_content.timeAxis == PlotContent::TimeAxis::BeforeEnd;
    const int count = static_cast<int>(length / step + 1e-6);
    for (int i = 0; i <= count; ++i) {
        const double time = beforeEnd ? m_content.end - i * step : m_content.begin + i * step;
        const qreal x = std::round(pointAt(time, 0).x()) + 0.5;
        painter.setPen(QPen(gridColor(), 1));
        painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        const QString text = beforeEnd && i == 0 ? m_content.endText : tickTime(time, step);
        const qreal width = metrics.horizontalAdvance(text) + 2;
        const qreal left = std::clamp(x - width / 2, m_place.left(), std::max(m_place.left(), m_place.right() - width));
        painter.setPen(m_colors.muted);
        painter.drawText(QRectF(left, m_area.bottom() + gap / 2, width, metrics.height()), Qt::AlignCenter, text);
    }
}

void PlotPainter::paintLegend(QPainter& painter) const
{
    const QFontMetricsF metrics(m_font);
    qreal x = m_area.right();
    for (std::size_t line = m_content.lines.size(); line-- > 0;) {
        const QString& name = m_content.lines[line].name;
        x -= metrics.horizontalAdvance(name);
        painter.setPen(m_colors.text);
        painter.drawText(QPointF(x, m_place.top() + metrics.ascent()), name);
        x -= gap + sampleLength;
        painter.setPen(linePen(line));
        const qreal y = m_place.top() + metrics.height() / 2;
        painter.drawLine(QPointF(x, y), QPointF(x + sampleLength, y));
        x -= gap * 2;
    }
    painter.setPen(m_colors.muted);
    painter.drawText(QPointF(m_place.left(), m_place.top() + metrics.ascent()),
                     metrics.elidedText(m_content.caption, Qt::ElideRight, x - m_place.left()));
}

void PlotPainter::paintLines(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(m_area.adjusted(-lineWidth, -lineWidth, lineWidth, lineWidth));
    for (std::size_t line = 0; line < m_content.lines.size(); ++line) {
        const auto runs = columnsOf(m_content.times, m_content.lines[line].values, m_content.earlier,
                                    static_cast<int>(m_area.width()));
        for (const PlotRun& run : runs) {
            QPolygonF points;
            points.reserve(static_cast<qsizetype>(run.size()));
            for (const QPointF& sample : run) {
                points.append(pointAt(sample.x(), sample.y()));
            }
            if (points.size() == 1) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(m_colors.lines.at(line));
                painter.drawEllipse(points.first(), lineWidth, lineWidth);
            } else {
                painter.setPen(linePen(line));
                painter.setBrush(Qt::NoBrush);
                painter.drawPolyline(points);
            }
        }
    }
    painter.restore();
}

} // namespace echolab::gui
