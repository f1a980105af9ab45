#include "gui/states/statediagram.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "app/base/convert.h"
#include "gui/style/colors.h"

namespace echolab::gui {

namespace {

using State = net::TcpState;

constexpr int columns = 3;
constexpr int rows = 6;

struct Place {
    State state;
    QPoint at; ///< column and row
};
const Place places[] = {
    {State::Closed, {1, 0}},      {State::Listen, {0, 1}},   {State::SynSent, {2, 1}}, {State::SynReceived, {0, 2}},
    {State::Established, {1, 2}}, {State::FinWait1, {0, 3}}, {State::Closing, {1, 3}}, {State::CloseWait, {2, 3}},
    {State::FinWait2, {0, 4}},    {State::TimeWait, {1, 4}}, {State::LastAck, {2, 4}}, {State::Closed, {1, 5}},
};

struct Way {
    QPoint from;
    QPoint to;
};
const Way ways[] = {
    {{1, 0}, {0, 1}}, {{1, 0}, {2, 1}}, {{0, 1}, {0, 2}}, {{0, 1}, {2, 1}}, {{2, 1}, {0, 2}}, {{2, 1}, {1, 2}},
    {{0, 2}, {1, 2}}, {{0, 2}, {0, 3}}, {{1, 2}, {0, 3}}, {{1, 2}, {2, 3}}, {{0, 3}, {0, 4}}, {{0, 3}, {1, 3}},
    {{0, 4}, {1, 4}}, {{1, 3}, {1, 4}}, {{2, 3}, {2, 4}}, {{1, 4}, {1, 5}}, {{2, 4}, {1, 5}},
};

QString nameOf(State state)
{
    return app::toQString(net::stateName(state));
}

/// Where a line from the middle of a box towards a point leaves the box.
QPointF edgeTowards(const QRectF& box, const QPointF& target)
{
    const QPointF way = target - box.center();
    const qreal across = way.x() != 0 ? box.width() / 2 / std::abs(way.x()) : 1e9;
    const qreal down = way.y() != 0 ? box.height() / 2 / std::abs(way.y()) : 1e9;
    return box.center() + way * std::min(across, down);
}

void drawArrow(QPainter& painter, const QRectF& from, const QRectF& to)
{
    const QPointF begin = edgeTowards(from, to.center());
    const QPointF end = edgeTowards(to, from.center());
    const qreal angle = std::atan2(end.y() - begin.y(), end.x() - begin.x());
    const auto barb = [&](qreal turn) {
        constexpr qreal length = 5;
        return end - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * length;
    };
    painter.drawLine(begin, end);
    painter.drawPolyline(QPolygonF{barb(0.5), end, barb(-0.5)});
}

} // namespace

StateDiagram::StateDiagram(QWidget* parent)
    : QWidget(parent)
{
}

void StateDiagram::setPresent(const std::map<net::TcpState, int>& present)
{
    if (present == m_present) {
        return;
    }
    m_present = present;
    QStringList said;
    for (const auto& [state, count] : present) {
        said.append(QStringLiteral("%1: %2").arg(nameOf(state)).arg(count));
    }
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    update();
}

QSize StateDiagram::sizeHint() const
{
    return {columns * (fontMetrics().horizontalAdvance(QStringLiteral("SYN-RECEIVED 0")) + 22),
            rows * (fontMetrics().height() + 14)};
}

QSize StateDiagram::minimumSizeHint() const
{
    return {sizeHint().width(), 0};
}

void StateDiagram::paintEvent(QPaintEvent*)
{
    const Colors& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal cellWidth = static_cast<qreal>(width()) / columns;
    const qreal cellHeight = static_cast<qreal>(height()) / rows;
    const qreal boxHeight = std::min<qreal>(fontMetrics().height() + 4, cellHeight - 3);
    const auto box = [&](QPoint at) {
        return QRectF(at.x() * cellWidth + 8, at.y() * cellHeight + (cellHeight - boxHeight) / 2, cellWidth - 16,
                      boxHeight);
    };
    painter.setPen(QPen(colors.muted, 1));
    for (const Way& way : ways) {
        drawArrow(painter, box(way.from), box(way.to));
    }
    for (const auto& [state, at] : places) {
        const auto found = m_present.find(state);
        const bool here = found != m_present.end();
        QFont lettering = font();
        lettering.setBold(here);
        // Small rather than cut off: the panel may be low.
        lettering.setPixelSize(std::max(6, std::min(QFontInfo(font()).pixelSize(), static_cast<int>(boxHeight) - 2)));
        painter.setFont(lettering);
        painter.setPen(QPen(here ? colors.accent : colors.border, here ? 2 : 1));
        painter.setBrush(here ? colors.accentSoft : colors.base);
        painter.drawRoundedRect(box(at), 4, 4);
        painter.setPen(here ? colors.text : colors.muted);
        painter.drawText(box(at), Qt::AlignCenter,
                         here ? QStringLiteral("%1 %2").arg(nameOf(state)).arg(found->second) : nameOf(state));
    }
}

} // namespace echolab::gui
