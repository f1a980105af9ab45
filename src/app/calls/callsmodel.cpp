#include "app/calls/callsmodel.h"

#include <algorithm>
#include <utility>

#include "app/base/convert.h"
#include "app/base/format.h"

namespace echolab::app {

namespace {

/// Less than that is the unevenness of reading two clocks: following it, times would run backwards.
constexpr std::chrono::milliseconds clockMoved(10);

} // namespace

CallsModel::CallsModel(QObject* parent)
    : RingModel(parent)
    , m_steps([this](std::uint64_t number) { return find(number); },
              [this](std::uint64_t number) { changedCall(number); })
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
    return dataOf(row(index.row()), index.column(), role);
}

QVariant CallsModel::dataOf(const TracedCall& call, int column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(call, column);
    case Qt::TextAlignmentRole: return column == TookColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case FailedRole: return net::stateOf(call) == net::CallState::Failed;
    case PendingRole: {
        const net::CallState state = net::stateOf(call);
        return state != net::CallState::Failed && state != net::CallState::Done;
    }
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
    m_coming.reserve(records.size());
    for (const net::TraceRecord& record : records) {
        const auto at = std::chrono::duration_cast<std::chrono::system_clock::duration>(record.at.time_since_epoch());
        m_coming.push_back({record, std::chrono::system_clock::time_point(at + m_wallClock)});
        if (std::find(m_sides.begin(), m_sides.end(), record.side) == m_sides.end()) {
            m_sides.push_back(record.side);
            Q_EMIT sideAppeared(record.side);
        }
    }
    for (TracedCall& call : m_coming) {
        if (!call.waiting) {
            m_steps.returned(call);
        }
    }
    append(std::exchange(m_coming, {}));
}

void CallsModel::finish(std::span<const net::TraceRecord> records)
{
    for (const net::TraceRecord& record : records) {
        const int row = rowOfCall(record.number);
        if (row >= 0) {
            TracedCall& call = mutableRow(row);
            static_cast<net::TraceRecord&>(call) = record;
            m_steps.returned(call);
            changedCall(record.number);
        }
    }
}

std::vector<net::TraceRecord> CallsModel::servantsOf(std::uint64_t number) const
{
    std::vector<net::TraceRecord> found;
    for (int i = 0; number != 0 && i < rowCount(); ++i) {
        if (row(i).serves == number) {
            found.push_back(row(i));
        }
    }
    return found;
}

const TracedCall* CallsModel::call(std::uint64_t number) const
{
    const int found = rowOfCall(number);
    return found >= 0 ? &row(found) : nullptr;
}

void CallsModel::clear()
{
    RingModel::clear();
    m_steps.clear();
}

TracedCall* CallsModel::find(std::uint64_t number)
{
    const auto coming = std::lower_bound(
        m_coming.begin(), m_coming.end(), number,
        [](const TracedCall& call, std::uint64_t wanted) { return call.number < wanted; });
    if (coming != m_coming.end() && coming->number == number) {
        return &*coming;
    }
    const int found = rowOfCall(number);
    return found >= 0 ? &mutableRow(found) : nullptr;
}

void CallsModel::changedCall(std::uint64_t number)
{
    const int found = rowOfCall(number);
    if (found >= 0) {
        Q_EMIT dataChanged(index(found, 0), index(found, ColumnCount - 1));
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
    case ResultColumn:
        switch (net::stateOf(call)) {
        case net::CallState::Waiting: return tr("waiting");
        case net::CallState::InProgress: return tr("in progress");
        case net::CallState::WouldBlock: return tr("not yet", "a call that would have to wait");
        default: return call.failed() ? QString::number(call.value) : QString::fromStdString(net::outcome(call));
        }
    case ErrorColumn:
        return call.failed() ? QString::fromStdString(net::SocketError(call.call, call.error).name()) : QString();
    case TookColumn: return call.waiting ? QString() : Format::duration(call.took);
    default: return {};
    }
}

} // namespace echolab::app
