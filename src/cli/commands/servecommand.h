#pragma once

#include <string>
#include <vector>

#include <QCoreApplication>

#include "app/text/textcodec.h"
#include "cli/terminal/command.h"
#include "echo/server/serverconfig.h"

namespace echolab::cli {

/// An echo server until a signal ends it. The first line on standard error is LISTENING and the address.
class ServeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::ServeCommand)

public:
    std::string name() const override { return "serve"; }
    QString summary() const override;
    void declare(CLI::App& arguments) override;
    int run() override;

private:
    echo::ServerConfig config() const;

    std::string m_family;
    std::string m_address;
    std::string m_port = "9000";
    std::string m_model = "one";
    std::string m_buffer;
    std::string m_backlog;
    std::string m_encoding = "utf-8";
    std::string m_highWaterMark;
    std::string m_loops = "1";
    std::string m_clients = "0";
    std::string m_idle = "0";
    std::vector<std::string> m_socketOptions;
    bool m_spin = false;
    bool m_quiet = false;
    bool m_trace = false;
};

} // namespace echolab::cli
