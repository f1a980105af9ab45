#include "app/states/tcpstatesmodel.h"

#include <algorithm>
#include <tuple>

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
    removeGone(rows);
    // What is left in the table is in the new rows too, and in the same order.
    std::size_t index = 0;
    for (const net::TcpRow& socket : rows) {
        if (index < m_rows.size() && keyOf(m_rows[index].socket) == keyOf(socket)) {
            update(static_cast<int>(index), socket, now);
        } else {
            insert(static_cast<int>(index), socket, now);
        }
        ++index;
    }
    m_seen = true;
}

void TcpStatesModel::clear()
{
    removeGone({});
    m_seen = false;
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
    case StateColumn: {
        const std::string_view name = net::stateName(socket.state);
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    case ReceiveQueueColumn: return QString::number(socket.receiveQueue);
    case SendQueueColumn: return QString::number(socket.sendQueue);
    case RemainingColumn:
        return socket.timeWaitLeft
            ? tr("%1 s", "seconds left").arg(std::chrono::ceil<std::chrono::seconds>(*socket.timeWaitLeft).count())
            : QString();
    default: return {};
    }
}

void TcpStatesModel::removeGone(const std::vector<net::TcpRow>& rows)
{
    auto present = rows.rbegin();
    for (int index = rowCount() - 1; index >= 0; --index) {
        const auto key = keyOf(row(index));
        while (present != rows.rend() && keyOf(*present) > key) {
            ++present;
        }
        if (present != rows.rend() && keyOf(*present) == key) {
            ++present;
            continue;
        }
        beginRemoveRows({}, index, index);
        m_rows.erase(m_rows.begin() + index);
        endRemoveRows();
    }
}

void TcpStatesModel::update(int index, const net::TcpRow& socket, Moment now)
{
    Row& present = m_rows[static_cast<std::size_t>(index)];
    const bool wasChanged = present.changed;
    if (!looksTheSame(present.socket, socket)) {
        present.changedAt = now;
        present.changed = true;
    } else if (now - present.changedAt >= changedFor) {
        present.changed = false;
    }
    const bool differs = present.socket != socket;
    present.socket = socket;
    if (differs || present.changed != wasChanged) {
        Q_EMIT dataChanged(this->index(index, 0), this->index(index, ColumnCount - 1));
    }
}

void TcpStatesModel::insert(int index, const net::TcpRow& socket, Moment now)
{
    beginInsertRows({}, index, index);
    m_rows.insert(m_rows.begin() + index, Row{socket, now, m_seen});
    endInsertRows();
}

} // namespace echolab::app
