#include "testwindow.h"

#include <QCheckBox>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

#include "callsmodel.h"

using namespace echolab;

/// What is below the panels.
class TestDetails : public QObject
{
    Q_OBJECT

    static QString cell(const QAbstractItemView* view, int row, int column)
    {
        return view->model()->index(row, column).data().toString();
    }
    static int rowWith(const QAbstractItemView* view, int column, const QString& beginning)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (cell(view, row, column).startsWith(beginning)) {
                return row;
            }
        }
        return -1;
    }
    static void open(TestWindow& window, const QString& name)
    {
        for (QToolButton* button : window.window().findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    }

private Q_SLOTS:
    void closedAtFirst()
    {
        TestWindow window;
        QVERIFY(window.find<QTableView>("Socket calls") == nullptr);
        open(window, QStringLiteral("Socket calls"));
        QVERIFY(window.find<QTableView>("Socket calls") != nullptr);
        open(window, QStringLiteral("Socket calls"));
        QVERIFY(window.find<QTableView>("Socket calls") == nullptr);
    }

    void callsAreRecordedWhileLookedAt()
    {
        TestWindow window;
        open(window, QStringLiteral("Socket calls"));
        auto* const calls = window.find<QTableView>("Socket calls");
        window.startServer();
        window.connectClient();
        QTRY_VERIFY(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("connect(")) >= 0);
        QTRY_VERIFY(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("listen(")) >= 0);

        calls->selectRow(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("listen(")));
        const auto* const about = window.find<QTextBrowser>("About the selected call");
        QVERIFY(about->toPlainText().contains(QStringLiteral("listening socket")));
        window.languages().setLanguage(app::Language::Korean);
        QTRY_VERIFY(about->toPlainText().contains(QStringLiteral("대기 소켓")));
        window.languages().setLanguage(app::Language::English);
        QTRY_VERIFY(window.find("Message") != nullptr);

        open(window, QStringLiteral("Socket calls"));
        window.send(QStringLiteral("unseen"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(6));
        QCOMPARE(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("send(")), -1);
        open(window, QStringLiteral("Socket calls"));
        window.send(QStringLiteral("seen"));
        QTRY_VERIFY(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("send(")) >= 0);
    }

    void callsAreFiltered()
    {
        TestWindow window;
        open(window, QStringLiteral("Socket calls"));
        auto* const calls = window.find<QTableView>("Socket calls");
        window.startServer();
        window.connectClient();
        QTRY_VERIFY(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("connect(")) >= 0);
        window.choose("Which call", QStringLiteral("connect()"));
        QCOMPARE(calls->model()->rowCount(), 1);
        QCOMPARE(cell(calls, 0, app::CallsModel::SideColumn), QStringLiteral("Client 1"));
        window.choose("Side of the calls", QStringLiteral("Server"));
        QCOMPARE(calls->model()->rowCount(), 0);
        window.choose("Which call", QStringLiteral("All calls"));
        QVERIFY(rowWith(calls, app::CallsModel::CallColumn, QStringLiteral("listen(")) >= 0);
        window.click("Clear the calls");
        QCOMPARE(calls->model()->rowCount(), 0);
    }

    void nothingIsCutOffWithDetailsOpen_data()
    {
        QTest::addColumn<app::Language>("language");
        QTest::newRow("English") << app::Language::English;
        QTest::newRow("Korean") << app::Language::Korean;
    }

    void nothingIsCutOffWithDetailsOpen()
    {
        QFETCH(app::Language, language);
        TestWindow window;
        open(window, QStringLiteral("Socket calls"));
        window.languages().setLanguage(language);
        QTest::qWait(0);
        QCOMPARE(window.window().size(), QSize(1024, 600));
        QVERIFY(window.window().minimumSizeHint().height() <= 600);
        QVERIFY(window.window().minimumSizeHint().width() <= 1024);
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
