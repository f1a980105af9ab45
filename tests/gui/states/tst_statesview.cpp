#include "gui/testwindow.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTableView>

#include "app/states/tcpstatesmodel.h"
#include "gui/states/statespane.h"
#include "net/socket/socket.h"
#include "support/sockets/loopback.h"

using namespace echolab;

/// The states of TCP below the panels.
class TestStatesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesOfBothEnds()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("TCP states"));
        auto* const states = window.find<QTableView>("TCP states");
        window.startServer();
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("LISTEN")) >= 0);
        window.connectClient();
        // By endpoints: the system may have given this port out before, and old connections be in TIME-WAIT.
        const auto endpoint = [](const std::optional<net::Endpoint>& end) {
            return QString::fromStdString(end->text());
        };
        const QString client = endpoint(window.client().localEndpoint());
        const QString server = endpoint(window.client().remoteEndpoint());
        const auto rowBetween = [states](const QString& local, const QString& remote) {
            for (int row = 0; row < states->model()->rowCount(); ++row) {
                if (TestWindow::cell(states, row, app::TcpStatesModel::LocalColumn) == local
                    && TestWindow::cell(states, row, app::TcpStatesModel::RemoteColumn) == remote) {
                    return row;
                }
            }
            return -1;
        };
        const auto state = [&](const QString& local, const QString& remote) {
            return TestWindow::cell(states, rowBetween(local, remote), app::TcpStatesModel::StateColumn);
        };
        QTRY_COMPARE(state(client, server), QStringLiteral("ESTABLISHED"));
        QTRY_COMPARE(state(server, client), QStringLiteral("ESTABLISHED"));
        window.client().disconnectNow();
        QTRY_COMPARE(state(client, server), QStringLiteral("TIME-WAIT"));
        QVERIFY(!TestWindow::cell(states, rowBetween(client, server), app::TcpStatesModel::RemainingColumn).isEmpty());
        QTRY_COMPARE(rowBetween(server, client), -1);
    }

    void aHalfCloseLeavesFinWait2AndCloseWait()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("TCP states"));
        const auto* const states = window.find<QTableView>("TCP states");
        window.startServer();
        window.connectClient();
        auto* const clients = window.find<QTableView>("Clients");
        QTRY_COMPARE(clients->model()->rowCount(), 1);
        clients->selectRow(0);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5), clients->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(clients->viewport(), &asked);
        auto* const menu = clients->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_F);
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("FIN-WAIT-2")) >= 0);
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("CLOSE-WAIT")) >= 0);
    }

    void aConnectionThatNobodyAnswersIsInSynSent()
    {
        auto listening = net::Socket::open(net::Family::IPv4, net::Mode::Blocking);
        QVERIFY(listening && listening->bind(net::Endpoint::loopback(net::Family::IPv4, 0)) && listening->listen(0));
        const net::Endpoint remote = *listening->localEndpoint();
        std::vector<net::Socket> waiting;
        for (int i = 0; i < 2; ++i) { // a queue of length 0 takes one on Linux
            waiting.push_back(*net::Socket::open(net::Family::IPv4, net::Mode::Nonblocking));
            (void)waiting.back().connect(remote);
        }
        TestWindow window;
        window.toggleDetails(QStringLiteral("TCP states"));
        window.type("Client port", QString::number(remote.port()));
        window.click("Connect");
        const auto* const states = window.find<QTableView>("TCP states");
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("SYN-SENT")) >= 0);
        window.click("Disconnect");
        QTRY_COMPARE(window.client().state(), app::ClientController::State::Disconnected);
    }

    void figuresOfTheSelectedSocket()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("TCP states"));
        auto* const states = window.find<QTableView>("TCP states");
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("hello"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(5));
        QVERIFY(window.find<QTableView>("TCP figures") == nullptr);
        window.click("Figures of the selected socket");
        auto* const figures = window.find<QTableView>("TCP figures");
        QVERIFY(figures != nullptr);
        QCOMPARE(figures->model()->rowCount(), 0);
        QVERIFY(!figures->accessibleDescription().isEmpty());
#ifdef Q_OS_LINUX
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("ESTABLISHED")) >= 0);
        states->selectRow(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("ESTABLISHED")));
        QTRY_VERIFY(TestWindow::rowWith(figures, 0, QStringLiteral("Received")) >= 0);
        QCOMPARE(TestWindow::cell(figures, TestWindow::rowWith(figures, 0, QStringLiteral("Received")), 1),
                 QStringLiteral("5 bytes"));
        QVERIFY(window.said("About the figure").startsWith(QStringLiteral("Select")));
        figures->selectRow(TestWindow::rowWith(figures, 0, QStringLiteral("Congestion window")));
        QVERIFY(window.said("About the figure").contains(QStringLiteral("tcpi_snd_cwnd")));
        states->selectRow(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("LISTEN")));
        QTRY_COMPARE(figures->model()->rowCount(), 2);
#endif
        window.click("Figures of the selected socket");
        QVERIFY(window.find<QTableView>("TCP figures") == nullptr);
        QVERIFY(window.find("State diagram") != nullptr);
    }

    void statesOfAPortAndOfAllSockets()
    {
        const auto other = test::listenOnUnusedPort(net::Family::IPv4);
        const QString address = QString::fromStdString(other.localEndpoint()->text());
        TestWindow window;
        window.toggleDetails(QStringLiteral("TCP states"));
        auto* const states = window.find<QTableView>("TCP states");
        window.startServer();
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::StateColumn, QStringLiteral("LISTEN")) >= 0);
        QCOMPARE(TestWindow::rowWith(states, app::TcpStatesModel::LocalColumn, address), -1);
        window.type("Port of the states", QString::number(other.localEndpoint()->port()));
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::LocalColumn, address) >= 0);
        QCOMPARE(states->model()->rowCount(), 1);
        window.type("Port of the states", {});
        QTRY_COMPARE(TestWindow::rowWith(states, app::TcpStatesModel::LocalColumn, address), -1);
        for (QCheckBox* box : window.window().findChildren<QCheckBox*>()) {
            if (box->isVisible() && box->text().contains(QStringLiteral("sockets"))) {
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            }
        }
        QTRY_VERIFY(TestWindow::rowWith(states, app::TcpStatesModel::LocalColumn, address) >= 0);
        QVERIFY(!window.find<QLineEdit>("Port of the states")->isEnabled());
    }

    void statesAreReadOnlyWhileLookedAt()
    {
        TestWindow window;
        const auto* const pane = window.window().findChild<gui::StatesPane*>();
        QVERIFY(!pane->isWatching());
        window.toggleDetails(QStringLiteral("TCP states"));
        QVERIFY(pane->isWatching());
        window.toggleDetails(QStringLiteral("Socket calls"));
        QVERIFY(!pane->isWatching());
    }
};

QTEST_MAIN(TestStatesView)
#include "tst_statesview.moc"
