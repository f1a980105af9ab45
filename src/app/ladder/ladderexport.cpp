#include "app/ladder/ladderexport.h"

#include <QJsonArray>

#include "net/cable/cable.h"
#include "net/capture/pcapng.h"

namespace echolab::app {

namespace {

QJsonValue orNull(const auto& value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue();
}

QString causeName(net::LossCause cause)
{
    switch (cause) {
    case net::LossCause::Asked: return QStringLiteral("asked");
    case net::LossCause::Chance: return QStringLiteral("chance");
    case net::LossCause::Cut: return QStringLiteral("cut");
    case net::LossCause::QueueFull: return QStringLiteral("queue full");
    case net::LossCause::Refused: return QStringLiteral("too large");
    }
    return {};
}

QString fateOf(const net::CableFrame& frame)
{
    return frame.lost ? QStringLiteral("lost") : frame.heldBack ? QStringLiteral("delayed") : QStringLiteral("passed");
}

QJsonArray optionsOf(const net::Segment& segment)
{
    const QString text = QString::fromStdString(net::optionsText(segment.options));
    return text.isEmpty() ? QJsonArray() : QJsonArray::fromStringList(text.split(QStringLiteral(", ")));
}

QJsonObject frameJson(const Ladder& ladder, const LadderSegment& entry)
{
    const auto& frame = entry.frame;
    const auto& segment = frame.segment;
    return {
        {QStringLiteral("time_ms"), ladder.milliseconds(frame.sent)},
        {QStringLiteral("arrived_ms"), frame.arrived ? QJsonValue(ladder.milliseconds(*frame.arrived)) : QJsonValue()},
        {QStringLiteral("from"), Ladder::isFromClient(entry) ? QStringLiteral("client") : QStringLiteral("server")},
        {QStringLiteral("connection"), static_cast<qint64>(entry.facts.connection)},
        {QStringLiteral("flags"), QString::fromStdString(net::flagsText(segment.flags))},
        {QStringLiteral("seq"), static_cast<qint64>(entry.facts.sequence)},
        {QStringLiteral("ack"), orNull(entry.facts.acknowledgement)},
        {QStringLiteral("seq_absolute"), static_cast<qint64>(segment.sequence)},
        {QStringLiteral("ack_absolute"),
         segment.has(net::TcpFlags::ack) ? QJsonValue(static_cast<qint64>(segment.acknowledgement)) : QJsonValue()},
        {QStringLiteral("window"), segment.window},
        {QStringLiteral("length"), static_cast<qint64>(segment.payloadLength)},
        {QStringLiteral("options"), optionsOf(segment)},
        {QStringLiteral("fate"), fateOf(frame)},
        {QStringLiteral("lost_because"), frame.lost ? QJsonValue(causeName(*frame.lost)) : QJsonValue()},
        {QStringLiteral("arrives_twice"), frame.twice},
        {QStringLiteral("resent_of"), orNull(entry.facts.resentOf)},
    };
}

QJsonObject callJson(const Ladder& ladder, const net::TraceRecord& call)
{
    const bool byClient = call.side.role == net::TraceSide::Role::Client;
    return {
        {QStringLiteral("time_ms"), ladder.milliseconds(call.at)},
        {QStringLiteral("took_ms"), std::chrono::duration<double, std::milli>(call.took).count()},
        {QStringLiteral("side"), byClient ? QStringLiteral("client") : QStringLiteral("server")},
        {QStringLiteral("call"), QString::fromStdString(net::callText(call))},
        {QStringLiteral("text"), QString::fromStdString(net::describe(call))},
        {QStringLiteral("result"), static_cast<qint64>(call.value)},
        {QStringLiteral("error"),
         call.failed() ? QJsonValue(QString::fromStdString(net::SocketError(call.call, call.error).name()))
                       : QJsonValue()},
    };
}

QJsonObject kernelJson(const net::TcpInfo& info)
{
    return {{QStringLiteral("segments_sent"), static_cast<qint64>(info.sentSegments)},
            {QStringLiteral("segments_received"), static_cast<qint64>(info.receivedSegments)},
            {QStringLiteral("retransmitted"), static_cast<qint64>(info.retransmitted)}};
}

} // namespace

QJsonObject LadderExport::json(const Ladder& ladder)
{
    QJsonArray frames;
    for (const auto& segment : ladder.segments) {
        frames.append(frameJson(ladder, segment));
    }
    QJsonArray calls;
    for (const auto& call : ladder.calls) {
        calls.append(callJson(ladder, call));
    }
    QJsonObject result{{QStringLiteral("frames"), frames},
                       {QStringLiteral("calls"), calls},
                       {QStringLiteral("forgotten"), static_cast<qint64>(ladder.forgotten)},
                       {QStringLiteral("kernel"), QJsonValue()}};
    if (ladder.kernel) {
        result[QStringLiteral("kernel")] = QJsonObject{
            {QStringLiteral("time_ms"), ladder.milliseconds(ladder.kernel->at)},
            {QStringLiteral("client"), kernelJson(ladder.kernel->client)},
            {QStringLiteral("server"), kernelJson(ladder.kernel->server)},
        };
    }
    return result;
}

void LadderExport::capture(
    const Ladder& ladder, std::ostream& stream,
    const std::function<std::chrono::system_clock::time_point(std::chrono::steady_clock::time_point)>& wallTime)
{
    std::vector<net::PcapngWriter::Name> names;
    for (const auto host : {net::CableHost::A, net::CableHost::B}) {
        for (const auto family : {net::Family::IPv4, net::Family::IPv6}) {
            names.push_back({net::hostAddress(host, family, 0), std::string(net::hostName(host))});
        }
    }
    net::PcapngWriter writer(stream, net::LinkType::Ethernet, "cable",
                             "The TCP segments on a cable between two hosts, when they were sent.", names);
    for (const auto& segment : ladder.segments) {
        const auto& frame = segment.frame;
        const std::string comment = frame.lost ? "lost (" + causeName(*frame.lost).toStdString() + ')' : std::string();
        writer.packet(wallTime(frame.sent), frame.bytes.view(), comment);
    }
}

} // namespace echolab::app
