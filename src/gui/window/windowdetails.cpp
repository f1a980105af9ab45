#include "gui/window/windowdetails.h"

#include "app/text/inputrules.h"
#include "gui/calls/callspane.h"
#include "gui/client/clientpanel.h"
#include "gui/client/clienttabs.h"
#include "gui/conversation/conversationviews.h"
#include "gui/lab/labpane.h"
#include "gui/load/loadpane.h"
#include "gui/options/optionspane.h"
#include "gui/server/serverpanel.h"
#include "gui/states/statespane.h"
#include "gui/traffic/trafficpane.h"
#include "gui/window/detailspanel.h"

namespace echolab::gui {

namespace {

/// In the order in which they are added.
enum View { StatesView, CallsView, OptionsView, TrafficView, LoadView, LabView };

} // namespace

WindowDetails::WindowDetails(DetailsPanel* panel, ServerPanel* server, ClientTabs* clients,
                             const std::shared_ptr<app::CallTrace>& trace, const net::TraceSide& serverSide)
    : QObject(panel)
    , m_panel(panel)
    , m_server(server)
    , m_clients(clients)
    , m_calls(new CallsPane(trace))
    , m_traffic(new TrafficPane)
    , m_load(new LoadPane([clients] { return clients->current()->target(); }))
{
    auto* const options = new OptionsPane(server->controller(), [clients] {
        OptionsPane::NamedClients named;
        for (int i = 0; i < clients->count(); ++i) {
            named.emplace_back(clients->nameOf(i), clients->at(i)->controller());
        }
        return named;
    });
    panel->addView(new StatesPane([this] { return ports(); }));
    panel->addView(m_calls);
    panel->addView(options);
    panel->addView(m_traffic);
    panel->addView(m_load);
    panel->addView(new LabPane);

    m_traffic->recorder().record(server->controller());
    watch(clients->current());
    connect(clients, &ClientTabs::clientAdded, this, &WindowDetails::watch);
    connect(clients, &ClientTabs::clientsChanged, this, &WindowDetails::showLoadTarget);
    connect(clients, &ClientTabs::clientsChanged, options, &OptionsPane::relist);
    connect(clients, &ClientTabs::callsWanted, this, &WindowDetails::showCalls);
    connect(server->conversationViews(), &ConversationViews::callsWanted, this,
            [this, serverSide](const app::CallsBehind& calls, bool open) { showCalls(serverSide, calls, open); });
}

const QStringList& WindowDetails::viewNames()
{
    static const QStringList names{QStringLiteral("states"),  QStringLiteral("calls"), QStringLiteral("options"),
                                   QStringLiteral("traffic"), QStringLiteral("load"),  QStringLiteral("lab")};
    return names;
}

void WindowDetails::retranslate()
{
    m_panel->setViewName(StatesView, tr("TCP states"));
    m_panel->setViewName(CallsView, tr("Socket calls"));
    m_panel->setViewName(OptionsView, tr("Socket options"));
    m_panel->setViewName(TrafficView, tr("Traffic"));
    m_panel->setViewName(LoadView, tr("Load"));
    m_panel->setViewName(LabView, tr("Lab"));
}

void WindowDetails::openLoad()
{
    if (m_clients->current()->target()) { // what is refused has the focus
        m_panel->setView(LoadView);
        m_load->focusFirstField();
    }
}

void WindowDetails::showLoadTarget()
{
    m_load->showTarget(m_clients->current()->targetText());
}

void WindowDetails::watch(ClientPanel* client)
{
    m_traffic->recorder().record(client->controller());
    connect(client, &ClientPanel::loadRequested, this, &WindowDetails::openLoad);
    connect(client, &ClientPanel::targetChanged, this, &WindowDetails::showLoadTarget);
}

void WindowDetails::showCalls(const net::TraceSide& side, const app::CallsBehind& calls, bool open)
{
    if (open) {
        m_panel->setView(CallsView);
    }
    if (m_panel->view() == CallsView) {
        m_calls->showCalls(side, calls);
    }
}

/// What stands in the fields is what a running server and its clients were given; 0 is the system's choice.
std::set<std::uint16_t> WindowDetails::ports() const
{
    std::set<std::uint16_t> all;
    const auto add = [&all](const QString& typed) {
        if (const auto port = app::InputRules::serverPort(typed); port && *port != 0) {
            all.insert(*port);
        }
    };
    add(m_server->inputs().port);
    if (const auto listening = m_server->controller()->listeningEndpoint()) {
        all.insert(listening->port());
    }
    for (int i = 0; i < m_clients->count(); ++i) {
        add(m_clients->at(i)->inputs().port);
    }
    return all;
}

} // namespace echolab::gui
