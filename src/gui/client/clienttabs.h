#pragma once

#include <memory>

#include <QTabWidget>

#include "app/base/ringmodel.h"
#include "app/calls/callsbehind.h"
#include "app/calls/calltrace.h"

class QHBoxLayout;
class QToolButton;

namespace echolab::gui {

class ClientPanel;

/// The clients, a tab each. There is always at least one.
class ClientTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// The clients make their socket calls in this trace.
    explicit ClientTabs(std::shared_ptr<app::CallTrace> trace, QWidget* parent = nullptr);

    ClientPanel* current() const;
    ClientPanel* at(int index) const;
    /// "Client 1", in the language of the moment.
    QString nameOf(int index) const;
    /// To the right of the tabs.
    void addToCorner(QWidget* widget);
    /// Of the conversations of all clients, those to come included.
    void setLimits(const app::RingLimits& limits);
    /// The same for the marks of their send() and recv() calls.
    void setMarkingCalls(bool on);

public Q_SLOTS:
    /// Adds a client with what stands in the current one's fields, and shows it.
    void addClient();
    /// Disconnects it and closes its tab, unless it is the last one.
    void closeClient(int index);

Q_SIGNALS:
    /// Another client is shown, or one was added or closed.
    void clientsChanged();
    void clientAdded(echolab::gui::ClientPanel* client);
    /// See ConversationViews::callsWanted().
    void callsWanted(const echolab::net::TraceSide& side, const echolab::app::CallsBehind& calls, bool open);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNumbers();
    void retranslate();

    std::shared_ptr<app::CallTrace> m_trace;
    QToolButton* m_add;
    QHBoxLayout* m_corner = nullptr;
    app::RingLimits m_limits;
    bool m_marking = false;
    int m_lastNumber = 0;
};

} // namespace echolab::gui
