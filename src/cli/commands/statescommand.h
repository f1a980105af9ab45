#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QString>

#include "cli/terminal/command.h"
#include "net/table/tcptable.h"

namespace echolab::cli {

/// The TCP sockets of this machine and their states, as netstat shows them.
class StatesCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::StatesCommand)

public:
    std::string name() const override { return "states"; }
    QString summary() const override;
    void declare(CLI::App& arguments) override;
    int run() override;

private:
    int watch();
    /// Reads the table and prints it where it differs from what was printed last. The status to end with, if any.
    std::optional<int> show();
    QString asText(const std::vector<net::TcpRow>& rows) const;
    static QByteArray asJson(const std::vector<net::TcpRow>& rows);

    std::string m_port;
    bool m_watch = false;
    std::string m_json; ///< where to, if it is wanted
    net::TcpFilter m_filter;
    std::optional<std::vector<net::TcpRow>> m_printed; ///< without what changes while nothing happens
};

} // namespace echolab::cli
