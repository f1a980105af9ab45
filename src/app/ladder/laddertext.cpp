#include "app/ladder/laddertext.h"

#include <algorithm>

#include "app/base/convert.h"

namespace echolab::app {

namespace {

constexpr int timeWidth = 10;
constexpr int callWidth = 30;
constexpr int cableWidth = 46;

QString arrow(const QString& text, bool toServer, bool lost)
{
    const QString label = u' ' + text + u' ';
    const auto dashes = std::max<qsizetype>(cableWidth - label.size() - 4, 2);
    const QString line = QStringLiteral("--") + label + QString(dashes, u'-');
    return toServer ? line + (lost ? QStringLiteral("-X") : QStringLiteral("->"))
                    : (lost ? QStringLiteral("X-") : QStringLiteral("<-")) + line;
}

/// What stands in a line, at a time.
struct Row {
    std::chrono::steady_clock::time_point at;
    QString text;
};

} // namespace

QString LadderText::segment(const LadderSegment& segment)
{
    const auto& facts = segment.facts;
    QString text = QString::fromStdString(net::flagsText(segment.frame.segment.flags))
        + QStringLiteral(" seq %1").arg(facts.sequence);
    if (const auto length = segment.frame.segment.payloadLength; length > 0) {
        text += QStringLiteral(":%1").arg(facts.sequence + length);
    }
    if (facts.acknowledgement) {
        text += QStringLiteral(" ack %1").arg(*facts.acknowledgement);
    }
    return text;
}

QString LadderText::cause(net::LossCause cause)
{
    switch (cause) {
    case net::LossCause::Asked: return tr("lost, as asked");
    case net::LossCause::Chance: return tr("lost by chance");
    case net::LossCause::Cut: return tr("lost: the cable is cut");
    case net::LossCause::QueueFull: return tr("lost: too many wait for the cable");
    case net::LossCause::Refused: return tr("lost: too large for the other end");
    }
    return {};
}

QString LadderText::note(const LadderSegment& segment)
{
    QStringList notes;
    const auto& frame = segment.frame;
    if (frame.lost) {
        notes.append(cause(*frame.lost));
    }
    if (segment.facts.resentOf) {
        notes.append(tr("#%1 again").arg(*segment.facts.resentOf));
    }
    if (segment.facts.probe) {
        notes.append(tr("a probe"));
    }
    if (frame.segment.window == 0 && frame.segment.has(net::TcpFlags::ack) && !frame.segment.has(net::TcpFlags::rst)) {
        notes.append(tr("the window is closed"));
    }
    if (frame.heldBack && frame.arrived) {
        const double took = std::chrono::duration<double, std::milli>(*frame.arrived - frame.sent).count();
        notes.append(tr("arrives after %1 ms").arg(took, 0, 'f', 1));
    } else if (frame.heldBack && !frame.lost) {
        notes.append(tr("still on its way"));
    }
    if (frame.twice) {
        notes.append(tr("arrives twice"));
    }
    return notes.join(QStringLiteral(", "));
}

QString LadderText::call(const net::TraceRecord& record)
{
    QString given;
    if (const auto* const transfer = std::get_if<net::TransferArguments>(&record.arguments);
        transfer != nullptr && record.call == net::Call::Send) {
        given = QString::number(transfer->length);
    }
    QString text = QStringLiteral("%1(%2)").arg(QString::fromStdString(net::callText(record)), given);
    if (record.failed()) {
        text += QStringLiteral(" = ") + QString::fromStdString(net::SocketError(record.call, record.error).name());
    } else {
        text += QStringLiteral(" = %1").arg(record.value);
    }
    if (record.took >= std::chrono::milliseconds(1)) {
        const double took = std::chrono::duration<double, std::milli>(record.took).count();
        text += QStringLiteral(", %1 ms").arg(took, 0, 'f', 1);
    }
    return text;
}

QStringList LadderText::lines(const Ladder& ladder)
{
    std::vector<Row> rows;
    for (const auto& call : ladder.calls) {
        if (isShown(call)) {
            const bool byClient = call.side.role == net::TraceSide::Role::Client;
            rows.push_back({call.at,
                            byClient ? LadderText::call(call)
                                     : QString(callWidth + cableWidth + 1, u' ') + LadderText::call(call)});
        }
    }
    for (std::size_t i = 0; i < ladder.segments.size(); ++i) {
        const auto& segment = ladder.segments[i];
        const QString text = QStringLiteral("#%1 %2").arg(i).arg(LadderText::segment(segment));
        QString line = QString(callWidth, u' ')
            + arrow(text, Ladder::isFromClient(segment), segment.frame.lost.has_value());
        if (const QString more = note(segment); !more.isEmpty()) {
            line += u' ' + more;
        }
        rows.push_back({segment.frame.sent, line});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.at < b.at; });

