#include "app/calls/callsmodel.h"

#include <algorithm>

#include "app/base/convert.h"
#include "app/base/format.h"

namespace echolab::app {

namespace {

/// Less than that is the unevenness of reading two clocks: following it, times would run backwards.
constexpr std::chrono::milliseconds clockMoved(10);

QString resultText(const net::TraceRecord& record)
{
    return record.failed() ? QString::number(record.value) : QString::fromStdString(net::outcome(record));
}

} // namespace

CallsModel::CallsModel(QObject* parent)
    : RingModel(parent)
{
}

int CallsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TracedCall& call = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(call, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == TookColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case FailedRole: return call.failed();
    case WaitingRole: return call.waiting;
    default: return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return RingModel::headerData(section, orientation, role);
    }
    switch (section) {
    case TimeColumn: return tr("Began", "when a call began");
    case SideColumn: return tr("Side", "server or client");
    case ThreadColumn: return tr("Thread");
    case SocketColumn: return tr("Socket");
    case CallColumn: return tr("Call");
    case ResultColumn: return tr("Result");
    case ErrorColumn: return tr("Error");
    case TookColumn: return tr("Took");
    default: return {};
    }
}

void CallsModel::append(std::span<const net::TraceRecord> records)
{
    followWallClock();
    std::vector<TracedCall> calls;
    calls.reserve(records.size());
    for (const net::TraceRecord& record : records) {
        const auto at = std::chrono::duration_cast<std::chrono::system_clock::duration>(record.at.time_since_epoch());
        calls.push_back({record, std::chrono::system_clock::time_point(at + m_wallClock)});
        if (std::find(m_sides.begin(), m_sides.end(), record.side) == m_sides.end()) {
            m_sides.push_back(record.side);
            Q_EMIT sideAppeared(record.side);
        }
    }
    append(std::move(calls));
}

void CallsModel::finish(std::span<const net::TraceRecord> records)
{
    for (const net::TraceRecord& record : records) {
        const int row = rowOfCall(record.number);
        if (row >= 0) {
            static_cast<net::TraceRecord&>(mutableRow(row)) = record;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int CallsModel::rowOfCall(std::uint64_t number) const
{
    int first = 0;
    int count = rowCount();
    while (count > 0) {
        const int half = count / 2;
        if (row(first + half).number < number) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first < rowCount() && row(first).number == number ? first : -1;
}

void CallsModel::followWallClock()
{
    const auto ahead = wallTime(echo::Clock::time_point()).time_since_epoch();
    if (ahead - m_wallClock > clockMoved || m_wallClock - ahead > clockMoved) {
        m_wallClock = ahead;
    }
}

void CallsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString CallsModel::sideText(const net::TraceSide& side)
{
    return side.role == net::TraceSide::Role::Server ? tr("Server") : tr("Client %1").arg(side.number);
}

QString CallsModel::text(const TracedCall& call, int column)
{
    switch (column) {
    case TimeColumn: return Format::preciseTimeOfDay(call.began);
    case SideColumn: return sideText(call.side);
    case ThreadColumn: return QString::number(call.thread);
    case SocketColumn: return call.socketNumber == 0 ? QString() : QStringLiteral("#%1").arg(call.socketNumber);
    case CallColumn: return QString::fromStdString(net::describe(call));
    case ResultColumn: return call.waiting ? tr("waiting") : resultText(call);
    case ErrorColumn:
        return call.failed() ? QString::fromStdString(net::SocketError(call.call, call.error).name()) : QString();
    case TookColumn: return call.waiting ? QString() : Format::duration(call.took);
    default: return {};
    }
}

} // namespace echolab::app
