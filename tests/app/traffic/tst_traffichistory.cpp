#include <QTest>

#include "app/traffic/traffichistory.h"

using namespace echolab;
using namespace echolab::app;
using namespace std::chrono_literals;

namespace {

/// That many bytes in and out, in messages of ten bytes.
echo::Totals totals(std::uint64_t in, std::uint64_t out)
{
    return {.bytesReceived = in, .bytesSent = out, .receiveCalls = in / 10, .sendCalls = out / 10};
}

constexpr TrafficHistory::Time start{24h};

} // namespace

class TestTrafficHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreWhatMovedByTheTimeThatPassed()
    {
        TrafficHistory history;
        history.resume(start);
        history.add(start + 500ms, totals(1000, 500), totals(40, 20));
        history.add(start + 750ms, totals(1000, 1000), totals(40, 40));
        QCOMPARE(history.samples().size(), std::size_t(3));
        QVERIFY(!history.samples()[0].known);
        QVERIFY((history.samples()[1].server == TrafficRates{2000, 1000, 200, 100}));
        QVERIFY((history.samples()[1].clients == TrafficRates{80, 40, 8, 4}));
        QVERIFY((history.samples()[2].server == TrafficRates{0, 2000, 0, 200}));
        QVERIFY((history.serverPeak() == TrafficRates{2000, 2000, 200, 200}));
        QVERIFY((history.clientsPeak() == TrafficRates{80, 80, 8, 8}));
    }

    void largeCountersLoseNothing()
    {
        constexpr std::uint64_t large = 1'000'000'000'000'000'000;
        TrafficHistory history;
        history.resume(start);
        history.add(start + 1s, totals(large, large), {});
        history.add(start + 2s, totals(large + 10, large + 20), {});
        QVERIFY((history.samples().back().server == TrafficRates{10, 20, 1, 2}));
    }

    void aPauseIsQuietAndAnEndIsAGap()
    {
        TrafficHistory history;
        history.resume(start);
        history.add(start + 1s, totals(100, 100), {});
        history.resume(start + 60s); // nothing moved
        QVERIFY(history.samples().back().known);
        QVERIFY((history.samples().back().server == TrafficRates{}));
        history.add(start + 61s, totals(200, 200), {});
        QCOMPARE(history.samples().back().server.bytesIn, 100.0);

        history.interrupt();
        history.resume(start + 120s);
        QVERIFY(!history.samples().back().known);
        history.add(start + 121s, totals(200, 210), {});
        QVERIFY(history.samples().back().known);
        QCOMPARE(history.samples().back().server.bytesOut, 10.0);
    }

    void noTimeIsNoRate()
    {
        TrafficHistory history;
        history.resume(start);
        history.add(start, totals(100, 100), {});
        QCOMPARE(history.samples().size(), std::size_t(1));
        history.add(start + 1s, totals(100, 100), {});
        QCOMPARE(history.samples().back().server.bytesIn, 100.0);
    }

    void tenMinutesStay()
    {
        TrafficHistory history;
        history.resume(start);
        for (int i = 1; i <= 3000; ++i) {
            history.add(start + i * 500ms, totals(i == 1 ? 1'000'000 : 1'000'000 + std::uint64_t(i) * 10, 0), {});
        }
        QCOMPARE(history.samples().size(), std::size_t(1201));
        QCOMPARE(history.forgotten(), std::uint64_t(1800));
        QCOMPARE(history.samples().back().at - history.samples().front().at,
                 std::chrono::steady_clock::duration(TrafficHistory::span));
        QCOMPARE(history.serverPeak().bytesIn, 20.0); // the megabyte is forgotten

        TrafficHistory crowded;
        crowded.resume(start);
        for (int i = 1; i <= 10'000; ++i) {
            crowded.add(start + i * 1ms, {}, {});
        }
        QCOMPARE(crowded.samples().size(), TrafficHistory::mostSamples);
    }

    void theTableHasALineForEachSample()
    {
        TrafficHistory history;
        history.resume(start);
        history.add(start + 500ms, totals(1000, 500), totals(40, 20));
        const QList<QByteArray> lines = history.toCsv().split('\n');
        QCOMPARE(lines.size(), 4); // the last is empty
        QCOMPARE(lines[0],
                 QByteArray("time,server_bytes_in_per_s,server_bytes_out_per_s,server_messages_in_per_s,"
                            "server_messages_out_per_s,clients_bytes_in_per_s,clients_bytes_out_per_s,"
                            "clients_messages_in_per_s,clients_messages_out_per_s\r"));
        QVERIFY(lines[1].endsWith("Z,,,,,,,,\r"));
        QVERIFY(lines[2].endsWith("Z,2000.0,1000.0,200.0,100.0,80.0,40.0,8.0,4.0\r"));
    }
};

QTEST_GUILESS_MAIN(TestTrafficHistory)
#include "tst_traffichistory.moc"
