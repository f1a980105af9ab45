#include "gui/testwindow.h"

#include <QTableView>

#include "gui/widgets/statuslabel.h"
#include "net/socket/socket.h"

using namespace echolab;
using State = app::ClientController::State;

/// What the server and the client panel do with what a person gives them.
class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops()
    {
        TestWindow window;
        QVERIFY(window.find("Start server") != nullptr);
        QCOMPARE(window.said("Server status"), QStringLiteral("Stopped"));
        window.startServer();
        QVERIFY(window.find("Stop server") != nullptr);
        QVERIFY(window.find("Start server") == nullptr);
        QVERIFY(window.said("Server status").startsWith(QStringLiteral("LISTENING 0.0.0.0:")));
        QVERIFY(!window.find("Server port")->isEnabled());
        QVERIFY(!window.find("Service model")->isEnabled());
        QVERIFY(window.find("Server address family")->isEnabled());
        window.click("Stop server");
        QTRY_VERIFY(window.find("Start server") != nullptr);
        QVERIFY(window.find("Server port")->isEnabled());
    }

    void familySwitchesWhileRunning()
    {
        TestWindow window;
        window.startServer();
        window.choose("Server address family", QStringLiteral("IPv6"));
        QTRY_VERIFY(window.said("Server status").startsWith(QStringLiteral("LISTENING [::]:")));
        QVERIFY(window.find<QComboBox>("Server address")->currentText().contains(QStringLiteral("::")));
        QTRY_VERIFY(TestWindow::rowsOf(window.find<QListView>("Server console")).isEmpty());
        const auto* transcript = window.server().conversation()->transcript();
        QStringList log;
        for (int row = 0; row < transcript->rowCount(); ++row) {
            log.append(transcript->index(row).data().toString());
        }
        QVERIFY2(!log.filter(QStringLiteral("IPv6")).isEmpty(), qPrintable(log.join(QLatin1Char('\n'))));
    }

    void theClientActsOnItsConnection()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        for (const char* text :
             {"Finish sending (half-close)", "Pause receiving", "Close connection", "Reset connection"}) {
            QVERIFY2(window.action(text)->isEnabled(), text);
        }
        window.act("Pause receiving");
        QVERIFY(window.action("Pause receiving")->isChecked());
        QVERIFY(window.said("Client status").endsWith(QStringLiteral("receiving paused")));
        window.act("Pause receiving");
        QVERIFY(!window.action("Pause receiving")->isChecked());
        QVERIFY(window.said("Client status").startsWith(QStringLiteral("ESTABLISHED")));

        window.act("Finish sending (half-close)");
        QVERIFY(!window.action("Finish sending (half-close)")->isEnabled());
        QVERIFY(!window.find("Send")->isEnabled());
        window.act("Reset connection");
        QTRY_COMPARE(window.client().state(), State::Disconnected);
        QVERIFY(!window.action("Reset connection")->isEnabled());
        QVERIFY(TestWindow::rowsOf(window.find<QListView>("Conversation"))
                    .constLast()
                    .contains(QStringLiteral("SO_LINGER 0")));
    }

    void theClientSendsInPieces()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        QVERIFY(window.find("Piece size") == nullptr);
        window.act("Send in pieces");
        QVERIFY(window.find("Piece size")->hasFocus());
        window.type("Piece size", QStringLiteral("0"));
        window.send(QStringLiteral("안녕하세요."));
        QCOMPARE(window.reasons(), QStringLiteral("Piece size: Enter a whole number from 1 to 1048576."));
        QVERIFY(window.find("Piece size")->hasFocus());
        QCOMPARE(window.find<QLineEdit>("Message")->text(), QStringLiteral("안녕하세요."));
        QCOMPARE(window.client().totals().sendCalls, std::uint64_t{0});

        window.type("Piece size", QStringLiteral("5"));
        window.type("Pause between pieces", QStringLiteral("1"));
        QCOMPARE(window.reasons(), QString());
        window.send(QStringLiteral("안녕하세요."));
        QTRY_COMPARE(window.client().totals().bytesReceived, std::uint64_t{16});
        QCOMPARE(window.client().totals().sendCalls, std::uint64_t{4});

        window.act("Send in pieces");
        QVERIFY(window.find("Piece size") == nullptr);
        window.send(QStringLiteral("whole"));
        QTRY_COMPARE(window.client().totals().bytesReceived, std::uint64_t{21});
        QCOMPARE(window.client().totals().sendCalls, std::uint64_t{5});
    }

    void piecesAreRememberedForEachClient()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("echolab.ini"));
        {
            TestWindow window(app::Language::English, file);
            window.act("Send in pieces");
            window.type("Piece size", QStringLiteral("3"));
            window.window().close();
        }
        TestWindow window(app::Language::English, file);
        QVERIFY(window.action("Send in pieces")->isChecked());
        QCOMPARE(window.find<QLineEdit>("Piece size")->text(), QStringLiteral("3"));
        window.click("New client"); // begins with what the present one has, and goes its own way
        window.act("Send in pieces");
        QVERIFY(window.find("Piece size") == nullptr);
        window.window().clients()->setCurrentIndex(0);
        QVERIFY(window.find("Piece size") != nullptr);
    }

    void familySwitchesWhileConnected()
    {
        TestWindow window;
        window.choose("Server address family", QStringLiteral("IPv4 and IPv6"));
        window.startServer();
        window.connectClient();
        window.choose("Client address family", QStringLiteral("IPv6"));
        QTRY_VERIFY(window.said("Client status").startsWith(QStringLiteral("ESTABLISHED [::1]:")));
        QCOMPARE(window.find<QLineEdit>("Client address")->text(), QStringLiteral("::1"));
        window.send(QStringLiteral("six"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(3));
    }

    void historyComesBack()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("one"));
        window.send(QStringLiteral("two"));
        auto* message = window.find<QLineEdit>("Message");
        QTest::keyClicks(message, QStringLiteral("draft"));
        QTest::keyClick(message, Qt::Key_Up);
        QCOMPARE(message->text(), QStringLiteral("two"));
        QTest::keyClick(message, Qt::Key_Up);
        QCOMPARE(message->text(), QStringLiteral("one"));
        QTest::keyClick(message, Qt::Key_Down);
        QTest::keyClick(message, Qt::Key_Down);
        QCOMPARE(message->text(), QStringLiteral("draft"));
    }

    void aMessageHasALengthAndSaysSo()
    {
        TestWindow window;
        auto* const message = window.find<QLineEdit>("Message");
        const auto most = message->maxLength();
        window.type("Message", QString(most, QLatin1Char('a')));
        QCOMPARE(message->text().size(), most);
        QCOMPARE(window.reasons(), QString());
        window.type("Message", QString(most + 1, QLatin1Char('b')));
        QTRY_VERIFY(window.reasons().contains(QStringLiteral("65,536")));
        QCOMPARE(message->text(), QString(most, QLatin1Char('b')));
        QTest::keyClick(message, Qt::Key_Backspace);
        QCOMPARE(window.reasons(), QString());
    }

    void messagesAreWrittenInTheFormatChosen()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        auto* const message = window.find<QLineEdit>("Message");
        QVERIFY(message->placeholderText().contains(QStringLiteral("an empty line disconnects")));

        window.choose("Message format", QStringLiteral("Hex"));
        QVERIFY(message->placeholderText().contains(QStringLiteral("48 65")));
        window.send(QStringLiteral("48 65 6"));
        QCOMPARE(window.reasons(),
                 QStringLiteral("Character 7: 6 is half a byte. A byte is two hexadecimal digits, such as 0A."));
        QCOMPARE(message->text(), QStringLiteral("48 65 6"));
        QTest::keyClick(message, Qt::Key_C);
        QCOMPARE(window.reasons(), QString());
        QTest::keyClick(message, Qt::Key_Return);
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(3));
        QCOMPARE(message->text(), QString());

        window.choose("Message format", QStringLiteral("Escapes"));
        window.send(QStringLiteral("\\q"));
        QVERIFY(window.reasons().startsWith(QStringLiteral("Character 1: \\q is no escape.")));
        window.choose("Message format", QStringLiteral("Text"));
        QCOMPARE(window.reasons(), QString());
        QCOMPARE(message->text(), QStringLiteral("\\q"));
        QTest::keyClick(message, Qt::Key_Return);
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(5));
        QTest::keyClick(message, Qt::Key_Up);
        QTest::keyClick(message, Qt::Key_Up);
        QCOMPARE(message->text(), QStringLiteral("48 65 6c"));
    }

    void limitsHold()
    {
        TestWindow window;
        window.choose("Service model", QStringLiteral("A thread for each client"));
        QTest::mouseClick(window.window().findChild<QAbstractButton*>(QStringLiteral("optionsToggle")), Qt::LeftButton);
        window.type("Client limit", QStringLiteral("1"));
        window.type("Idle limit", QStringLiteral("200"));
        window.startServer();
        QVERIFY(!window.find("Client limit")->isEnabled());
        window.connectClient();
        QTRY_COMPARE(window.server().accepted(), quint64(1));
        auto further = *net::Socket::open(net::Family::IPv4, net::Mode::Blocking);
        QVERIFY(further.connect(*window.client().remoteEndpoint()).has_value());
        const auto logged = [&](const QString& text) {
            return !TestWindow::rowsOf(*window.server().conversation()->transcript()).filter(text).isEmpty();
        };
        QTRY_VERIFY(logged(QStringLiteral("was refused")));
        QTRY_VERIFY(logged(QStringLiteral("idle for too long")));
        QTRY_VERIFY(window.client().peerEnded());
    }

    void whatOnlyAnEventLoopHasIsOfferedWithOne()
    {
        TestWindow window;
        QTest::mouseClick(window.window().findChild<QAbstractButton*>(QStringLiteral("optionsToggle")), Qt::LeftButton);
        auto* const spin = window.window().findChild<QAbstractButton*>(QStringLiteral("adaptiveSpin"));
        QVERIFY(!spin->isEnabled());
        QVERIFY(!window.find("Event loops")->isEnabled());
        QVERIFY(!window.find("High-water mark")->isEnabled());
        window.choose("Service model", QStringLiteral("One event loop"));
        QVERIFY(spin->isEnabled());
        QTest::mouseClick(spin, Qt::LeftButton, {}, QPoint(8, spin->height() / 2));
        window.type("Event loops", QStringLiteral("257"));
        QVERIFY(!window.reasons().isEmpty());
        window.type("Event loops", QStringLiteral("2"));
        window.type("High-water mark", QStringLiteral("0"));
        QVERIFY(!window.reasons().isEmpty());
        window.type("High-water mark", QStringLiteral("65536"));
        window.startServer();
        QVERIFY(window.server().config().adaptiveSpin);
        QCOMPARE(window.server().config().loops, std::size_t{2});
        QCOMPARE(window.server().config().highWaterMark, std::size_t{65536});
        window.connectClient();
        window.send(QStringLiteral("round"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(5));
    }

    void clientIsClosedFromTheTable()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        auto* clients = window.find<QTableView>("Clients");
        QTRY_COMPARE(clients->model()->rowCount(), 1);
        clients->setFocus();
        clients->selectRow(0);
        QTest::keyClick(clients, Qt::Key_Delete);
        QTRY_COMPARE(clients->model()->rowCount(), 0);
        QTRY_VERIFY(window.client().peerEnded() || window.client().state() == State::Disconnected);
    }

    void theEndOfTheServerIsToldWhenItComes()
    {
        using Tone = gui::StatusLabel::Tone;
        TestWindow window;
        window.startServer();
        window.connectClient();
        const auto* const status = window.find<gui::StatusLabel>("Client status");
        QCOMPARE(status->tone(), Tone::Good);
        // A connection that nobody has accepted yet would be reset.
        QTRY_COMPARE(window.find<QTableView>("Clients")->model()->rowCount(), 1);
        window.click("Stop server");
        QTRY_VERIFY(window.said("Client status").startsWith(QStringLiteral("CLOSE-WAIT")));
        QVERIFY(window.said("Client status").contains(QStringLiteral("The server has closed; you can still send.")));
        QCOMPARE(status->tone(), Tone::Warning);
#ifdef Q_OS_UNIX
        window.send(QStringLiteral("in vain")); // the one message tells: no second is needed
        QTRY_COMPARE(window.client().state(), State::Disconnected);
        QCOMPARE(status->tone(), Tone::Error);
        QVERIFY2(window.said("Client status").contains(QStringLiteral("connect again")),
                 qPrintable(window.said("Client status")));
#endif
    }

    void theEndOfTheServerIsToldWhilePaused()
    {
#ifdef Q_OS_LINUX
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.act("Pause receiving");
        QTRY_VERIFY(window.client().receivingPaused());
        QTRY_COMPARE(window.find<QTableView>("Clients")->model()->rowCount(), 1);
        window.click("Stop server");
        QTRY_VERIFY2(window.said("Client status").startsWith(QStringLiteral("CLOSE-WAIT")),
                     qPrintable(window.said("Client status")));
        QVERIFY(!window.client().peerEnded()); // that is known only when all is read
        window.act("Pause receiving");
        QTRY_VERIFY(window.client().peerEnded());
#endif
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
