#pragma once

#include <string>

#include <QCoreApplication>

#include "app/load/loadcontroller.h"
#include "cli/terminal/command.h"
#include "load/loadconfig.h"
#include "load/loadsnapshot.h"

namespace echolab::cli {

/// Many clients at once against an echo server, every echo timed and compared. Progress goes to standard error, the
/// summary to standard output.
class LoadCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::LoadCommand)

public:
    std::string name() const override { return "load"; }
    QString summary() const override;
    void declare(CLI::App& arguments) override;
    int run() override;

private:
    load::LoadConfig config() const;
    app::LoadTarget target() const;
    /// Writes what was asked for, and the summary; the status to end with.
    int report(const load::LoadConfig& config, const load::LoadSnapshot& result) const;
    /// Writes the files asked for. False where one could not be written, which has then been said.
    bool exportTo(const load::LoadConfig& config, const load::LoadSnapshot& result) const;

    std::string m_family;
    std::string m_clients = "1";
    std::string m_idle = "0";
    std::string m_size = "64";
    std::string m_inFlight = "1";
    std::string m_rate;
    std::string m_duration;
    std::string m_messages;
    std::string m_stall;
    std::string m_seed = "1";
    std::string m_json;
    std::string m_csv;
    bool m_unchecked = false;
    bool m_connectEach = false;
    bool m_yes = false;
    std::string m_host;
    std::string m_port = "9000";
};

} // namespace echolab::cli
