#pragma once

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "app/base/language.h"
#include "app/settings/settings.h"
#include "gui/client/clientpanel.h"
#include "gui/client/clienttabs.h"
#include "gui/server/serverpanel.h"
#include "gui/style/style.h"
#include "gui/window/mainwindow.h"

/// The window with settings of its own, used as a person does: by the names that a screen reader says.
class TestWindow
{
public:
    explicit TestWindow(echolab::app::Language language = echolab::app::Language::English,
                        const QString& settingsFile = {})
        : m_settings(settingsFile.isEmpty() ? m_folder.filePath(QStringLiteral("echolab.ini")) : settingsFile)
    {
        QApplication::setStyle(new echolab::gui::Style);
        m_languages.setLanguage(language);
        m_window = std::make_unique<echolab::gui::MainWindow>(m_settings, m_languages);
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(1024, 600);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get())) {
            qFatal("the window does not become active");
        }
    }

    echolab::gui::MainWindow& window() { return *m_window; }
    echolab::app::LanguageSwitch& languages() { return m_languages; }
    echolab::app::ServerController& server() { return *m_window->server()->controller(); }
    echolab::app::ClientController& client() { return *m_window->clients()->current()->controller(); }

    /// The visible widget of that accessible name; null when there is none, or more than one.
    template <typename Widget = QWidget>
    Widget* find(const char* name)
    {
        Widget* found = nullptr;
        for (Widget* widget : m_window->findChildren<Widget*>()) {
            if (widget->isVisible() && widget->accessibleName() == QString::fromUtf8(name)) {
                if (found != nullptr) {
                    return nullptr;
                }
                found = widget;
            }
        }
        return found;
    }

    void click(const char* button) { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    /// Switches a check box of that text.
    void tick(const char* text)
    {
        for (auto* const box : m_window->findChildren<QCheckBox*>()) {
            if (box->isVisible() && box->text() == QString::fromUtf8(text)) {
                QTest::keyClick(box, Qt::Key_Space);
            }
        }
    }
    /// Replaces what stands in a field, as a person types it.
    void type(const char* field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        if (edit == nullptr) {
            edit = find<QComboBox>(field)->lineEdit();
        }
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Backspace);
        QInputMethodEvent typed; // as a Korean input method hands over what was typed
        typed.setCommitString(text);
        QApplication::sendEvent(edit, &typed);
    }
    void send(const QString& text)
    {
        type("Message", text);
        QTest::keyClick(find<QLineEdit>("Message"), Qt::Key_Return);
    }
    /// Chooses as the arrow keys do.
    void choose(const char* dropdown, const QString& item)
    {
        auto* box = find<QComboBox>(dropdown);
        QTRY_VERIFY2(box->findText(item) >= 0, qPrintable(item)); // some list what has come
        const int wanted = box->findText(item);
        box->setFocus();
        while (box->currentIndex() != wanted) {
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
    }
    /// An entry of the client's actions menu; null when there is none. text: without its mnemonic.
    QAction* action(const char* text)
    {
        const auto* const menu = find<QToolButton>("Client actions")->findChild<QMenu*>();
        for (QAction* action : menu->actions()) {
            if (QString(action->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                return action;
            }
        }
        return nullptr;
    }
    /// Opens the client's actions menu and chooses an entry with the keyboard.
    void act(const char* text)
    {
        auto* const menu = find<QToolButton>("Client actions")->findChild<QMenu*>();
        click("Client actions");
        QTRY_VERIFY(menu->isVisible());
        menu->setActiveAction(action(text));
        QTest::keyClick(menu, Qt::Key_Return);
    }
    /// What a screen reader says of a label.
    QString said(const char* label) { return find<QLabel>(label)->accessibleDescription(); }
    /// What stands beside the fields: why they are refused.
    QString reasons()
    {
        QStringList shown;
        for (const auto* label : window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->inherits("echolab::gui::ReasonLabel")) {
                shown.append(label->text());
            }
        }
        return shown.join(QLatin1Char('\n'));
    }
    QStringList rows(const char* list) { return rowsOf(find<QAbstractItemView>(list)); }
    static QStringList rowsOf(const QAbstractItemView* view) { return rowsOf(*view->model()); }
    static QStringList rowsOf(const QAbstractItemModel& model)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            rows.append(model.index(row, 0).data().toString());
        }
        return rows;
    }

    static QString cell(const QAbstractItemView* view, int row, int column)
    {
        return view->model()->index(row, column).data().toString();
    }
    /// The first row whose cell in that column begins so; -1 where there is none.
    static int rowWith(const QAbstractItemView* view, int column, const QString& beginning)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (cell(view, row, column).startsWith(beginning)) {
                return row;
            }
        }
        return -1;
    }
    static void clickRow(QAbstractItemView* view, const QModelIndex& row)
    {
        QVERIFY(row.isValid());
        view->scrollTo(row);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(row).center());
    }

    /// Opens a view below the panels, or closes it.
    void toggleDetails(const QString& name)
    {
        for (QToolButton* button : m_window->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->isCheckable() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    }
    /// Answers the question where to save.
    void saveAs(const QString& path)
    {
        QTRY_VERIFY(m_window->findChild<QFileDialog*>() != nullptr);
        auto* const dialog = m_window->findChild<QFileDialog*>();
        auto* const name = dialog->findChild<QLineEdit*>();
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<QFileDialog*>() == nullptr);
    }

    /// Starts on a port that the system chooses, and fills it into the client.
    void startServer()
    {
        type("Server port", QStringLiteral("0"));
        click("Start server");
        QTRY_VERIFY(server().listeningEndpoint().has_value());
        type("Client port", QString::number(server().listeningEndpoint()->port()));
    }
    void connectClient()
    {
        click("Connect");
        QTRY_COMPARE(client().state(), echolab::app::ClientController::State::Connected);
    }
    /// Of the connected client's own end.
    QString clientPort() { return QString::number(client().localEndpoint()->port()); }

private:
    QTemporaryDir m_folder;
    echolab::app::Settings m_settings;
    echolab::app::LanguageSwitch m_languages;
    std::unique_ptr<echolab::gui::MainWindow> m_window;
};
