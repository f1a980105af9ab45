#pragma once

#include <string>

#include <QCoreApplication>

namespace CLI {
class App;
}

namespace echolab::cli {

/// Manual pages (man(7)) in the language of the moment, made from the same table as --help.
class ManualPage
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::ManualPage)

public:
    /// echolab-cli(1): what all commands share, and a list of them.
    static std::string ofProgram(const CLI::App& root);
    /// echolab-cli-serve(1) and so on.
    static std::string ofCommand(const CLI::App& root, const CLI::App& command);
    /// echolab(1), the window. Its options are few and its own.
    static std::string ofWindow();

private:
    static std::string exitStatus();
};

} // namespace echolab::cli
