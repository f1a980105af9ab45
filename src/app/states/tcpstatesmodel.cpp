#include "app/states/tcpstatesmodel.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/base/convert.h"
#include "app/base/format.h"

namespace echolab::app {

namespace {

/// What names a socket, and where it stands in the table.
auto keyOf(const net::TcpRow& socket)
{
    return std::tuple(socket.state != net::TcpState::Listen, socket.local, socket.remote);
}

constexpr auto byKey = [](const net::TcpRow& left, const net::TcpRow& right) {
    return keyOf(left) < keyOf(right);
};

/// Time goes by for all sockets in TIME-WAIT; that is no change.
bool looksTheSame(const net::TcpRow& left, const net::TcpRow& right)
{
    return left.state == right.state && left.receiveQueue == right.receiveQueue && left.sendQueue == right.sendQueue;
}

} // namespace

int TcpStatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TcpStatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TcpStatesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& found = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(found.socket, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= ReceiveQueueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ChangedRole: return found.changed;
    case StateRole: return static_cast<int>(found.socket.state);
    default: return {};
    }
}

QVariant TcpStatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case LocalColumn: return tr("Local address");
    case RemoteColumn: return tr("Remote address");
    case FamilyColumn: return tr("Family", "of addresses");
    case StateColumn: return tr("State", "of a TCP connection");
    case ReceiveQueueColumn: return tr("Recv-Q", "the receive queue, as netstat has it");
    case SendQueueColumn: return tr("Send-Q", "the send queue, as netstat has it");
    case RemainingColumn: return tr("Time left");
    default: return {};
    }
}

void TcpStatesModel::setRows(std::vector<net::TcpRow> rows, Moment now)
{
    std::stable_sort(rows.begin(), rows.end(), byKey);
    // One pass over what was there and what is there now, both by key.
    std::vector<Row> next;
    next.reserve(rows.size());
    Ranges gone;  ///< of m_rows
    Ranges come;  ///< of next
    Ranges other; ///< of next: was there, and reads otherwise
    auto old = m_rows.cbegin();
    for (const net::TcpRow& socket : rows) {
        while (old != m_rows.cend() && keyOf(old->socket) < keyOf(socket)) {
            extend(gone, old++ - m_rows.cbegin());
        }
        const auto place = static_cast<std::ptrdiff_t>(next.size());
        if (old == m_rows.cend() || keyOf(old->socket) != keyOf(socket)) {
            next.push_back({socket, now, m_seen});
            extend(come, place);
        } else {
            next.push_back(updated(*old, socket, now));
            if (old->socket != socket || old->changed != next.back().changed) {
                extend(other, place);
            }
            ++old;
        }
    }
    while (old != m_rows.cend()) {
        extend(gone, old++ - m_rows.cbegin());
    }
    m_seen = true;
    show(std::move(next), gone, come, other);
}

void TcpStatesModel::clear()
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_seen = false;
}

int TcpStatesModel::rowOf(const net::TcpRow& socket) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), socket, [](const Row& row, const auto& wanted) {
        return keyOf(row.socket) < keyOf(wanted);
    });
    return found != m_rows.end() && keyOf(found->socket) == keyOf(socket) ? static_cast<int>(found - m_rows.begin())
                                                                          : -1;
}

void TcpStatesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString TcpStatesModel::text(const net::TcpRow& socket, int column)
{
    switch (column) {
    case LocalColumn: return Format::endpoint(socket.local);
    case RemoteColumn:
        return socket.state == net::TcpState::Listen ? QStringLiteral("*") : Format::endpoint(socket.remote);
    case FamilyColumn: return Format::family(socket.local.family());
    case StateColumn: return toQString(net::stateName(socket.state));
    case ReceiveQueueColumn: return QString::number(socket.receiveQueue);
    case SendQueueColumn: return QString::number(socket.sendQueue);
    case RemainingColumn:
        return socket.timeWaitLeft
            ? tr("%1 s", "seconds left").arg(std::chrono::ceil<std::chrono::seconds>(*socket.timeWaitLeft).count())
            : QString();
    default: return {};
    }
}

TcpStatesModel::Row TcpStatesModel::updated(const Row& old, const net::TcpRow& socket, Moment now)
{
    Row row{socket, old.changedAt, old.changed};
    if (!looksTheSame(old.socket, socket)) {
        row.changedAt = now;
        row.changed = true;
    } else if (now - row.changedAt >= changedFor) {
        row.changed = false;
    }
    return row;
}

void TcpStatesModel::show(std::vector<Row> next, const Ranges& gone, const Ranges& come, const Ranges& other)
{
    // Each range moves the rows below it, here and in the views.
    if (gone.size() + come.size() > mostRanges) {
        beginResetModel();
        m_rows = std::move(next);
        endResetModel();
        return;
    }
    const auto at = [](std::vector<Row>& rows, int row) {
        return rows.begin() + row;
    };
    std::for_each(gone.rbegin(), gone.rend(), [&](const Range& range) {
        beginRemoveRows({}, range.first, range.last);
        m_rows.erase(at(m_rows, range.first), at(m_rows, range.last) + 1);
        endRemoveRows();
    });
    for (const Range& range : come) {
        beginInsertRows({}, range.first, range.last);
        m_rows.insert(at(m_rows, range.first), at(next, range.first), at(next, range.last) + 1);
        endInsertRows();
    }
    m_rows = std::move(next);
    for (const Range& range : other) {
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, ColumnCount - 1));
    }
}

void TcpStatesModel::extend(Ranges& ranges, std::ptrdiff_t place)
{
    const int row = static_cast<int>(place);
    if (!ranges.empty() && ranges.back().last == row - 1) {
        ranges.back().last = row;
    } else {
        ranges.push_back({row, row});
    }
}

} // namespace echolab::app
