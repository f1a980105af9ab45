#include "gui/testwindow.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPlainTextEdit>

#include "gui/plot/plot.h"
#include "support/peers/echopeer.h"

using namespace echolab;

/// Load on a server, from the window.
class TestLoadView : public QObject
{
    Q_OBJECT

    static QString summary(TestWindow& window) { return window.find<QPlainTextEdit>("Load summary")->toPlainText(); }
    static void pointTo(TestWindow& window, const net::Endpoint& server)
    {
        window.type("Client port", QString::number(server.port()));
        window.click("Load");
    }
    static void save(TestWindow& window, Qt::Key what, const QString& path)
    {
        window.click("Save results of the load");
        auto* const menu = window.find<QToolButton>("Save results of the load")->findChild<QMenu*>();
        QTest::keyClick(menu, what);
        window.saveAs(path);
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theServerCountsWhatTheLoadCounts()
    {
        TestWindow window;
        window.choose("Service model", QStringLiteral("One event loop"));
        window.startServer();
        window.click("Load");
        QCOMPARE(window.find<QLineEdit>("Load target")->text(),
                 QStringLiteral("127.0.0.1:%1 (IPv4)").arg(window.server().listeningEndpoint()->port()));
        window.type("Load clients", QStringLiteral("4"));
        window.type("Size of a message", QStringLiteral("100"));
        window.type("Number of messages", QStringLiteral("200"));
        QVERIFY(window.find<QCheckBox>("Compare every byte")->isChecked());
        window.click("Start load");
        QTRY_VERIFY(window.said("Load status").startsWith(QStringLiteral("Done in ")));
        QVERIFY2(summary(window).contains(
                     QStringLiteral("Messages: 200 begun, 200 echoed, 0 lost, 0 not answered, 0 due but not sent")),
                 qPrintable(summary(window)));
        QVERIFY(summary(window).contains(QStringLiteral("Bytes: 20,000 sent, 20,000 received")));
        QVERIFY(summary(window).contains(QStringLiteral("99.9 %")));
        QTRY_COMPARE(window.said("Server totals"), QStringLiteral("received 20000 bytes, sent 20000 bytes"));
        QVERIFY(
            window.find<gui::Plot>("Plot of the rate")->accessibleDescription().contains(QStringLiteral("messages/s")));
        QVERIFY(window.find<gui::Plot>("Plot of the round trips")
                    ->accessibleDescription()
                    .contains(QStringLiteral("99 % ")));
    }

    void enterStartsAndAConnectionPerMessageIsOne()
    {
        TestWindow window;
        window.startServer();
        window.click("Load");
        window.click("Connection per message");
        window.type("Number of messages", QStringLiteral("20"));
        QTest::keyClick(window.find<QLineEdit>("Number of messages"), Qt::Key_Return);
        QTRY_VERIFY(window.said("Load status").startsWith(QStringLiteral("Done in ")));
        QVERIFY(summary(window).contains(QStringLiteral("20 echoed")));
        QTRY_COMPARE(window.server().accepted(), std::uint64_t{20});
    }

    void aLoadIsCancelled()
    {
        TestWindow window;
        window.startServer();
        window.click("Load");
        window.type("Seconds of load", QStringLiteral("3600"));
        window.type("Messages a second", QStringLiteral("100"));
        window.click("Start load");
        QVERIFY(!window.find("Load clients")->isEnabled());
        QTRY_VERIFY(window.said("Load status").contains(QStringLiteral(" a second, median ")));
        QVERIFY(summary(window).startsWith(QStringLiteral("Running for ")));
        window.click("Cancel load");
        QTRY_VERIFY(window.said("Load status").startsWith(QStringLiteral("Cancelled after ")));
        QVERIFY(window.find("Load clients")->isEnabled());
        QVERIFY(summary(window).startsWith(QStringLiteral("Cancelled after ")));
    }

    void badInputIsRefusedWithItsReasonAndKept()
    {
        TestWindow window;
        window.click("Load");
        const auto refuses = [&window](const char* field, const QString& text, const QString& reason) {
            auto* const edit = window.find<QLineEdit>(field);
            const QString before = edit->text();
            window.type(field, text);
            const bool said = edit->accessibleDescription().contains(reason);
            window.click("Start load");
            const bool kept = edit->text() == text && edit->hasFocus();
            const bool still = window.find("Cancel load") == nullptr;
            window.type(field, before);
            return said && kept && still && edit->accessibleDescription().isEmpty();
        };
        QVERIFY(refuses("Load clients", QStringLiteral("0"), QStringLiteral("Clients: Enter a whole number from 1")));
        QVERIFY(refuses("Size of a message", QStringLiteral("9-5"), QStringLiteral("the smallest and the largest")));
        QVERIFY(refuses("Messages in flight", QStringLiteral("many"), QStringLiteral("In flight: ")));
        QVERIFY(refuses("Messages a second", QStringLiteral("1.5"), QStringLiteral("Messages/s: ")));
        QVERIFY(refuses("Seconds of load", QStringLiteral("-1"), QStringLiteral("Seconds: ")));
        QVERIFY(refuses("Seconds without an answer", QStringLiteral("x"), QStringLiteral("Stall limit: ")));
        QVERIFY(refuses("Number of messages", QStringLiteral("x"), QStringLiteral("Messages: ")));

        window.type("Load clients", QStringLiteral("100000"));
        QVERIFY(
            refuses("Messages in flight", QStringLiteral("100000"), QStringLiteral("from 1 to 40: 100000 clients")));

        // A bad address is refused where it stands, in the client's panel.
        window.type("Client port", QStringLiteral("70000"));
        window.click("Start load");
        QVERIFY(window.find<QLineEdit>("Client port")->hasFocus());
        QVERIFY(window.find("Start load") != nullptr);
    }

    void aServerThatStopsAnsweringEndsTheLoad()
    {
        const test::EchoPeer silent([](std::span<std::byte>, std::uint64_t) { return test::EchoPeer::Then::Swallow; });
        TestWindow window;
        pointTo(window, silent.endpoint());
        window.type("Number of messages", QStringLiteral("10"));
        window.type("Seconds without an answer", QStringLiteral("1"));
        window.click("Start load");
        QTRY_VERIFY(window.said("Load status").contains(QStringLiteral("nothing had come back for 1.")));
        QVERIFY(summary(window).contains(QStringLiteral("1 begun, 0 echoed, 0 lost, 1 not answered")));
        QVERIFY(summary(window).contains(QStringLiteral("median -,")));
    }

    void aBrokenEchoIsNamed()
    {
        const test::EchoPeer liar([](std::span<std::byte> data, std::uint64_t) {
            data.back() ^= std::byte{1};
            return test::EchoPeer::Then::Echo;
        });
        TestWindow window;
        pointTo(window, liar.endpoint());
        window.click("Start load");
        QTRY_VERIFY(window.said("Load status").contains(QStringLiteral("1 time WRONG_ECHO: a byte came back changed")));
        QVERIFY(summary(window).contains(QStringLiteral("WRONG_ECHO")));
    }

    void nobodyListening()
    {
        const test::ClosedPort nobody(net::Family::IPv4);
        TestWindow window;
        pointTo(window, nobody.endpoint());
        window.type("Load clients", QStringLiteral("3"));
        window.click("Start load");
        QTRY_VERIFY(window.said("Load status").contains(QStringLiteral("3 times connect(): ECONNREFUSED")));
        QVERIFY(summary(window).contains(QStringLiteral("Nothing listens on port")));
    }

    void itAsksBeforeItLeavesThisMachine()
    {
        TestWindow window;
        window.type("Client address", QStringLiteral("192.0.2.1")); // for documentation (RFC 5737): answers nobody
        window.click("Load");
        QVERIFY(window.find("Send to another machine") == nullptr);
        window.click("Start load");
        QTRY_VERIFY(window.find("Send to another machine") != nullptr);
        QVERIFY(window.said("Load status").startsWith(QStringLiteral("192.0.2.1:9000 is another machine.")));
        window.click("Cancel load");
        QVERIFY(window.find("Send to another machine") == nullptr);
        QCOMPARE(window.said("Load status"), QStringLiteral("Not run yet."));
    }

    void aNameThatNobodyKnows()
    {
        TestWindow window;
        window.type("Client address", QStringLiteral("nobody.invalid")); // RFC 6761: never exists
        window.click("Load");
        window.click("Start load");
        QTRY_VERIFY(window.said("Load status").startsWith(QStringLiteral("getaddrinfo(): ")));
        QVERIFY(window.find("Start load") != nullptr);
    }

    void resultsAreSaved()
    {
        TestWindow window;
        const QTemporaryDir folder;
        window.startServer();
        window.click("Load");
        QVERIFY(!window.find("Save results of the load")->isEnabled());
        window.type("Number of messages", QStringLiteral("50"));
        window.click("Start load");
        QTRY_VERIFY(window.said("Load status").startsWith(QStringLiteral("Done in ")));

        save(window, Qt::Key_J, folder.filePath(QStringLiteral("load.json")));
        const auto json = QJsonDocument::fromJson(contentOf(folder.filePath(QStringLiteral("load.json")))).object();
        QCOMPARE(json.value(QStringLiteral("echoed")).toInt(), 50);
        QVERIFY(!json.value(QStringLiteral("slots")).toArray().isEmpty());

        save(window, Qt::Key_T, folder.filePath(QStringLiteral("load"))); // the ending comes by itself
        QVERIFY(contentOf(folder.filePath(QStringLiteral("load.csv"))).startsWith("begin_s,length_s,messages,"));

        save(window, Qt::Key_P, folder.filePath(QStringLiteral("load.png")));
        QCOMPARE(QImage(folder.filePath(QStringLiteral("load.png"))).width(), 1200);

        save(window, Qt::Key_J, folder.filePath(QStringLiteral("no/such/folder/load.json")));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("no"))));
    }

    void theTargetFollowsTheClientInView()
    {
        TestWindow window;
        window.click("Load");
        const auto target = [&window] {
            return window.find<QLineEdit>("Load target")->text();
        };
        window.choose("Client address family", QStringLiteral("IPv6"));
        QCOMPARE(target(), QStringLiteral("[::1]:9000 (IPv6)"));
        window.type("Client address", QStringLiteral("localhost"));
        QCOMPARE(target(), QStringLiteral("localhost:9000 (IPv6)"));
        window.choose("Client address family", QStringLiteral("IPv4"));
        QCOMPARE(target(), QStringLiteral("localhost:9000 (IPv4)"));
        window.click("New client");
        window.type("Client port", QStringLiteral("7"));
        QCOMPARE(target(), QStringLiteral("localhost:7 (IPv4)"));
        window.window().clients()->setCurrentIndex(0);
        QCOMPARE(target(), QStringLiteral("localhost:9000 (IPv4)"));
    }

    void fieldsAreRemembered()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("echolab.ini"));
        {
            TestWindow window(app::Language::English, file);
            window.click("Load");
            window.type("Size of a message", QStringLiteral("64-1400"));
            window.click("Compare every byte");
            window.window().close();
        }
        TestWindow window(app::Language::English, file);
        QCOMPARE(window.find<QLineEdit>("Size of a message")->text(), QStringLiteral("64-1400"));
        QVERIFY(!window.find<QCheckBox>("Compare every byte")->isChecked());
    }

    void theWindowClosesUnderLoad()
    {
        TestWindow window;
        window.startServer();
        window.click("Load");
        window.click("Start load");
        QTRY_VERIFY(window.server().totals().bytesReceived > 0);
        window.toggleDetails(QStringLiteral("Load")); // it goes on
        QTRY_VERIFY(window.server().totals().bytesReceived > 100'000);
    }
};

QTEST_MAIN(TestLoadView)
#include "tst_loadview.moc"
