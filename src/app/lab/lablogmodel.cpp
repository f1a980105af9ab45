#include "app/lab/lablogmodel.h"

#include "app/base/convert.h"
#include "app/base/format.h"
#include "app/lab/labtext.h"
#include "app/text/displaytext.h"
#include "echo/base/overloaded.h"

namespace echolab::app {

namespace {

QString firstBytes(const echo::Bytes& data)
{
    constexpr qsizetype shown = 32;
    const QByteArray bytes = toByteArray(data).left(shown);
    return displayText(QString::fromUtf8(bytes), LineBreaks::Escape);
}

int columnOfRole(lab::Role role)
{
    switch (role) {
    case lab::Role::Server: return LabLogModel::ServerColumn;
    case lab::Role::Client: return LabLogModel::ClientColumn;
    case lab::Role::SecondClient: return LabLogModel::SecondClientColumn;
    }
    return LabLogModel::StepsColumn;
}

} // namespace

int LabLogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LabLogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LabRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return columnOf(shown) == index.column() ? text(shown) : QString();
    case StepRole: return std::holds_alternative<lab::StepBegun>(shown.what);
    case AcrossRole: return columnOf(shown) == StepsColumn;
    case DiffersRole: {
        const auto* const finding = std::get_if<lab::Finding>(&shown.what);
        return finding != nullptr && finding->outcome == lab::Outcome::Differs;
    }
    default: return {};
    }
}

QVariant LabLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return RingModel::headerData(section, orientation, role);
    }
    switch (section) {
    case StepsColumn: return tr("Steps");
    case ServerColumn: return tr("Server");
    case ClientColumn: return tr("Client");
    case SecondClientColumn: return tr("Second client");
    default: return {};
    }
}

void LabLogModel::addRows(std::vector<LabRow>& rows, const lab::LabEvent& event)
{
    std::visit(echo::Overloaded{[&](const lab::StatesSeen& states) {
                                    for (const net::TcpRow& socket : states.rows) {
                                        rows.push_back({socket});
                                    }
                                },
                                [&](const lab::Found& found) { rows.push_back({found.finding}); },
                                [](const lab::Ended&) {},
                                [&](const auto& other) {
                                    rows.push_back({other});
                                }},
               event.what);
}

void LabLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int LabLogModel::columnOf(const LabRow& row)
{
    return std::visit(echo::Overloaded{[](const lab::CallMade& call) { return columnOfRole(call.role); },
                                       [](const lab::CallWaits& call) { return columnOfRole(call.role); },
                                       [](const lab::BytesMoved& bytes) { return columnOfRole(bytes.role); },
                                       [](const lab::Noted& note) { return columnOfRole(note.role); },
                                       [](const auto&) {
                                           return static_cast<int>(StepsColumn);
                                       }},
                      row.what);
}

QString LabLogModel::text(const LabRow& row)
{
    return std::visit(
        echo::Overloaded{
            [](const echo::Skipped& skipped) {
                return tr("Not shown, because too much came at once: %1").arg(Format::events(skipped.events));
            },
            [](const lab::StepBegun& step) {
                return QStringLiteral("%1. %2").arg(QString::number(step.number), LabText::sentence(step.what));
            },
            [](const lab::CallMade& call) { return LabText::call(call); },
            [](const lab::CallWaits& call) { return LabText::call(call); },
            [](const lab::BytesMoved& bytes) {
                const QString count = bytes.direction == lab::Direction::Sent ? Format::sentBytes(bytes.size)
                                                                              : Format::receivedBytes(bytes.size);
                return QStringLiteral("%1: %2").arg(count, firstBytes(bytes.data));
            },
            [](const net::TcpRow& socket) {
                const QString state = toQString(net::stateName(socket.state));
                return socket.state == net::TcpState::Listen
                    ? QStringLiteral("%1 %2").arg(state, Format::endpoint(socket.local))
                    : QStringLiteral("%1 %2 -> %3")
                          .arg(state, Format::endpoint(socket.local), Format::endpoint(socket.remote));
            },
            [](const lab::Noted& note) { return LabText::sentence(note.what); },
            [](const lab::Finding& finding) {
                return LabText::verdict(finding);
            }},
        row.what);
}

} // namespace echolab::app
