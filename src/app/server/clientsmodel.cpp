#include "app/server/clientsmodel.h"

#include <algorithm>
#include <iterator>

#include "app/base/format.h"

namespace echolab::app {

namespace {

constexpr auto byId = [](const echo::ConnectionInfo& info, echo::ConnectionId id) {
    return info.id < id;
};

bool showsTheSame(const echo::ConnectionInfo& left, const echo::ConnectionInfo& right)
{
    return left.totals == right.totals && left.sendingFinished == right.sendingFinished
        && left.receivingPaused == right.receivingPaused;
}

QVariant sortValue(const echo::ConnectionInfo& info, int column)
{
    switch (column) {
    case ClientsModel::ReceivedColumn: return QVariant(qulonglong{info.totals.bytesReceived});
    case ClientsModel::SentColumn: return QVariant(qulonglong{info.totals.bytesSent});
    case ClientsModel::SinceColumn: return Format::dateTime(info.since);
    default: return Format::endpoint(info.peer);
    }
}

} // namespace

int ClientsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const echo::ConnectionInfo& info = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(info, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == ReceivedColumn || index.column() == SentColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case ConnectionRole: return QVariant(qulonglong{info.id});
    case SortRole:
        return index.column() == StateColumn ? QVariant(text(info, StateColumn)) : sortValue(info, index.column());
    case StateRole: return QVariant::fromValue(stateOf(info.id));
    default: return {};
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case AddressColumn: return tr("Address");
    case StateColumn: return tr("State");
    case ReceivedColumn: return tr("Received");
    case SentColumn: return tr("Sent");
    case SinceColumn: return tr("Since");
    default: return {};
    }
}

void ClientsModel::setConnections(const std::vector<echo::ConnectionInfo>& connections)
{
    removeGone(connections);
    insertNew(connections);
    updateChanged(connections);
}

void ClientsModel::setClosing(echo::ConnectionId connection)
{
    const int row = rowOf(connection);
    if (row >= 0) {
        m_closing.insert(connection);
        Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
    }
}

std::optional<echo::ConnectionId> ClientsModel::connectionAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return std::nullopt;
    }
    return m_rows[static_cast<std::size_t>(row)].id;
}

const echo::ConnectionInfo* ClientsModel::find(echo::ConnectionId connection) const
{
    const int row = rowOf(connection);
    return row >= 0 ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void ClientsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString ClientsModel::text(const echo::ConnectionInfo& info, int column) const
{
    switch (column) {
    case AddressColumn: return Format::endpoint(info.peer);
    case StateColumn: return stateText(info);
    case ReceivedColumn: return Format::bytes(info.totals.bytesReceived);
    case SentColumn: return Format::bytes(info.totals.bytesSent);
    case SinceColumn: return Format::dateTime(info.since).time().toString(QStringLiteral("HH:mm:ss"));
    default: return {};
    }
}

QString ClientsModel::stateText(const echo::ConnectionInfo& info) const
{
    if (stateOf(info.id) == State::Closing) {
        return tr("closing");
    }
    if (info.sendingFinished) {
        return info.receivingPaused ? tr("half-closed, paused") : tr("half-closed");
    }
    return info.receivingPaused ? tr("paused") : tr("connected");
}

ClientsModel::State ClientsModel::stateOf(echo::ConnectionId connection) const
{
    return m_closing.contains(connection) ? State::Closing : State::Connected;
}

int ClientsModel::rowOf(echo::ConnectionId connection) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), connection, byId);
    return found != m_rows.end() && found->id == connection ? static_cast<int>(found - m_rows.begin()) : -1;
}

void ClientsModel::removeGone(const std::vector<echo::ConnectionInfo>& connections)
{
    const auto stays = [&](const echo::ConnectionInfo& info) {
        const auto found = std::lower_bound(connections.begin(), connections.end(), info.id, byId);
        return found != connections.end() && found->id == info.id;
    };
    for (auto last = m_rows.end(); last != m_rows.begin();) {
        const auto gone = std::find_if_not(std::make_reverse_iterator(last), m_rows.rend(), stays).base();
        const auto first = std::find_if(std::make_reverse_iterator(gone), m_rows.rend(), stays).base();
        if (first == gone) {
            return;
        }
        std::for_each(first, gone, [this](const echo::ConnectionInfo& info) { m_closing.remove(info.id); });
        beginRemoveRows({}, static_cast<int>(first - m_rows.begin()), static_cast<int>(gone - m_rows.begin()) - 1);
        last = m_rows.erase(first, gone);
        endRemoveRows();
    }
}

void ClientsModel::insertNew(const std::vector<echo::ConnectionInfo>& connections)
{
    // Ids rise and are never used twice, so what is new comes after all that was there.
    const echo::ConnectionId newest = m_rows.empty() ? 0 : m_rows.back().id;
    const auto firstNew = m_rows.empty() ? connections.begin()
                                         : std::lower_bound(connections.begin(), connections.end(), newest + 1, byId);
    if (firstNew != connections.end()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(connections.end() - firstNew) - 1);
        m_rows.insert(m_rows.end(), firstNew, connections.end());
        endInsertRows();
    }
}

void ClientsModel::updateChanged(const std::vector<echo::ConnectionInfo>& connections)
{
    const std::size_t count = std::min(m_rows.size(), connections.size());
    std::size_t firstChanged = count;
    for (std::size_t row = 0; row <= count; ++row) {
        const bool changed = row < count && !showsTheSame(m_rows[row], connections[row]);
        if (changed) {
            firstChanged = std::min(firstChanged, row);
            m_rows[row] = connections[row];
        } else if (firstChanged < row) {
            Q_EMIT dataChanged(index(static_cast<int>(firstChanged), StateColumn),
                               index(static_cast<int>(row) - 1, SentColumn));
            firstChanged = count;
        }
    }
}

} // namespace echolab::app
