#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "check.h"
#include "cli/commands/connectcommand.h"
#include "cli/commands/labcommand.h"
#include "cli/commands/loadcommand.h"
#include "cli/commands/servecommand.h"
#include "cli/commands/statescommand.h"
#include "cli/commands/wirecommand.h"
#include "cli/terminal/arguments.h"

using namespace echolab::cli;
using echolab::fuzz::check;

namespace {

/// One argument a line. As CLI11 wants them: the last one first.
std::vector<std::string> reversedLines(const std::string& text)
{
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else if (c != '\0') { // ends an argument that the system hands over
            lines.back() += c;
        }
    }
    return {lines.rbegin(), lines.rend()};
}

template <typename Read>
void readOption(Read&& read)
{
    try {
        (void)read();
    } catch (const UsageError& error) {
        check(!error.reason.isEmpty(), "what is refused is refused with a reason");
    }
}

} // namespace

/// Whatever stands on the command line is taken or refused; nothing is run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ServeCommand>());
    commands.push_back(std::make_unique<ConnectCommand>());
    commands.push_back(std::make_unique<LoadCommand>());
    commands.push_back(std::make_unique<LabCommand>());
    commands.push_back(std::make_unique<StatesCommand>());
    commands.push_back(std::make_unique<WireCommand>());
    CLI::App root;
    root.allow_windows_style_options(false);
    root.require_subcommand(1);
    for (const auto& command : commands) {
        command->declare(*root.add_subcommand(command->name()));
    }
    try {
        root.parse(reversedLines(text));
        check(root.get_subcommands().size() == 1, "one command was given");
    } catch (const CLI::ParseError& error) {
        check(error.get_exit_code() == 0 || error.what()[0] != '\0', "what is refused is refused with a reason");
    }

    readOption([&] { return Arguments::serverFamily(text); });
    readOption([&] { return Arguments::clientFamily(text); });
    readOption([&] { return Arguments::serviceModel(text); });
    readOption([&] { return Arguments::encoding(text); });
    readOption([&] { return Arguments::messageFormat(text); });
    readOption([&] { return Arguments::language(text); });
    readOption([&] { return WireCommand::percent(text); });
    readOption([&] { return WireCommand::loss(text); });
    (void)Arguments::familyOf(text);
    return 0;
}
