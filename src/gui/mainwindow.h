#pragma once

#include <cstdint>
#include <memory>
#include <set>

#include <QMainWindow>

#include "appearance.h"
#include "calltrace.h"
#include "conversationviews.h"
#include "language.h"
#include "settings.h"

class QActionGroup;
class QComboBox;

namespace echolab::gui {

class CallsPane;
class ClientPanel;
class ClientTabs;
class LoadPane;
class ServerPanel;
class TrafficPane;

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
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addPanels();
    void addDetails();
    void watch(ClientPanel* client);
    void openLoad();
    std::set<std::uint16_t> ports();
    void addLanguages();
    void addAppearances();
    void addViewActions();
    void connectActions();
    void restore();
    void remember();
    void setAppearance(Appearance appearance);
    void scaleText(int percent);
    void applyLimits(const app::RingLimits& limits);
    void showCalls(const net::TraceSide& side, const app::CallsBehind& calls, bool open);
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
    CallsPane* m_calls = nullptr;
    TrafficPane* m_traffic = nullptr;
    LoadPane* m_load = nullptr;
    QComboBox* m_languageBox = nullptr;
    QActionGroup* m_clientViews = nullptr;
    QActionGroup* m_serverViews = nullptr;
    Appearance m_appearance = Appearance::System;
    int m_textPercent = 100;
    const qreal m_normalTextSize;
};

} // namespace echolab::gui
