#include "gui/window/windowmemory.h"

#include <QAction>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include "gui/calls/callspane.h"
#include "gui/client/clientpanel.h"
#include "gui/client/clienttabs.h"
#include "gui/conversation/conversationviews.h"
#include "gui/load/loadpane.h"
#include "gui/server/serverpanel.h"
#include "gui/window/appearancechoice.h"
#include "gui/window/detailspanel.h"
#include "gui/window/textsize.h"
#include "gui/window/windowdetails.h"

namespace echolab::gui {

namespace {

const QString appearanceKey = QStringLiteral("MainWindow/appearance");
const QString textSizeKey = QStringLiteral("MainWindow/textPercent");
const QString markCallsKey = QStringLiteral("MainWindow/markCalls");
const QString allCallsKey = QStringLiteral("CallsPane/all");
const QString detailsKey = QStringLiteral("MainWindow/details");
const QString sectionsKey = QStringLiteral("MainWindow/sections");
const QString panelsKey = QStringLiteral("MainWindow/panels");
const QString serverOptionsKey = QStringLiteral("ServerPanel/options");
const QString serverSizesKey = QStringLiteral("ServerPanel/sizes");
const QString serverViewKey = QStringLiteral("ServerPanel/view");
const QString clientViewKey = QStringLiteral("ClientPanel/view");

using View = ConversationViews::View;

/// In the order of View.
const QStringList viewNames{QStringLiteral("chat"), QStringLiteral("console"), QStringLiteral("hex")};

View viewOf(const app::SettingsStore& store, const QString& key, View otherwise)
{
    return static_cast<View>(store.choice(key, viewNames, static_cast<qsizetype>(otherwise)));
}

QString nameOf(const ConversationViews& views)
{
    return viewNames.at(static_cast<qsizetype>(views.view()));
}

} // namespace

WindowMemory::WindowMemory(app::Settings& settings, const Parts& parts)
    : m_settings(settings)
    , m_parts(parts)
{
}

void WindowMemory::restore()
{
    const app::SettingsStore& store = m_settings.store();
    m_parts.appearance->setAppearance(static_cast<Appearance>(
        store.choice(appearanceKey, AppearanceChoice::names(), static_cast<qsizetype>(Appearance::System))));
    m_parts.textSize->setPercent(
        static_cast<int>(store.number(textSizeKey, TextSize::smallest, TextSize::largest, TextSize::usual)));
    m_parts.markCalls->setChecked(store.isOn(markCallsKey, false));
    m_parts.views->calls()->setShowsAllCalls(store.isOn(allCallsKey, false));
    m_parts.server->setInputs(m_settings.serverInputs());
    m_parts.server->setOptionsOpen(store.isOn(serverOptionsKey, false));
    m_parts.server->conversationViews()->setView(viewOf(store, serverViewKey, View::Console));
    m_parts.views->load()->setInputs(m_settings.loadInputs());
    ClientPanel* const client = m_parts.clients->current();
    client->setInputs(m_settings.clientInputs());
    m_parts.views->showLoadTarget();
    client->controller()->history().setMessages(m_settings.messageHistory());
    client->conversationViews()->setView(viewOf(store, clientViewKey, View::Chat));
    restorePlace();
    m_parts.details->setView(
        static_cast<int>(store.choice(detailsKey, WindowDetails::viewNames(), DetailsPanel::none)));
    restoreSizes();
}

void WindowMemory::restorePlace()
{
    QMainWindow& window = *m_parts.window;
    if (!window.restoreGeometry(m_settings.windowGeometry())) {
        constexpr QSize comfortable(1180, 740);
        const QSize room = window.screen()->availableSize();
        window.resize(comfortable.boundedTo(room));
        if (room.width() <= comfortable.width() || room.height() <= comfortable.height()) {
            window.setWindowState(window.windowState() | Qt::WindowMaximized);
        }
    }
}

void WindowMemory::restoreSizes()
{
    const app::SettingsStore& store = m_settings.store();
    const QList<int> panels = store.sizes(panelsKey, m_parts.panels->count());
    m_parts.panels->setSizes(panels.isEmpty() ? QList<int>{46'000, 54'000} : panels);
    if (const auto sections = store.sizes(sectionsKey, m_parts.sections->count()); !sections.isEmpty()) {
        m_parts.sections->setSizes(sections);
    }
    ServerPanel& server = *m_parts.server;
    if (const auto sizes = store.sizes(serverSizesKey, server.sizes().size()); !sizes.isEmpty()) {
        server.setSizes(sizes);
    }
}

void WindowMemory::remember()
{
    app::SettingsStore& store = m_settings.store();
    m_settings.setWindowGeometry(m_parts.window->saveGeometry());
    store.setText(appearanceKey,
                  AppearanceChoice::names().at(static_cast<qsizetype>(m_parts.appearance->appearance())));
    store.setNumber(textSizeKey, m_parts.textSize->percent());
    store.setOn(markCallsKey, m_parts.markCalls->isChecked());
    store.setOn(allCallsKey, m_parts.views->calls()->showsAllCalls());
    store.setText(detailsKey, WindowDetails::viewNames().value(m_parts.details->view()));
    store.setSizes(sectionsKey, m_parts.sections->sizes());
    store.setSizes(panelsKey, m_parts.panels->sizes());
    m_settings.setServerInputs(m_parts.server->inputs());
    store.setOn(serverOptionsKey, m_parts.server->areOptionsOpen());
    store.setSizes(serverSizesKey, m_parts.server->sizes());
    store.setText(serverViewKey, nameOf(*m_parts.server->conversationViews()));
    ClientPanel* const client = m_parts.clients->current();
    m_settings.setClientInputs(client->inputs());
    m_settings.setLoadInputs(m_parts.views->load()->inputs());
    m_settings.setMessageHistory(client->controller()->history().messages());
    store.setText(clientViewKey, nameOf(*client->conversationViews()));
}

} // namespace echolab::gui
