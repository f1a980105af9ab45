#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>

#include "cli/commands/connectsession.h"
#include "cli/terminal/command.h"
#include "echo/client/clientconfig.h"

namespace echolab::cli {

/// The book's client: sends each line of standard input as a message and shows what comes back.
class ConnectCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::ConnectCommand)

public:
    std::string name() const override { return "connect"; }
    QString summary() const override;
    void declare(CLI::App& arguments) override;
    int run() override;

private:
    echo::ClientConfig config() const;
    echo::Pieces pieces() const;
    std::optional<ConnectSession::EmptyLine> emptyLine() const;

    // What was not given is not there: an empty text is a value like any other, and a wrong one.
    std::optional<std::string> m_family;
    std::string m_encoding = "utf-8";
    std::optional<std::string> m_inputEncoding;
    std::string m_input = "text";
    std::optional<std::string> m_emptyLine;
    std::string m_waitEcho = "2000";
    std::optional<std::string> m_host;
    std::string m_port = "9000";
    std::optional<std::string> m_pieces;
    std::optional<std::string> m_pause;
    bool m_reset = false;
    bool m_trace = false;
    std::vector<std::string> m_socketOptions;
};

} // namespace echolab::cli
