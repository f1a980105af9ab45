#include <atomic>

#include "gui/conversation/conversationviews.h"
#include "gui/testwindow.h"
#include "load/loadgenerator.h"
#include "support/machine/processfigures.h"
#include "support/machine/slowness.h"

using namespace echolab;

/// What the window ever takes, whatever comes and whichever view shows it. A program of its own, since the system tells
/// the most that a process ever took.
class TestMemory : public QObject
{
    Q_OBJECT

    using View = gui::ConversationViews::View;

    static constexpr std::size_t bound = std::size_t{160'000'000} * test::slowness + test::quarantine;

    static void withinBound()
    {
        const std::size_t most = test::mostResidentBytes();
        qInfo("%.1f MB at most", static_cast<double>(most) / 1e6);
        QVERIFY2(most <= bound, qPrintable(QStringLiteral("%1 bytes").arg(most)));
    }

    static void load(TestWindow& window, std::size_t clients, std::size_t size, load::LoadBytes bytes,
                     std::chrono::milliseconds duration)
    {
        std::atomic<bool> ended = false;
        load::LoadGenerator generator([&] { ended = load::isFinished(generator.snapshot().state); });
        load::LoadConfig config;
        config.targets = {net::Endpoint::loopback(net::Family::IPv4, window.server().listeningEndpoint()->port())};
        config.clients = clients;
        config.smallestMessage = config.largestMessage = size;
        config.bytes = bytes;
        config.duration = duration;
        generator.start(config);
        QTRY_VERIFY_WITH_TIMEOUT(ended.load(), 120'000);
        QVERIFY(generator.snapshot().echoed > 0);
    }

private Q_SLOTS:
    void staysWithinBoundsInEveryView_data()
    {
        QTest::addColumn<View>("view");
        QTest::newRow("chat") << View::Chat;
        QTest::newRow("console") << View::Console;
        QTest::newRow("hex") << View::HexDump;
    }
    void staysWithinBoundsInEveryView()
    {
        QFETCH(const View, view);
        TestWindow window;
        window.choose("Service model", QStringLiteral("One event loop"));
        window.window().server()->conversationViews()->setView(view);
        window.window().clients()->current()->conversationViews()->setView(view);
        window.startServer();

        load(window, 64, 64, load::LoadBytes::Any, std::chrono::seconds(2));
        withinBound();
        load(window, 8, 256 * 1024, load::LoadBytes::Printable, std::chrono::seconds(3));
        withinBound();
        load(window, 8, 256 * 1024, load::LoadBytes::Any, std::chrono::seconds(3));
        withinBound();

        // Both ends in this window.
        window.connectClient();
        const QByteArray message(1 << 20, 'x');
        for (int count = 0; count < 50; ++count) {
            QVERIFY(!window.client().sendBytes(message));
            const auto sent = static_cast<std::uint64_t>(count + 1) << 20;
            QTRY_COMPARE_WITH_TIMEOUT(window.client().totals().bytesReceived, sent, 30'000);
        }
        withinBound();
    }
};

QTEST_MAIN(TestMemory)
#include "tst_memory_linux.moc"
