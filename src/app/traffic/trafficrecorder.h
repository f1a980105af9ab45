#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/traffic/traffichistory.h"

namespace echolab::app {

class ClientController;
class ServerController;

/// Writes the history of what a server and its clients move, once a second, from their counters: no socket is
/// touched. Belongs to the GUI thread. No timer runs while nothing moves, unless somebody looks and something may move.
class TrafficRecorder : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{1000};

    explicit TrafficRecorder(QObject* parent = nullptr);

    /// From now on, until the controller is destroyed.
    void record(ServerController* server);
    void record(ClientController* client);

    /// While somebody looks, quiet times are written as they pass, so that the picture moves on.
    void setWatched(bool watched);

    bool isRunning() const { return m_timer.isActive(); }
    const TrafficHistory& history() const { return m_history; }

Q_SIGNALS:
    /// The history has a new sample, or isRunning() has changed.
    void changed();

private:
    /// One controller.
    struct Source {
        const QObject* controller = nullptr;
        std::function<void()> refresh;
        std::function<const echo::Totals&()> totals;
        std::function<bool()> isActive;
        echo::Totals seen; ///< of its present session
        echo::Totals* side = nullptr;
    };

    template <typename Controller>
    void record(Controller* controller, echo::Totals* side, bool (Controller::*isActive)() const,
                typename Controller::State beginning);
    Source& sourceOf(const QObject* controller);
    bool isAnyActive() const;
    void take(Source& source);
    void wake();
    void sample();

    std::vector<Source> m_sources;
    echo::Totals m_server;  ///< moved since the beginning, all sessions
    echo::Totals m_clients; ///< the same of all clients, closed ones included
    TrafficHistory m_history;
    QTimer m_timer;
    bool m_watched = false;
    bool m_moved = false; ///< since the last sample
};

} // namespace echolab::app
