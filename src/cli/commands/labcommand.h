#pragma once

#include <string>
#include <vector>

#include <QCoreApplication>

#include "cli/terminal/command.h"

namespace echolab::lab {
struct Experiment;
}

namespace echolab::cli {

/// The chapter's claims as experiments: lists them and runs them.
class LabCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::LabCommand)

public:
    std::string name() const override { return "lab"; }
    QString summary() const override;
    void declare(CLI::App& arguments) override;
    int run() override;

private:
    std::vector<const lab::Experiment*> chosen() const;
    int list() const;

    CLI::App* m_list = nullptr;
    std::vector<std::string> m_names;
    bool m_all = false;
    std::string m_json; ///< where to, if it is wanted
};

} // namespace echolab::cli
