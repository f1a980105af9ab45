#pragma once

#include <string>
#include <vector>

#include <QCoreApplication>

#include "cli/commands/wiresession.h"
#include "cli/terminal/command.h"

namespace echolab::cli {

/// An echo conversation of two hosts over a cable that can lose what one chooses, and its segments as a ladder.
class WireCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::WireCommand)

public:
    std::string name() const override { return "wire"; }
    QString summary() const override;
    void declare(CLI::App& arguments) override;
    int run() override;

    // What stands behind --loss and --lose. They throw UsageError.
    static double percent(const std::string& text);
    static net::CableLoss loss(const std::string& text);

private:
    WireSession::Plan plan() const;

    std::string m_family = "ipv4";
    std::string m_messages = "1";
    std::string m_size = "100";
    std::string m_model = "one";
    std::vector<std::string> m_socketOptions;
    std::string m_delay = "0";
    std::string m_rate;
    std::string m_loss = "0";
    std::string m_seed = "1";
    std::string m_mtu = "1500";
    std::vector<std::string> m_losses;
    std::string m_cutAfter;
    std::string m_limit = "30000";
    WireSession::Files m_files;
};

} // namespace echolab::cli
