#include "gui/testwindow.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

#include "app/calls/callsmodel.h"

using namespace echolab;

/// What is below the panels.
class TestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewTakesTheWholeWindow()
    {
        TestWindow window;
        auto* const enlarge = window.window().findChild<QAction*>(QStringLiteral("enlargeAction"));
        QVERIFY(!enlarge->isEnabled());
        window.toggleDetails(QStringLiteral("TCP states"));
        auto* const states = window.find<QTableView>("TCP states");
        const int before = states->height();
        QTest::keyClick(&window.window(), Qt::Key_F9);
        QVERIFY(window.find("Start server") == nullptr);
        QTRY_VERIFY(states->height() > 2 * before);
        window.toggleDetails(QStringLiteral("TCP states")); // with nothing to enlarge the panels are back
        QVERIFY(window.find("Start server") != nullptr);
        QVERIFY(!enlarge->isChecked());
    }

    void closedAtFirst()
    {
        TestWindow window;
        QVERIFY(window.find<QTableView>("Socket calls") == nullptr);
        window.toggleDetails(QStringLiteral("Socket calls"));
        QVERIFY(window.find<QTableView>("Socket calls") != nullptr);
        window.toggleDetails(QStringLiteral("Socket calls"));
        QVERIFY(window.find<QTableView>("Socket calls") == nullptr);
    }

    void callsAreRecordedFromTheStart()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("before"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(6));
        window.toggleDetails(QStringLiteral("Socket calls"));
        auto* const calls = window.find<QTableView>("Socket calls");
        QVERIFY(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("send(")) >= 0);
        QTRY_VERIFY(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("connect(")) >= 0);
        QTRY_VERIFY(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("listen(")) >= 0);

        calls->selectRow(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("listen(")));
        const auto* const about = window.find<QTextBrowser>("About the selected call");
        QVERIFY(about->toPlainText().contains(QStringLiteral("listening socket")));
        window.languages().setLanguage(app::Language::Korean);
        QTRY_VERIFY(about->toPlainText().contains(QStringLiteral("대기 소켓")));
        window.languages().setLanguage(app::Language::English);
        QTRY_VERIFY(window.find("Message") != nullptr);

        window.click("Clear the calls");
        window.toggleDetails(QStringLiteral("Socket calls"));
        window.send(QStringLiteral("unseen"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(12));
        QCOMPARE(calls->model()->rowCount(), 0); // a closed view takes no time
        window.toggleDetails(QStringLiteral("Socket calls"));
        QVERIFY(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("send(")) >= 0);

        window.tick("Record");
        QCoreApplication::processEvents();
        window.click("Clear the calls");
        window.send(QStringLiteral("unrecorded"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(22));
        QCOMPARE(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("send(")), -1);
    }

    void theClientEndsItsSending()
    {
        TestWindow window;
        window.startServer();
        QVERIFY(!window.action("Finish sending (half-close)")->isEnabled());
        window.connectClient();
        QVERIFY(window.action("Finish sending (half-close)")->isEnabled());
        window.act("Finish sending (half-close)");
        // The book's server closes when recv() returns 0.
        QTRY_COMPARE(window.server().clients()->rowCount(), 0);
        QTRY_VERIFY(window.client().peerEnded()
                    || window.client().state() == app::ClientController::State::Disconnected);
    }

    void anExperimentIsRunToItsVerdict()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("Lab"));
        auto* const log = window.find<QTableView>("Lab");
        QVERIFY(!window.find<QPushButton>("Cancel experiment")->isEnabled());
        window.click("Next step");
        QVERIFY(!window.find<QComboBox>("Experiment")->isEnabled());
        QTRY_COMPARE(log->model()->rowCount(), 1);
        window.click("Run experiment");
        QTRY_VERIFY_WITH_TIMEOUT(window.said("Verdict").startsWith(QStringLiteral("Verdict: ")), 30'000);
        QVERIFY(log->model()->rowCount() > 1);
        QVERIFY(window.find<QTextBrowser>("About the experiment")->toPlainText().contains(QLatin1Char('[')));
        window.choose("Experiment", window.find<QComboBox>("Experiment")->itemText(1));
        QCOMPARE(window.said("Verdict"), QStringLiteral("Not run yet."));
        QCOMPARE(log->model()->rowCount(), 0);
    }

    void anEntryShowsTheCallsBehindIt()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("forgotten"));
        auto* const chat = window.find<QListView>("Conversation");
        const auto indexOf = [](const QAbstractItemView* view, const QString& beginning) {
            const int row = TestWindow::rowWith(view, 0, beginning);
            return view->model()->index(row, 0);
        };
        const QString first = QStringLiteral("forgotten — received");
        QTRY_VERIFY(TestWindow::rowWith(chat, 0, first) >= 0);

        // Just so, a click opens nothing.
        TestWindow::clickRow(chat, indexOf(chat, first));
        QVERIFY(window.find<QTableView>("Socket calls") == nullptr);
        QTest::keyClick(chat, Qt::Key_Return);
        auto* const calls = window.find<QTableView>("Socket calls");
        QVERIFY(calls != nullptr);
        const auto* const about = window.find<QTextBrowser>("About the selected call");
        QVERIFY(about->toPlainText().startsWith(QStringLiteral("recv(")));
        window.click("Clear the calls");
        TestWindow::clickRow(chat, indexOf(chat, QStringLiteral("forgotten — sent")));
        QVERIFY(about->toPlainText().contains(QStringLiteral("not in the list")));

        window.send(QStringLiteral("recorded"));
        const QString sent = QStringLiteral("recorded — sent 8 bytes, echoed");
        QTRY_VERIFY(TestWindow::rowWith(chat, 0, sent) >= 0);
        // Filters that would hide them give way.
        window.choose("Side of the calls", QStringLiteral("Server"));
        window.choose("Which call", QStringLiteral("listen()"));
        window.tick("Failures only");
        TestWindow::clickRow(chat, indexOf(chat, sent));
        const auto selected = [calls] {
            QStringList texts;
            for (const QModelIndex& index : calls->selectionModel()->selectedRows(app::CallsModel::CallColumn)) {
                texts.append(index.data().toString());
            }
            return texts.join(QLatin1Char(' '));
        };
        QVERIFY2(selected().startsWith(QStringLiteral("send(")), qPrintable(selected()));
        QCOMPARE(window.find<QComboBox>("Which call")->currentIndex(), 0);
        QCOMPARE(window.find<QComboBox>("Side of the calls")->currentIndex(), 0);
        QVERIFY(about->toPlainText().startsWith(QStringLiteral("send(")));

        auto* const console = window.find<QListView>("Server console");
        const QString printed = QStringLiteral("[TCP/127.0.0.1:") + window.clientPort() + QStringLiteral("] recorded");
        QTRY_VERIFY(indexOf(console, printed).isValid()); // the server shows it in its own time
        TestWindow::clickRow(console, indexOf(console, printed));
        QVERIFY2(selected().startsWith(QStringLiteral("recv(")) && selected().contains(QStringLiteral(" send(")),
                 qPrintable(selected()));
    }

    void theContextMenuOffersTheCalls()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        auto* const chat = window.find<QListView>("Conversation");
        QTRY_VERIFY(TestWindow::rowWith(chat, 0, QStringLiteral("Connected")) >= 0);
        TestWindow::clickRow(chat, chat->model()->index(0, 0));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5), chat->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(chat->viewport(), &asked);
        auto* const menu = chat->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_S);
        QVERIFY(window.find<QTableView>("Socket calls") != nullptr);
    }

    void messagesTellTheirCallsWhereAskedFor()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("hello"));
        auto* const chat = window.find<QListView>("Conversation");
        QTRY_VERIFY(TestWindow::rowWith(chat, 0, QStringLiteral("hello — received 5 bytes, ")) >= 0);
        auto* const mark = window.window().findChild<QAction*>(QStringLiteral("markCallsAction"));
        mark->trigger();
        QVERIFY(TestWindow::rowWith(chat, 0, QStringLiteral("hello — received 5 bytes in 1 recv() call, ")) >= 0);
        QVERIFY(TestWindow::rowWith(chat, 0, QStringLiteral("hello — sent 5 bytes in 1 send() call, ")) >= 0);
        window.click("New client");
        window.connectClient();
        window.send(QStringLiteral("again"));
        const auto* const second = window.find<QListView>("Conversation");
        QTRY_VERIFY(TestWindow::rowWith(second, 0, QStringLiteral("again — sent 5 bytes in 1 send() call")) >= 0);
        mark->trigger();
        QCOMPARE(TestWindow::rowWith(chat, 0, QStringLiteral("hello — sent 5 bytes in")), -1);
        QCOMPARE(TestWindow::rowWith(second, 0, QStringLiteral("again — sent 5 bytes in")), -1);
    }

    void causesStandBeforeTheirEffects()
    {
        for (const char* model : {"One client at a time (chapter 4)", "A thread for each client", "One event loop"}) {
            TestWindow window;
            window.choose("Service model", QString::fromLatin1(model));
            window.startServer();
            window.connectClient();
            for (const quint64 echoed : {5U, 10U, 15U, 20U, 25U}) {
                window.send(QStringLiteral("hello"));
                QTRY_COMPARE(window.client().totals().bytesReceived, echoed);
            }
            window.toggleDetails(QStringLiteral("Socket calls"));
            auto* const calls = window.find<QTableView>("Socket calls");
            QString before;
            int sent = 0;
            int received = 0;
            bool waits = false;
            for (int row = 0; row < calls->model()->rowCount(); ++row) {
                const QString began = TestWindow::cell(calls, row, app::CallsModel::TimeColumn);
                QVERIFY2(before <= began, qPrintable(before + QStringLiteral(" then ") + began));
                before = began;
                const QString side = TestWindow::cell(calls, row, app::CallsModel::SideColumn);
                const QString call = TestWindow::cell(calls, row, app::CallsModel::CallColumn);
                const QString result = TestWindow::cell(calls, row, app::CallsModel::ResultColumn);
                waits = waits || result == QStringLiteral("waiting");
                if (side == QStringLiteral("Client 1") && call.startsWith(QStringLiteral("send("))) {
                    ++sent;
                } else if (side == QStringLiteral("Server") && call.startsWith(QStringLiteral("recv("))
                           && result == QStringLiteral("5")) {
                    QVERIFY2(++received <= sent, model);
                }
            }
            QCOMPARE(received, 5);
            QVERIFY(waits); // for the next message
        }
    }

    void connectIsOneStepAsInTheChapter()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.toggleDetails(QStringLiteral("Socket calls"));
        auto* const calls = window.find<QTableView>("Socket calls");
        QCOMPARE(window.find<QComboBox>("Calls shown")->currentText(), QStringLiteral("As in the chapter"));
        const auto rowOf = [&](const char* call) {
            return TestWindow::rowWith(calls, app::CallsModel::CallColumn, QString::fromLatin1(call));
        };
        QTRY_VERIFY(rowOf("connect(") >= 0);
        QTRY_COMPARE(TestWindow::cell(calls, rowOf("connect("), app::CallsModel::ResultColumn), QStringLiteral("0"));
        QCOMPARE(TestWindow::cell(calls, rowOf("connect("), app::CallsModel::ErrorColumn), QString());
        for (const char* other : {"getsockopt(", "setsockopt(", "getsockname(", "fcntl("}) {
            QCOMPARE(rowOf(other), -1);
        }
        const auto* const about = window.find<QTextBrowser>("About the selected call");
        TestWindow::clickRow(calls, calls->model()->index(rowOf("connect("), 0));
        QVERIFY(about->toPlainText().contains(QStringLiteral("is established")));
        QVERIFY(about->toPlainText().contains(QStringLiteral("SO_ERROR")));

        window.choose("Calls shown", QStringLiteral("All calls"));
        int told = calls->model()->rowCount() - 1; // how it ended
        while (told > 0
               && !TestWindow::cell(calls, told, app::CallsModel::CallColumn).contains(QStringLiteral("SO_ERROR"))) {
            --told;
        }
        QVERIFY(told > rowOf("connect("));
        if (TestWindow::cell(calls, rowOf("connect("), app::CallsModel::ErrorColumn)
                .endsWith(QStringLiteral("EINPROGRESS"))) {
            QCOMPARE(TestWindow::cell(calls, rowOf("connect("), app::CallsModel::ResultColumn),
                     QStringLiteral("in progress"));
            QVERIFY(about->toPlainText().contains(QStringLiteral("No fault")));
        }
        TestWindow::clickRow(calls, calls->model()->index(told, 0));
        QVERIFY(about->toPlainText().contains(QStringLiteral("Made for this call:")));
        window.tick("Failures only");
        QCOMPARE(calls->model()->rowCount(), 0); // nothing has failed
    }

    void callsAreFiltered()
    {
        TestWindow window;
        window.toggleDetails(QStringLiteral("Socket calls"));
        auto* const calls = window.find<QTableView>("Socket calls");
        window.startServer();
        window.connectClient();
        QTRY_VERIFY(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("connect(")) >= 0);
        window.choose("Which call", QStringLiteral("connect()"));
        QCOMPARE(calls->model()->rowCount(), 1);
        QCOMPARE(TestWindow::cell(calls, 0, app::CallsModel::SideColumn), QStringLiteral("Client 1"));
        window.choose("Side of the calls", QStringLiteral("Server"));
        QCOMPARE(calls->model()->rowCount(), 0);
        window.choose("Which call", QStringLiteral("Any call"));
        QVERIFY(TestWindow::rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("listen(")) >= 0);
        window.click("Clear the calls");
        QCOMPARE(calls->model()->rowCount(), 0);
    }

    void nothingIsCutOffWithDetailsOpen_data()
    {
        QTest::addColumn<app::Language>("language");
        QTest::addColumn<QString>("view");
        for (const char* view : {"TCP states", "Socket calls", "Socket options", "Traffic", "Load", "Lab"}) {
            QTest::addRow("English, %s", view) << app::Language::English << QString::fromLatin1(view);
            QTest::addRow("Korean, %s", view) << app::Language::Korean << QString::fromLatin1(view);
        }
    }

    /// What fits below each other stays; what does not, gives way to what was opened last.
    void detailsAndOptionsShareALowScreen()
    {
        TestWindow window;
        auto* const options = window.window().findChild<QAbstractButton*>(QStringLiteral("optionsToggle"));
        const auto isOpen = [&](const char* view) {
            for (const auto* button : window.window().findChildren<QToolButton*>()) {
                if (button->text() == QLatin1String(view)) {
                    return button->isChecked();
                }
            }
            return false;
        };
        const auto fits = [&] {
            return window.window().minimumSizeHint().height() <= window.window().screen()->availableSize().height();
        };
        QTest::mouseClick(options, Qt::LeftButton);
        window.toggleDetails(QStringLiteral("TCP states"));
        QVERIFY(fits());
        QVERIFY(options->isChecked() && isOpen("TCP states"));

        auto* const larger = window.window().findChild<QAction*>(QStringLiteral("largerAction"));
        while (options->isChecked() && larger->isEnabled()) { // as good as a lower screen
            larger->trigger();
            QCoreApplication::processEvents();
        }
        QVERIFY(!options->isChecked() && isOpen("TCP states"));
        QVERIFY(fits());
        QTest::mouseClick(options, Qt::LeftButton);
        QTRY_VERIFY(options->isChecked() && !isOpen("TCP states"));
        QVERIFY(fits());
        window.toggleDetails(QStringLiteral("Traffic"));
        QTRY_VERIFY(!options->isChecked() && isOpen("Traffic"));
        QVERIFY(fits());
        window.window().findChild<QAction*>(QStringLiteral("normalSizeAction"))->trigger(); // it is the program's font
    }

    void nothingIsCutOffWithDetailsOpen()
    {
        QFETCH(app::Language, language);
        QFETCH(QString, view);
        TestWindow window;
        window.toggleDetails(view);
        window.languages().setLanguage(language);
        QCoreApplication::processEvents();
        QCOMPARE(window.window().size(), QSize(1024, 600));
        QVERIFY(window.window().minimumSizeHint().height() <= 600);
        QVERIFY(window.window().minimumSizeHint().width() <= 1024);
        for (const auto* area : window.window().findChildren<QScrollArea*>()) {
            QVERIFY(!area->isVisible() || !area->horizontalScrollBar()->isVisible());
            QVERIFY(!area->isVisible() || !area->verticalScrollBar()->isVisible());
        }
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
