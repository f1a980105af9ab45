#include "app/conversation/hexmodel.h"

#include <algorithm>

#include "app/base/format.h"

namespace echolab::app {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

QString hexOf(const HexLine& line)
{
    QString hex;
    hex.reserve(50);
    for (std::size_t index = 0; index < HexLine::width; ++index) {
        if (index > 0) {
            hex += index == HexLine::width / 2 ? QStringLiteral("  ") : QStringLiteral(" ");
        }
        if (index < line.length) {
            const auto value = std::to_integer<unsigned>(line.bytes.at(index));
            hex += QLatin1Char(hexDigits[value >> 4U]);
            hex += QLatin1Char(hexDigits[value & 15U]);
        } else {
            hex += QStringLiteral("  ");
        }
    }
    return hex;
}

QString asciiOf(const HexLine& line)
{
    QString ascii;
    for (std::size_t index = 0; index < line.length; ++index) {
        const auto value = std::to_integer<char>(line.bytes.at(index));
        ascii += QLatin1Char(value >= ' ' && value <= '~' ? value : '.');
    }
    return ascii;
}

} // namespace

QString HexLine::text() const
{
    return QStringLiteral("%1  %2  |%3|").arg(offset, 8, 16, QLatin1Char('0')).arg(hexOf(*this), asciiOf(*this));
}

int HexModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown);
}

QVariant HexModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HexLine line = m_store.line(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return (line.direction == Direction::Sent ? QStringLiteral("→ ") : QStringLiteral("← ")) + line.text();
    case DirectionRole: return QVariant::fromValue(line.direction);
    case OffsetRole: return QVariant(qulonglong{line.offset});
    case HexRole: return hexOf(line);
    case AsciiRole: return asciiOf(line);
    case PeerRole: return Format::endpoint(line.peer);
    default: return {};
    }
}

QHash<int, QByteArray> HexModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{DirectionRole, "direction"},
                  {OffsetRole, "offset"},
                  {HexRole, "hex"},
                  {AsciiRole, "ascii"},
                  {PeerRole, "peer"}});
    return names;
}

void HexModel::setLimits(const RingLimits& limits)
{
    m_limits = {std::max<std::size_t>(limits.rows, 1), limits.bytes};
    flush();
}

void HexModel::add(Direction direction, const net::Endpoint& peer, echo::BytesView data)
{
    // No more than would be kept.
    m_store.add(direction, peer, data, std::min(m_limits.rows, m_limits.bytes / HexLine::width + 1));
}

void HexModel::flush()
{
    removeOldest(m_store.excess(m_limits));
    if (m_store.lines() > m_shown) {
        beginInsertRows({}, static_cast<int>(m_shown), static_cast<int>(m_store.lines()) - 1);
        m_shown = m_store.lines();
        endInsertRows();
    }
}

void HexModel::clear()
{
    removeOldest(m_shown);
}

void HexModel::removeOldest(std::size_t lines)
{
    const std::size_t rows = std::min(lines, m_shown);
    if (rows == 0) {
        m_store.removeOldest(lines);
        return;
    }
    beginRemoveRows({}, 0, static_cast<int>(rows) - 1);
    m_store.removeOldest(lines);
    m_shown -= rows;
    endRemoveRows();
}

} // namespace echolab::app
