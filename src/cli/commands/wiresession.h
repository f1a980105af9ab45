#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/client/clientcontroller.h"
#include "app/ladder/ladder.h"
#include "app/server/servercontroller.h"
#include "net/cable/cable.h"
#include "net/trace/tracelog.h"
#include "net/trace/tracingcalls.h"

namespace echolab::cli {

/// Runs a server on host A of a cable and a client on host B, has the client send messages one after the other, and
/// prints what was on the cable once both have closed and nothing is on its way any more.
class WireSession : public QObject
{
    Q_OBJECT

public:
    /// Names of files, empty where none is wanted.
    struct Files {
        std::string capture;
        std::string json; ///< - is standard output
        std::string picture;
    };
    struct Plan {
        net::CableConfig cable;
        std::vector<net::CableLoss> losses;
        net::Family family = net::Family::IPv4;
        echo::ServiceModel model = echo::ServiceModel::OneAtATime;
        echo::OptionRequests options; ///< of both ends
        int messages = 1;
        int size = 100;
        std::optional<std::chrono::milliseconds> cutAfter;
        std::chrono::milliseconds limit{30'000};
        Files files;
    };

    WireSession(Plan plan, std::unique_ptr<net::Cable> cable, QObject* parent = nullptr);

    void start();
    /// Ends at once, with what there is.
    void stop();

Q_SIGNALS:
    void ended(int status);

private:
    void connectClient();
    void sendNext();
    void readKernel();
    void lookWhetherQuiet();
    bool isQuiet();
    void finish();
    int print(const app::Ladder& ladder) const;
    bool writeFiles(const app::Ladder& ladder) const;

    const Plan m_plan;
    std::unique_ptr<net::Cable> m_cable;
    net::TraceLog m_log;
    net::TracingCalls m_serverCalls;
    net::TracingCalls m_clientCalls;
    std::optional<app::KernelFigures> m_kernel;
    int m_answered = 0;
    bool m_finished = false;
    QTimer m_limit;
    QTimer m_cut;
    QTimer m_quiet;
    app::ServerController m_server;
    app::ClientController m_client; ///< last: it closes before the server
};

} // namespace echolab::cli
