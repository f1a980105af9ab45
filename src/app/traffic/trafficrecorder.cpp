#include "app/traffic/trafficrecorder.h"

#include <algorithm>

#include "app/client/clientcontroller.h"
#include "app/server/servercontroller.h"

namespace echolab::app {

namespace {

/// What was added to a session's counters.
echo::Totals difference(const echo::Totals& before, const echo::Totals& now)
{
    return {.bytesReceived = now.bytesReceived - before.bytesReceived,
            .bytesSent = now.bytesSent - before.bytesSent,
            .receiveCalls = now.receiveCalls - before.receiveCalls,
            .sendCalls = now.sendCalls - before.sendCalls};
}

} // namespace

TrafficRecorder::TrafficRecorder(QObject* parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::PreciseTimer); // never early: a rate is that of a whole second
    connect(&m_timer, &QTimer::timeout, this, &TrafficRecorder::sample);
}

void TrafficRecorder::record(ServerController* server)
{
    record(server, &m_server, &ServerController::isRunning, ServerController::State::Starting);
}

void TrafficRecorder::record(ClientController* client)
{
    record(client, &m_clients, &ClientController::isActive, ClientController::State::Connecting);
}

void TrafficRecorder::setWatched(bool watched)
{
    m_watched = watched;
    wake();
}

template <typename Controller>
void TrafficRecorder::record(Controller* controller, echo::Totals* side, bool (Controller::*isActive)() const,
                             typename Controller::State beginning)
{
    m_sources.push_back({.controller = controller,
                         .refresh = [controller] { controller->refresh(); },
                         .totals = [controller]() -> const echo::Totals& { return controller->totals(); },
                         .isActive = [controller, isActive] { return (controller->*isActive)(); },
                         .seen = controller->totals(),
                         .side = side});
    connect(controller, &Controller::totalsChanged, this, [this, controller] { take(sourceOf(controller)); });
    connect(controller, &Controller::stateChanged, this,
            [this, controller, beginning](typename Controller::State state) {
                if (state == beginning) {
                    sourceOf(controller).seen = {}; // a new session counts from 0
                }
                wake();
            });
    connect(controller, &QObject::destroyed, this, [this](const QObject* gone) {
        std::erase_if(m_sources, [gone](const Source& source) { return source.controller == gone; });
    });
}

TrafficRecorder::Source& TrafficRecorder::sourceOf(const QObject* controller)
{
    return *std::find_if(m_sources.begin(), m_sources.end(),
                         [controller](const Source& source) { return source.controller == controller; });
}

bool TrafficRecorder::isAnyActive() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [](const Source& source) { return source.isActive(); });
}

void TrafficRecorder::take(Source& source)
{
    const echo::Totals now = source.totals();
    if (now == source.seen) { // the language has changed, not the numbers
        return;
    }
    *source.side += difference(source.seen, now);
    source.seen = now;
    m_moved = true;
    wake();
}

void TrafficRecorder::wake()
{
    if (!m_timer.isActive() && (m_moved || (m_watched && isAnyActive()))) {
        m_history.resume(echo::Clock::now());
        m_timer.start();
        Q_EMIT changed();
    }
}

void TrafficRecorder::sample()
{
    for (Source& source : m_sources) {
        source.refresh();
        take(source);
    }
    m_history.add(echo::Clock::now(), m_server, m_clients);
    const bool active = isAnyActive();
    if (!m_moved && !(active && m_watched)) {
        m_timer.stop();
        if (!active) {
            m_history.interrupt();
        }
    }
    m_moved = false;
    Q_EMIT changed();
}

} // namespace echolab::app
