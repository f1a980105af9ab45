#include <sstream>

#include <QJsonArray>
#include <QTest>

#include "app/ladder/ladderexport.h"
#include "app/ladder/laddertext.h"

using namespace echolab;
using namespace std::chrono_literals;
using app::Ladder;
using app::LadderExport;
using app::LadderText;
using Time = std::chrono::steady_clock::time_point;

namespace {

constexpr Time begin{1h};

net::CableFrame frameOf(net::CableHost from, std::uint8_t flags, std::uint32_t sequence, std::size_t length, Time sent)
{
    net::CableFrame frame;
    frame.from = from;
    frame.sent = sent;
    frame.arrived = sent;
    frame.segment.from = net::Endpoint::loopback(net::Family::IPv4, from == net::CableHost::A ? 9000 : 50000);
    frame.segment.to = net::Endpoint::loopback(net::Family::IPv4, from == net::CableHost::A ? 50000 : 9000);
    frame.segment.flags = flags;
    frame.segment.sequence = sequence;
    frame.segment.payloadLength = length;
    frame.segment.window = 1000;
    return frame;
}

net::TraceRecord callOf(net::Call call, net::TraceSide::Role role, Time at, std::int64_t value, int error)
{
    net::TraceRecord record;
    record.call = call;
    record.side.role = role;
    record.at = at;
    record.value = value;
    record.error = error;
    return record;
}

/// A SYN that is lost, comes again, and a call of each side.
Ladder aLadder()
{
    net::FrameLog::Snapshot frames;
    frames.frames.push_back(frameOf(net::CableHost::B, net::TcpFlags::syn, 700, 0, begin + 1ms));
    frames.frames.back().lost = net::LossCause::Asked;
    frames.frames.back().arrived.reset();
    frames.frames.push_back(frameOf(net::CableHost::B, net::TcpFlags::syn, 700, 0, begin + 1001ms));
    frames.frames.back().heldBack = true;
    *frames.frames.back().arrived += 20ms;
    const auto again = net::SocketError::of(net::Call::Recv, std::errc::operation_would_block).code();
    return Ladder::of(std::move(frames),
                      {callOf(net::Call::Recv, net::TraceSide::Role::Server, begin + 2ms, -1, again),
                       callOf(net::Call::Listen, net::TraceSide::Role::Server, begin, 0, 0),
                       callOf(net::Call::Close, net::TraceSide::Role::Client, begin + 3ms, 0, 0)});
}

} // namespace

class LadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesRunInTheOrderOfTime()
    {
        const QStringList lines = LadderText::lines(aLadder());
        QCOMPARE(lines.size(), 5); // the recv() that did nothing is left out
        QVERIFY(lines[1].startsWith(QStringLiteral("     0.000")));
        QVERIFY(lines[1].endsWith(QStringLiteral(" listen() = 0")));
        QVERIFY(lines[2].contains(QStringLiteral("-- #0 SYN seq 0 -")));
        QVERIFY(lines[2].endsWith(QStringLiteral("-X lost, as asked")));
        QVERIFY(lines[3].contains(QStringLiteral("3.000  close")));
        QVERIFY(lines[4].endsWith(QStringLiteral("-> #0 again, arrives after 20.0 ms")));
    }

    void summaryCountsEachSide()
    {
        const QStringList lines = LadderText::summary(aLadder());
        QCOMPARE(lines.first(), QStringLiteral("Segments of the client: 2, of them lost 1, sent again 1."));
        QCOMPARE(lines.last(), QStringLiteral("Segments of the server: 0, of them lost 0, sent again 0."));
    }

    void dataTellsHowFarItReaches()
    {
        net::FrameLog::Snapshot frames;
        frames.frames.push_back(frameOf(net::CableHost::A, net::TcpFlags::syn, 5, 0, begin));
        frames.frames.push_back(frameOf(net::CableHost::A, net::TcpFlags::psh, 6, 100, begin));
        const auto ladder = Ladder::of(std::move(frames), {});
        QCOMPARE(LadderText::segment(ladder.segments.back()), QStringLiteral("PSH seq 1:101"));
    }

    void jsonTellsRelativeAndAbsoluteNumbersApart()
    {
        const auto json = LadderExport::json(aLadder());
        const auto frames = json[QStringLiteral("frames")].toArray();
        QCOMPARE(frames[0][QStringLiteral("fate")].toString(), QStringLiteral("lost"));
        QVERIFY(frames[0][QStringLiteral("arrived_ms")].isNull());
        QCOMPARE(frames[1][QStringLiteral("fate")].toString(), QStringLiteral("delayed"));
        QCOMPARE(frames[1][QStringLiteral("arrived_ms")].toDouble(), 1021.0);
        QCOMPARE(frames[1][QStringLiteral("resent_of")].toInt(-1), 0);
        QCOMPARE(frames[1][QStringLiteral("seq")].toInt(-1), 0);
        QCOMPARE(frames[1][QStringLiteral("seq_absolute")].toInt(), 700);
        QVERIFY(frames[1][QStringLiteral("ack")].isNull());
        QCOMPARE(json[QStringLiteral("calls")].toArray().size(), 3);
    }

    void captureSaysWhatWasLost()
    {
        std::ostringstream stream;
        LadderExport::capture(aLadder(), stream, [](Time) { return std::chrono::system_clock::time_point(); });
        QVERIFY(stream.str().find("lost (asked)") != std::string::npos);
        QVERIFY(stream.str().find("host-b") != std::string::npos);
    }

    void aRefusalNamesTheCallAndTheWayOut()
    {
        const auto code = net::SocketError::of(net::Call::Socket, std::errc::no_such_file_or_directory).code();
        const QString text = LadderText::failure({net::CableStep::StartHelper, code});
        QVERIFY(text.contains(QStringLiteral("posix_spawn(echolab-cable): ")));
        QVERIFY(text.contains(QStringLiteral("beside this program")));
    }
};

QTEST_GUILESS_MAIN(LadderTest)
#include "tst_ladder.moc"
