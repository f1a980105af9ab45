#include "gui/testwindow.h"

#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

#include "app/options/optionsmodel.h"
#include "app/options/optiontext.h"
#include "gui/style/appearance.h"
#include "gui/style/colors.h"

using namespace echolab;
using net::Option;

/// The page of socket options, used by clicking and typing.
class TestOptions : public QObject
{
    Q_OBJECT

    static void open(TestWindow& window)
    {
        for (QToolButton* button : window.window().findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Socket options")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QVERIFY(window.find<QTableView>("Socket options") != nullptr);
    }
    static QTableView* table(TestWindow& window) { return window.find<QTableView>("Socket options"); }
    static QModelIndex cell(TestWindow& window, Option option, int column)
    {
        const auto* const model = table(window)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, app::OptionsModel::NameColumn).data() == app::OptionText::name(option)) {
                return model->index(row, column);
            }
        }
        return {};
    }
    static QString asked(TestWindow& window, Option option)
    {
        return cell(window, option, app::OptionsModel::AskedColumn).data().toString();
    }
    static QString answered(TestWindow& window, Option option)
    {
        return cell(window, option, app::OptionsModel::AnswerColumn).data().toString();
    }
    /// As a person does: clicks the row, presses Enter, types, presses Enter.
    static void ask(TestWindow& window, Option option, const QString& value)
    {
        QTableView* const view = table(window);
        const QModelIndex name = cell(window, option, app::OptionsModel::NameColumn);
        view->scrollTo(name);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(name).center());
        QTest::keyClick(view, Qt::Key_Return);
        auto* const edit = view->viewport()->findChild<QLineEdit*>();
        QVERIFY(edit != nullptr);
        edit->selectAll();
        QTest::keyClicks(edit, value);
        if (value.isEmpty()) {
            QTest::keyClick(edit, Qt::Key_Backspace);
        }
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(view->viewport()->findChild<QLineEdit*>() == nullptr);
    }
    static QString reason(TestWindow& window)
    {
        const auto* const label = window.find<QLabel>("What is wrong with an option");
        return label != nullptr ? label->text() : QString();
    }

