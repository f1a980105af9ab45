#include "gui/client/clienttabs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTabBar>
#include <QToolButton>

#include "gui/client/clientpanel.h"
#include "gui/conversation/conversationviews.h"
#include "gui/style/icons.h"

namespace echolab::gui {

namespace {

constexpr char numberProperty[] = "clientNumber";

} // namespace

ClientTabs::ClientTabs(std::shared_ptr<app::CallTrace> trace, QWidget* parent)
    : QTabWidget(parent)
    , m_trace(std::move(trace))
    , m_add(new QToolButton(this))
{
    setDocumentMode(true);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    m_add->setIcon(icon(Symbol::Plus));
    m_add->setFocusPolicy(Qt::TabFocus);
    auto* corner = new QWidget(this);
    m_corner = new QHBoxLayout(corner);
    m_corner->setContentsMargins(0, 0, 12, 0);
    m_corner->setSpacing(8);
    m_corner->addWidget(m_add);
    setCornerWidget(corner, Qt::TopRightCorner);
    connect(m_add, &QToolButton::clicked, this, &ClientTabs::addClient);
    connect(this, &QTabWidget::tabCloseRequested, this, &ClientTabs::closeClient);
    connect(this, &QTabWidget::currentChanged, this, &ClientTabs::clientsChanged);
    addClient();
    retranslate();
}

ClientPanel* ClientTabs::current() const
{
    return qobject_cast<ClientPanel*>(currentWidget());
}

ClientPanel* ClientTabs::at(int index) const
{
    return qobject_cast<ClientPanel*>(widget(index));
}

QString ClientTabs::nameOf(int index) const
{
    return tr("Client %1").arg(widget(index)->property(numberProperty).toInt());
}

void ClientTabs::addToCorner(QWidget* widget)
{
    m_corner->addWidget(widget);
}

void ClientTabs::setLimits(const app::RingLimits& limits)
{
    m_limits = limits;
    for (int i = 0; i < count(); ++i) {
        at(i)->controller()->conversation()->setLimits(limits);
    }
}

void ClientTabs::setMarkingCalls(bool on)
{
    m_marking = on;
    for (int i = 0; i < count(); ++i) {
        at(i)->controller()->setMarkingCalls(on);
    }
}

void ClientTabs::addClient()
{
    ++m_lastNumber;
    const net::TraceSide side{.role = net::TraceSide::Role::Client, .number = static_cast<std::uint16_t>(m_lastNumber)};
    auto* panel = new ClientPanel(m_trace->callsOf(side));
    panel->setProperty(numberProperty, m_lastNumber);
    panel->controller()->conversation()->setLimits(m_limits);
    panel->controller()->setMarkingCalls(m_marking);
    connect(panel->conversationViews(), &ConversationViews::callsWanted, this,
            [this, side](const app::CallsBehind& calls, bool open) { Q_EMIT callsWanted(side, calls, open); });
    if (ClientPanel* const model = current()) {
        panel->setInputs(model->inputs());
        panel->controller()->history().setMessages(model->controller()->history().messages());
        panel->conversationViews()->setView(model->conversationViews()->view());
    }
    addTab(panel, QString());
    showNumbers();
    setCurrentWidget(panel);
    setTabsClosable(count() > 1);
    Q_EMIT clientAdded(panel);
    Q_EMIT clientsChanged();
}

void ClientTabs::closeClient(int index)
{
    if (count() < 2 || index < 0) {
        return;
    }
    QWidget* const panel = widget(index);
    removeTab(index);
    delete panel;
    setTabsClosable(count() > 1);
    Q_EMIT clientsChanged();
}

void ClientTabs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QTabWidget::changeEvent(event);
}

void ClientTabs::showNumbers()
{
    for (int i = 0; i < count(); ++i) {
        setTabText(i, nameOf(i));
    }
}

void ClientTabs::retranslate()
{
    m_add->setToolTip(tr("New client"));
    m_add->setAccessibleName(tr("New client"));
    tabBar()->setAccessibleName(tr("Client tabs"));
    // Qt names its scroll buttons once, in the language at that time.
    const auto scrollButtons = tabBar()->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
    for (QToolButton* button : scrollButtons) {
        button->setAccessibleName(button->arrowType() == Qt::LeftArrow ? tr("Earlier tabs") : tr("Later tabs"));
    }
    showNumbers();
}

} // namespace echolab::gui
