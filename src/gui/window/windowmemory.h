#pragma once

#include "app/settings/settings.h"

class QAction;
class QMainWindow;
class QSplitter;

namespace echolab::gui {

class AppearanceChoice;
class ClientTabs;
class DetailsPanel;
class ServerPanel;
class TextSize;
class WindowDetails;

/// Keeps in the settings how the window is, and brings it back. Whatever stands in the settings, the window comes up.
class WindowMemory
{
public:
    struct Parts {
        QMainWindow* window;
        QSplitter* sections; ///< the panels above the details
        QSplitter* panels;   ///< the server beside the clients
        ServerPanel* server;
        ClientTabs* clients;
        DetailsPanel* details;
        WindowDetails* views; ///< the views of details
        TextSize* textSize;
        AppearanceChoice* appearance;
        QAction* markCalls;
    };

    /// settings and parts must outlive it.
    WindowMemory(app::Settings& settings, const Parts& parts);

    void restore();
    void remember();

private:
    void restorePlace();
    void restoreSizes();

    app::Settings& m_settings;
    const Parts m_parts;
};

} // namespace echolab::gui
