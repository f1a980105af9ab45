#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

#include "cli/terminal/command.h"

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace echolab::cli {

/// The command line of echolab-cli: which subcommands there are, their help, and what is said about wrong usage.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::CommandLine)

public:
    CommandLine();
    ~CommandLine();

    /// Reads the arguments (the program's name first), runs the subcommand, returns the exit status.
    int run(const QStringList& arguments);

    /// Every command with its options, in the language of the moment: what --help, the manual pages and the completions
    /// are made of. To be called once, and not beside run().
    const CLI::App& declare();

private:
    static QString explain(const CLI::ParseError& error, const CLI::App& root);
    void addLanguage(CLI::App& app);
    static int refuse(const QString& reason, const std::string& command);

    std::vector<std::unique_ptr<Command>> m_commands;
    std::unique_ptr<CLI::App> m_root;
    std::string m_language; ///< as it was given
};

} // namespace echolab::cli
