#pragma once

#include <memory>

#include <QMainWindow>

#include "app/base/language.h"
#include "app/calls/calltrace.h"
#include "app/settings/settings.h"

class QActionGroup;

namespace echolab::gui {

class AppearanceChoice;
class ClientTabs;
class DetailsLayout;
class ServerPanel;
class TextSize;
class WindowDetails;
class WindowMemory;

namespace Ui {
class MainWindow;
}

/// The window: the server on the left, the clients on the right, and what applies to all of it in the menus. Remembers
/// itself in the settings when it is closed.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window. Settings that cannot be read are said when the window shows.
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
    void addViewActions();
    void connectActions();
    void connectClientActions();
    void sayWhatIsUnreadable();
    void applyLimits(const app::RingLimits& limits);
    void askForKeptEntries();
    void showView();
    void showAbout();
    void showShortcuts();

    std::unique_ptr<Ui::MainWindow> m_ui;
    app::Settings& m_settings;
    std::shared_ptr<app::CallTrace> m_trace;
    ServerPanel* m_server = nullptr;
    ClientTabs* m_clients = nullptr;
    WindowDetails* m_details = nullptr;
    DetailsLayout* m_detailsLayout = nullptr;
    AppearanceChoice* m_appearance = nullptr;
    QActionGroup* m_clientViews = nullptr;
    QActionGroup* m_serverViews = nullptr;
    std::unique_ptr<WindowMemory> m_memory;
};

} // namespace echolab::gui