private Q_SLOTS:
    void aBufferIsAskedForBeforeTheStartAndAnswered()
    {
        TestWindow window;
        open(window);
        QCOMPARE(answered(window, Option::ReceiveBuffer), QString());
        ask(window, Option::ReceiveBuffer, QStringLiteral("40000"));
        QCOMPARE(asked(window, Option::ReceiveBuffer), QStringLiteral("40000 bytes"));
        window.startServer();
        QTRY_VERIFY(!answered(window, Option::ReceiveBuffer).isEmpty());
#ifdef Q_OS_LINUX
        QCOMPARE(answered(window, Option::ReceiveBuffer), QStringLiteral("80000 bytes"));
        QVERIFY(window.find<QTextBrowser>("About the selected option")
                    ->toPlainText()
                    .contains(QStringLiteral("doubles the value")));
#endif
        QCOMPARE(answered(window, net::addressReuseOption()), QStringLiteral("on"));
        QVERIFY(asked(window, net::addressReuseOption()).contains(QStringLiteral("server panel")));

        // Still asked for after a stop, until it is taken back.
        window.click("Stop server");
        QTRY_COMPARE(window.server().state(), app::ServerController::State::Stopped);
        QTRY_COMPARE(answered(window, Option::ReceiveBuffer), QString());
        QCOMPARE(asked(window, Option::ReceiveBuffer), QStringLiteral("40000 bytes"));
        ask(window, Option::ReceiveBuffer, QString());
        QCOMPARE(asked(window, Option::ReceiveBuffer), QStringLiteral("nothing"));
    }

    void aConnectedSocketAndAClientAreChangedWhileConnected()
    {
        TestWindow window;
        open(window);
        window.startServer();
        window.connectClient();
        auto* const sockets = window.find<QComboBox>("Socket of the options");
        QTRY_COMPARE(sockets->count(), 3);
        const QString client = QString::fromStdString(window.client().localEndpoint()->text());
        window.choose("Socket of the options", QStringLiteral("Client 1: ") + client);
        QTRY_COMPARE(answered(window, Option::KeepAlive), QStringLiteral("off"));
        ask(window, Option::KeepAlive, QStringLiteral("on"));
        QTRY_COMPARE(answered(window, Option::KeepAlive), QStringLiteral("on"));

        QTRY_VERIFY(sockets->findText(QStringLiteral("Server: connection from ") + client) >= 0);
        window.choose("Socket of the options", QStringLiteral("Server: connection from ") + client);
        QTRY_COMPARE(answered(window, Option::Linger), QStringLiteral("off"));
        QVERIFY(asked(window, Option::NoDelay).contains(QStringLiteral("inherited")));
        ask(window, Option::Linger, QStringLiteral("3"));
        QTRY_COMPARE(answered(window, Option::Linger), QStringLiteral("on, 3 s"));

        // It is gone from the list when it is gone, and the listening socket takes its place.
        window.click("Disconnect");
        QTRY_COMPARE(sockets->count(), 2);
        QCOMPARE(sockets->currentIndex(), 0);
        QTRY_COMPARE(answered(window, Option::Linger), QStringLiteral("off"));
    }

    void whatIsNoValueIsSaidAndKept()
    {
        TestWindow window;
        open(window);
        ask(window, Option::SendBuffer, QStringLiteral("much"));
        QCOMPARE(asked(window, Option::SendBuffer), QStringLiteral("much"));
        QVERIFY(reason(window).startsWith(QStringLiteral("SO_SNDBUF: Enter a number of bytes")));
        window.startServer();
        QVERIFY(window.server().config().socketOptions.empty());
        QCOMPARE(asked(window, Option::SendBuffer), QStringLiteral("much"));
        ask(window, Option::SendBuffer, QStringLiteral("50000"));
        QCOMPARE(reason(window), QString());
        QTRY_VERIFY(answered(window, Option::SendBuffer).endsWith(QStringLiteral("0000 bytes")));
    }

    void aValueThatTheSystemRefusesIsToldWithAdvice()
    {
        TestWindow window;
        open(window);
        window.choose("Server address family", QStringLiteral("IPv6"));
        window.startServer();
        QTRY_COMPARE(answered(window, Option::V6Only), QStringLiteral("on"));
        ask(window, Option::V6Only, QStringLiteral("off"));
        QTRY_VERIFY(reason(window).startsWith(QStringLiteral("IPV6_V6ONLY: setsockopt(): ")));
        QVERIFY(reason(window).contains(QStringLiteral("before bind()")));
        QCOMPARE(answered(window, Option::V6Only), QStringLiteral("on"));
        QVERIFY(window.server().isRunning());
    }

    void aReasonIsReadableAfterAChangeOfTheAppearance()
    {
        TestWindow window;
        open(window);
        ask(window, Option::SendBuffer, QStringLiteral("much"));
        for (const auto appearance : {gui::Appearance::Dark, gui::Appearance::Light}) {
            gui::applyAppearance(appearance);
            const auto* const label = window.find<QLabel>("What is wrong with an option");
            const auto& colors = appearance == gui::Appearance::Dark ? gui::Colors::dark() : gui::Colors::light();
            QTRY_COMPARE(label->palette().color(QPalette::WindowText), colors.error);
        }
    }

    void theBacklogIsChangedByAnotherListen()
    {
        TestWindow window;
        open(window);
        window.startServer();
        QTRY_VERIFY(!answered(window, Option::KeepAlive).isEmpty());
        ask(window, Option::AcceptQueueLimit, QStringLiteral("3"));
#ifdef Q_OS_LINUX
        QTRY_COMPARE(answered(window, Option::AcceptQueueLimit), QStringLiteral("3"));
#endif
        QCOMPARE(reason(window), QString());
    }

    void aClosedTabIsGoneFromTheList()
    {
        TestWindow window;
        open(window);
        auto* const sockets = window.find<QComboBox>("Socket of the options");
        window.click("New client");
        QCOMPARE(sockets->count(), 3);
        window.choose("Socket of the options", QStringLiteral("Client 2 (not connected)"));
        ask(window, Option::KeepAlive, QStringLiteral("on"));
        window.window().clients()->closeClient(1);
        QCOMPARE(sockets->count(), 2);
        QCOMPARE(asked(window, Option::KeepAlive), QStringLiteral("nothing"));
    }

    void everythingIsSaidInKorean()
    {
        TestWindow window;
        open(window);
        window.startServer();
        QTRY_COMPARE(answered(window, Option::NoDelay), QStringLiteral("on"));
        window.languages().setLanguage(app::Language::Korean);
        QTRY_VERIFY(window.find<QTableView>("소켓 옵션") != nullptr);
        const auto* const view = window.find<QTableView>("소켓 옵션");
        QTRY_COMPARE(view->model()->headerData(app::OptionsModel::AnswerColumn, Qt::Horizontal).toString(),
                     QStringLiteral("시스템의 답"));
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QString meaning = view->model()->index(row, app::OptionsModel::MeaningColumn).data().toString();
            QVERIFY2(meaning.endsWith(QStringLiteral("니다.")), qPrintable(meaning));
        }
    }
};

QTEST_MAIN(TestOptions)
#include "tst_options.moc"
