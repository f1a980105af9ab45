#include <atomic>

#include "gui/testwindow.h"
#include "load/loadgenerator.h"
#include "support/machine/eventloopprobe.h"
#include "support/machine/slowness.h"

using namespace echolab;

/// The window while clients echo at full rate: what is counted is exact, what is kept is bounded, and it obeys at once.
/// How calm it is in figures is printed by scripts/calm; a test on a shared machine can only tell calm from stuck.
class TestCalm : public QObject
{
    Q_OBJECT

    static constexpr std::size_t rows = 6000; ///< more than one batch brings, so that each is seen as it comes

    static void start(TestWindow& window)
    {
        window.choose("Service model", QStringLiteral("One event loop"));
        window.server().conversation()->setLimits({.rows = rows, .bytes = std::size_t{4} << 20});
        window.startServer();
    }
    static load::LoadConfig sixtyFourClients(TestWindow& window)
    {
        load::LoadConfig config;
        config.targets = {net::Endpoint::loopback(net::Family::IPv4, window.server().listeningEndpoint()->port())};
        config.clients = 64;
        return config;
    }

private Q_SLOTS:
    void countsExactlyWhateverIsShown()
    {
        constexpr std::uint64_t messages = 200'000 / test::slowness;
        TestWindow window;
        start(window);
        std::uint64_t shown = 0;
        std::uint64_t skipped = 0;
        auto* transcript = window.server().conversation()->transcript();
        connect(transcript, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex&, int first, int last) {
            for (int row = first; row <= last; ++row) {
                if (const auto* data = std::get_if<app::ReceivedData>(&transcript->row(row).what)) {
                    shown += static_cast<std::uint64_t>(data->bytes.size());
                }
            }
        });
        connect(&window.server(), &app::ServerController::skipped, this,
                [&](const echo::Skipped& what) { skipped += what.bytes; });

        std::atomic<bool> ended = false;
        load::LoadGenerator generator([&] { ended = load::isFinished(generator.snapshot().state); });
        auto config = sixtyFourClients(window);
        config.messages = messages;
        generator.start(config);
        QTRY_VERIFY_WITH_TIMEOUT(ended.load(), 120'000);
        const auto result = generator.snapshot();
        QCOMPARE(result.state, load::LoadState::Completed);
        QVERIFY(result.errors.empty());
        QCOMPARE(result.echoed, messages);

        QTRY_COMPARE(window.server().totals().bytesSent, messages * 64);
        QTRY_COMPARE(window.server().clients()->rowCount(), 0);
        QCOMPARE(window.server().totals().bytesReceived, messages * 64);
        QCOMPARE(window.said("Server totals"), QStringLiteral("received %1 bytes, sent %1 bytes").arg(messages * 64));
        QTRY_COMPARE(shown + skipped, messages * 64); // the last batches are shown in their turn
        QVERIFY(transcript->rowCount() <= static_cast<int>(rows));
        QVERIFY(window.server().conversation()->console()->rowCount() <= static_cast<int>(rows));
        QVERIFY(window.server().conversation()->hex()->rowCount() <= static_cast<int>(rows));
    }

    void obeysInTheMiddleOfAFlood()
    {
        using namespace std::chrono;
        using Clock = steady_clock;
        // Other programs hold this one up at random, so the best of some attempts counts: a window that is stuck while
        // data comes, or a Stop that waits for clients, spoils them all.
        constexpr int attempts = 5;
        auto quickestStop = Clock::duration::max();
        auto calmest = nanoseconds::max();
        for (int attempt = 0; attempt < attempts; ++attempt) {
            TestWindow window;
            start(window);
            load::LoadGenerator generator;
            generator.start(sixtyFourClients(window));
            QTRY_VERIFY(window.server().totals().bytesReceived > 1'000'000 / test::slowness);
            const test::EventLoopProbe probe;
            QTRY_VERIFY(probe.latencies().count() >= 100);
            calmest = std::min(calmest, nanoseconds(probe.latencies().percentile(99)));
            const auto clicked = Clock::now();
            window.click("Stop server");
            QTRY_VERIFY(!window.server().isRunning());
            quickestStop = std::min(quickestStop, Clock::now() - clicked);
            generator.cancel();
        }
        const auto said = QStringLiteral("Stop took %1 ms, 99 % of the probes were answered within %2 ms")
                              .arg(duration_cast<milliseconds>(quickestStop).count())
                              .arg(duration_cast<milliseconds>(calmest).count());
        qInfo("%s", qPrintable(said));
        QVERIFY2(quickestStop <= milliseconds(100) * test::slowness, qPrintable(said));
        QVERIFY2(calmest <= milliseconds(50) * test::slowness, qPrintable(said));
    }
};

QTEST_MAIN(TestCalm)
#include "tst_calm.moc"
