#pragma once

#include <cstdint>
#include <memory>
#include <set>

#include <QObject>
#include <QStringList>

#include "app/calls/callsbehind.h"
#include "app/calls/calltrace.h"

namespace echolab::gui {

class CallsPane;
class ClientPanel;
class ClientTabs;
class DetailsPanel;
class LoadPane;
class ServerPanel;
class TrafficPane;

/// The views below the panels, and what connects them with the server and the clients above.
class WindowDetails : public QObject
{
    Q_OBJECT

public:
    /// Adds the views to the panel. All must outlive it; the server makes its calls as serverSide of the trace.
    WindowDetails(DetailsPanel* panel, ServerPanel* server, ClientTabs* clients,
                  const std::shared_ptr<app::CallTrace>& trace, const net::TraceSide& serverSide);

    /// How the settings name the views, by their numbers in the panel.
    static const QStringList& viewNames();

    LoadPane* load() { return m_load; }
    CallsPane* calls() { return m_calls; }
    /// To be called after the language has changed.
    void retranslate();

public Q_SLOTS:
    /// Opens the load view on what the current client's fields name, where they hold nothing that is refused.
    void openLoad();
    /// The load view names what the current client's fields name now.
    void showLoadTarget();

private:
    void watch(ClientPanel* client);
    void showCalls(const net::TraceSide& side, const app::CallsBehind& calls, bool open);
    std::set<std::uint16_t> ports() const;

    DetailsPanel* m_panel;
    ServerPanel* m_server;
    ClientTabs* m_clients;
    CallsPane* m_calls;
    TrafficPane* m_traffic;
    LoadPane* m_load;
};

} // namespace echolab::gui
