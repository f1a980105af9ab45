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

QVariant HexModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HexLine& line = row(index.row());
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

void HexModel::addLines(std::vector<HexLine>& lines, Direction direction, const net::Endpoint& peer,
                        echo::BytesView data, std::size_t most)
{
    const std::size_t count = (data.size() + HexLine::width - 1) / HexLine::width;
    for (std::size_t number = count - std::min(count, most); number < count; ++number) {
        const std::size_t offset = number * HexLine::width;
        const auto part = data.subspan(offset, std::min(HexLine::width, data.size() - offset));
        HexLine line{direction, peer, offset, static_cast<std::uint8_t>(part.size()), {}};
        std::copy(part.begin(), part.end(), line.bytes.begin());
        lines.push_back(line);
    }
}

} // namespace echolab::app
