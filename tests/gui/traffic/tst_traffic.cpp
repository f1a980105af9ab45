#include "gui/testwindow.h"

#include "gui/plot/plot.h"
#include "gui/traffic/trafficpane.h"

using namespace echolab;

/// What moves, below the panels.
class TestTraffic : public QObject
{
    Q_OBJECT

    static constexpr char quiet[] = "Server: in 0 B/s (peak 0 B/s), out 0 B/s (peak 0 B/s)\n"
                                    "Clients: in 0 B/s (peak 0 B/s), out 0 B/s (peak 0 B/s)";

    static QString traffic(TestWindow& window) { return window.find("Traffic")->accessibleDescription(); }

private Q_SLOTS:
    void anEchoShowsAndPasses()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("Traffic"));
        QCOMPARE(traffic(window), QString::fromLatin1(quiet));
        window.startServer();
        window.connectClient();
        window.send(QString(100'000, QLatin1Char('a')));
        QTRY_VERIFY(traffic(window).contains(QStringLiteral("Server: in ")));
        QTRY_VERIFY(!window.said("Server rates").startsWith(QStringLiteral("Server: in 0 B/s")));
        QTRY_VERIFY(window.said("Client rates").contains(QStringLiteral("kB/s")));
        QTRY_VERIFY(window.said("Server rates").startsWith(QStringLiteral("Server: in 0 B/s (peak ")));
        QTRY_VERIFY(window.said("Client rates").startsWith(QStringLiteral("Clients: in 0 B/s (peak ")));
        QVERIFY(window.said("Server rates").contains(QStringLiteral("kB/s"))); // the peak stays
        QVERIFY(window.find<gui::Plot>("Plot of the server's traffic")
                    ->accessibleDescription()
                    .startsWith(QStringLiteral("now: in ")));

        window.choose("What is plotted", QStringLiteral("Messages per second"));
        QVERIFY(traffic(window).contains(QStringLiteral("messages/s")));
        QVERIFY(!traffic(window).contains(QStringLiteral("B/s")));
    }

    void itIsRecordedWhileHidden()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("unseen"));
        const auto& recorder = window.window().findChild<gui::TrafficPane*>()->recorder();
        QTRY_VERIFY(recorder.history().serverPeak().bytesIn > 0);
        QTRY_VERIFY(!recorder.isRunning()); // nothing moves, nobody looks
        window.toggleDetails(QStringLiteral("Traffic"));
        QVERIFY(recorder.isRunning());
        QVERIFY(traffic(window) != QString::fromLatin1(quiet));
        window.toggleDetails(QStringLiteral("Traffic"));
        QTRY_VERIFY(!recorder.isRunning());
    }

    void nothingRunsWhileNothingIsStarted()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("Traffic"));
        const auto& recorder = window.window().findChild<gui::TrafficPane*>()->recorder();
        QVERIFY(!recorder.isRunning());
        QVERIFY(!window.find<QToolButton>("Save traffic as a picture")->isEnabled());
        window.startServer();
        QVERIFY(recorder.isRunning());
        window.click("Stop server");
        QTRY_VERIFY(!recorder.isRunning());
    }

    void clientsAddedLaterAreCounted()
    {
        TestWindow window;
        window.startServer();
        window.click("New client");
        window.toggleDetails(QStringLiteral("Traffic"));
        window.choose("Client address family", QStringLiteral("IPv4"));
        window.connectClient();
        window.send(QString(50'000, QLatin1Char('b')));
        QTRY_VERIFY(window.said("Client rates").contains(QStringLiteral("kB/s")));
    }

    void pictureAndTableAreSaved()
    {
        TestWindow window;
        const QTemporaryDir folder;
        window.toggleDetails(QStringLiteral("Traffic"));
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("0123456789"));
        QTRY_VERIFY(window.find<QToolButton>("Save traffic as a picture")->isEnabled());
        QTRY_VERIFY(!window.said("Client rates").contains(QStringLiteral("(peak 0 B/s)")));

        window.click("Save traffic as a picture");
        window.saveAs(folder.filePath(QStringLiteral("traffic"))); // the ending comes by itself
        const QImage picture(folder.filePath(QStringLiteral("traffic.png")));
        QCOMPARE(picture.width(), 1200);

        window.click("Save traffic as a table");
        window.saveAs(folder.filePath(QStringLiteral("traffic.csv")));
        QFile table(folder.filePath(QStringLiteral("traffic.csv")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(table.readLine().startsWith("time,server_bytes_in_per_s,"));
        QVERIFY(table.readAll().count('\n') >= 2);
    }

    void inKorean()
    {
        TestWindow window(app::Language::Korean);
        window.toggleDetails(QStringLiteral("트래픽"));
        QVERIFY(window.find("트래픽")->accessibleDescription().startsWith(QStringLiteral("서버: 수신 0 B/s")));
    }
};

QTEST_MAIN(TestTraffic)
#include "tst_traffic.moc"
