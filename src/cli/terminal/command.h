#pragma once

#include <string>

#include <QString>

namespace CLI {
class App;
}

namespace echolab::cli {

/// What the program returns to the shell.
enum ExitStatus {
    Success = 0,
    CallFailed = 1, ///< a socket call failed, or standard output is gone
    WrongUsage = 2,
};

/// An argument that cannot be used. Thrown before anything has begun.
struct UsageError {
    std::string argument; ///< as it is named on the command line
    QString reason;
};

/// A subcommand of echolab-cli: one class, one file. CommandLine lists them.
class Command
{
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    virtual std::string name() const = 0;
    virtual QString summary() const = 0;
    /// Adds its options and arguments.
    virtual void declare(CLI::App& arguments) = 0;
    /// Does its job, with an event loop of its own, and returns the exit status. Throws UsageError.
    virtual int run() = 0;
};

} // namespace echolab::cli
