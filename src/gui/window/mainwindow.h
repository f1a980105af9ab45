#pragma once

#include <memory>

#include <QMainWindow>

#include "app/base/language.h"
#include "app/calls/calltrace.h"
#include "app/settings/settings.h"
#include "gui/conversation/conversationviews.h"
#include "gui/style/appearance.h"

class QActionGroup;
class QComboBox;

namespace echolab::gui {

class ClientTabs;
class ServerPanel;
class WindowDetails;

namespace Ui {
class MainWindow;
}

/// The window: the server on the left, the clients on the right, and what applies to all of it in the menus. Remembers
/// itself in the settings when it is closed.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    MainWindow(app::Settings& settings, app::LanguageSwitch& languages, QWidget* parent = nullptr);
    ~MainWindow() override;

    ServerPanel* server();
    ClientTabs* clients();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addPanels();
    void addDetails();
    void makeRoom();
    void addLanguages();
    void addAppearances();
    void addViewActions();
    void connectActions();
    void restore();
    void remember();
    void setAppearance(Appearance appearance);
    void scaleText(int percent);
    void applyLimits(const app::RingLimits& limits);
    void askForKeptEntries();
    void showView();
    void showAbout();
    void showShortcuts();
    void retranslate();

    std::unique_ptr<Ui::MainWindow> m_ui;
    app::Settings& m_settings;
    app::LanguageSwitch& m_languages;
    std::shared_ptr<app::CallTrace> m_trace;
    ServerPanel* m_server = nullptr;
    ClientTabs* m_clients = nullptr;
    WindowDetails* m_details = nullptr;
    QComboBox* m_languageBox = nullptr;
    QActionGroup* m_clientViews = nullptr;
    QActionGroup* m_serverViews = nullptr;
    Appearance m_appearance = Appearance::System;
    bool m_madeRoom = false;        ///< and the window has not been laid out since
    bool m_optionsCameLast = false; ///< of the server's options and the views below
    int m_textPercent = 100;
    const qreal m_normalTextSize;
};

} // namespace echolab::gui