    QStringList lines{tr("ms").rightJustified(timeWidth) + QStringLiteral("  ") + tr("client").leftJustified(callWidth)
                      + tr("cable").leftJustified(cableWidth + 1) + tr("server")};
    for (const auto& row : rows) {
        lines.append(QStringLiteral("%1  %2").arg(ladder.milliseconds(row.at), timeWidth, 'f', 3).arg(row.text));
    }
    return lines;
}

QStringList LadderText::summary(const Ladder& ladder)
{
    struct Count {
        int sent = 0;
        int lost = 0;
        int again = 0;
    };
    Count client;
    Count server;
    for (const auto& segment : ladder.segments) {
        Count& count = Ladder::isFromClient(segment) ? client : server;
        ++count.sent;
        count.lost += segment.frame.lost ? 1 : 0;
        count.again += segment.facts.resentOf ? 1 : 0;
    }
    QStringList lines{
        tr("Segments of the client: %1, of them lost %2, sent again %3.")
            .arg(client.sent)
            .arg(client.lost)
            .arg(client.again),
        tr("Segments of the server: %1, of them lost %2, sent again %3.")
            .arg(server.sent)
            .arg(server.lost)
            .arg(server.again),
    };
    if (ladder.kernel) {
        lines.append(
            tr("Before the end the kernels counted: client %1 sent, %2 again; server %3 sent, %4 again (without "
               "its SYN+ACK).")
                .arg(ladder.kernel->client.sentSegments)
                .arg(ladder.kernel->client.retransmitted)
                .arg(ladder.kernel->server.sentSegments)
                .arg(ladder.kernel->server.retransmitted));
    }
    if (ladder.forgotten > 0) {
        lines.append(tr("Earlier segments, no longer remembered: %1.").arg(ladder.forgotten));
    }
    return lines;
}

QString LadderText::remedy(net::CableRemedy remedy)
{
    switch (remedy) {
    case net::CableRemedy::None: return {};
    case net::CableRemedy::UseLinux: return tr("Only Linux has the network namespaces that two hosts are made of.");
    case net::CableRemedy::InstallHelper:
        return tr("The program echolab-cable is missing: it belongs beside this program.");
    case net::CableRemedy::AllowUserNamespaces:
        return tr("This system keeps user namespaces for root: sysctl kernel.unprivileged_userns_clone=1 allows them.");
    case net::CableRemedy::RaiseUserNamespaces:
        return tr("No further user namespace is permitted: raise sysctl user.max_user_namespaces.");
    case net::CableRemedy::RaiseNetworkNamespaces:
        return tr("No further network namespace is permitted: raise sysctl user.max_net_namespaces.");
    case net::CableRemedy::AddAppArmorProfile:
        return tr("AppArmor keeps user namespaces from programs without a profile: one with \"userns,\" for "
                  "echolab-cable allows it.");
    case net::CableRemedy::LeaveContainer:
        return tr("A filter refuses user namespaces, as that of a container does: run it outside, or allow unshare().");
    case net::CableRemedy::LoadVeth: return tr("The kernel has no veth devices: modprobe veth loads them.");
    }
    return {};
}

QString LadderText::failure(const net::CableError& error)
{
    const QString cause = QStringLiteral("%1: %2 (%3) %4")
                              .arg(toQString(net::callText(error.step)), QString::fromStdString(error.name()))
                              .arg(error.code)
                              .arg(QString::fromStdString(error.text()));
    const QString advice = remedy(net::remedyFor(error));
    return tr("There is no cable between two hosts here. %1.").arg(cause)
        + (advice.isEmpty() ? QString() : u' ' + advice);
}

} // namespace echolab::app
