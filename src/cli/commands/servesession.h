#pragma once

#include <QCoreApplication>
#include <QObject>

#include "app/server/serverlifecycle.h"
#include "cli/commands/serveprinter.h"
#include "cli/terminal/command.h"

namespace echolab::cli {

/// A server in a terminal, until stop(): the book's lines on standard output, what concerns the server as a whole on
/// standard error. Ends the event loop with the exit status. Belongs to the main thread.
class ServeSession : public QObject
{
    Q_OBJECT

public:
    struct Choices {
        echo::ServerConfig config;
        app::Encoding encoding = app::Encoding::Utf8;
        bool quiet = false; ///< prints no lines
    };

    explicit ServeSession(Choices choices, net::SystemCalls& calls);
    ~ServeSession() override;

    void start();
    /// Ends within 100 ms, whatever clients and readers do.
    void stop();

private:
    void show(app::ServerLifecycle::State state);
    void noteFailure(const app::Failure& failure, bool fatal);
    void noteOptions(const echo::SocketOptionsRead& read);

    const Choices m_choices;
    int m_status = Success;
    ServePrinter m_printer;
    app::ServerLifecycle m_server; ///< after what its threads use: they end first
};

} // namespace echolab::cli
