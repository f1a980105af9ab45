#include "gui/testwindow.h"

#include "gui/style/appearance.h"
#include "gui/style/colors.h"
#include "net/socket/socket.h"

using namespace echolab;

/// What the server and the client panel refuse, and how they say so; nothing that was typed is lost.
class TestPanelErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhereItIsTyped_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("server port") << QByteArray("Server port") << "65536" << QByteArray("Start server");
        QTest::newRow("server port, words") << QByteArray("Server port") << "http" << QByteArray("Start server");
        QTest::newRow("server address") << QByteArray("Server address") << "1.2.3" << QByteArray("Start server");
        QTest::newRow("server address, other family")
            << QByteArray("Server address") << "::1" << QByteArray("Start server");
        QTest::newRow("receive buffer") << QByteArray("Receive buffer") << "0" << QByteArray("Start server");
        QTest::newRow("backlog") << QByteArray("Backlog") << "-1" << QByteArray("Start server");
        QTest::newRow("client limit") << QByteArray("Client limit") << "many" << QByteArray("Start server");
        QTest::newRow("idle limit") << QByteArray("Idle limit") << "1.5" << QByteArray("Start server");
        QTest::newRow("client port") << QByteArray("Client port") << "0" << QByteArray("Connect");
        QTest::newRow("client address") << QByteArray("Client address") << "1.2.3.4.5" << QByteArray("Connect");
        QTest::newRow("client address, empty") << QByteArray("Client address") << "" << QByteArray("Connect");
    }

    void refusesWhereItIsTyped()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, input);
        QFETCH(QByteArray, button);
        TestWindow window;
        if (window.find(field.constData()) == nullptr) { // behind the options
            for (auto* toggle : window.window().findChildren<QAbstractButton*>(QStringLiteral("optionsToggle"))) {
                QTest::mouseClick(toggle, Qt::LeftButton);
            }
        }
        QCOMPARE(window.reasons(), QString());
        window.type(field.constData(), input);
        QVERIFY(!window.reasons().isEmpty());
        window.click(button.constData());
        QVERIFY(!window.server().isRunning());
        QVERIFY(!window.client().isActive());
        QVERIFY(window.find(button.constData()) != nullptr);
        auto* edit = window.find<QLineEdit>(field.constData());
        edit = edit != nullptr ? edit : window.find<QComboBox>(field.constData())->lineEdit();
        QCOMPARE(edit->text(), input);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void reasonsAreInTheColorOfTheAppearance()
    {
        TestWindow window;
        window.type("Client port", QStringLiteral("0"));
        const QLabel* reason = nullptr;
        for (const auto* label : window.window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->inherits("echolab::gui::ReasonLabel")) {
                reason = label;
            }
        }
        QVERIFY(reason != nullptr);
        gui::applyAppearance(gui::Appearance::Dark);
        QTRY_COMPARE(reason->palette().color(QPalette::WindowText), gui::Colors::dark().error);
        gui::applyAppearance(gui::Appearance::Light);
        QTRY_COMPARE(reason->palette().color(QPalette::WindowText), gui::Colors::light().error);
    }

    void portInUseIsExplained()
    {
        auto taken = *net::Socket::open(net::Family::IPv4, net::Mode::Blocking);
        QVERIFY(taken.bind(net::Endpoint::any(net::Family::IPv4, 0)).has_value());
        QVERIFY(taken.listen(1).has_value());
        const QString port = QString::number(taken.localEndpoint()->port());
        TestWindow window;
        window.type("Server port", port);
        window.click("Start server");
        QTRY_VERIFY(window.said("Server status").contains(QStringLiteral("bind(): EADDRINUSE")));
        QVERIFY(window.said("Server status").contains(QStringLiteral("Port %1 is taken").arg(port)));
        QCOMPARE(window.find<QLineEdit>("Server port")->text(), port);
        QVERIFY(window.find("Start server") != nullptr);
        QVERIFY(TestWindow::rowsOf(window.find<QListView>("Server console"))
                    .join(QString())
                    .startsWith(QStringLiteral("[bind()] ")));
    }

    void connectionRefusedIsExplained()
    {
        // A port that is bound but does not listen refuses, and nobody else can take it meanwhile.
        auto silent = *net::Socket::open(net::Family::IPv4, net::Mode::Blocking);
        QVERIFY(silent.bind(net::Endpoint::loopback(net::Family::IPv4, 0)).has_value());
        TestWindow window;
        window.type("Client port", QString::number(silent.localEndpoint()->port()));
        window.click("Connect");
        QTRY_VERIFY(window.said("Client status").contains(QStringLiteral("connect(): ECONNREFUSED")));
        QVERIFY(window.said("Client status").contains(QStringLiteral("start the server")));
        QTRY_VERIFY(window.find("Connect") != nullptr);
        QVERIFY(!window.find("Send")->isEnabled());
    }

    void textThatAnEncodingLacksIsRefusedAndKept()
    {
        TestWindow window;
        window.choose("Client encoding", QStringLiteral("Latin-1"));
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("안녕"));
        QVERIFY(!window.reasons().isEmpty());
        QCOMPARE(window.find<QLineEdit>("Message")->text(), QStringLiteral("안녕"));
        QCOMPARE(window.client().totals().bytesSent, quint64(0));
    }
};

QTEST_MAIN(TestPanelErrors)
#include "tst_panelerrors.moc"
