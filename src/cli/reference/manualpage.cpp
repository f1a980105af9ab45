#include "cli/reference/manualpage.h"

#include <CLI/App.hpp>

#include "app/base/version.h"
#include "cli/reference/optionlist.h"

namespace echolab::cli {

namespace {

/// As text: no backslash, leading dot or quote of it is a request, and a dash is one that can be copied.
std::string escaped(const std::string& text)
{
    std::string result;
    bool lineStart = true;
    for (const char c : text) {
        if (lineStart && (c == '.' || c == '\'')) {
            result += "\\&";
        }
        if (c == '\\') {
            result += "\\e";
        } else if (c == '-') {
            result += "\\-";
        } else {
            result += c;
        }
        lineStart = c == '\n';
    }
    return result;
}

std::string text(const QString& translated)
{
    return escaped(translated.toStdString());
}

std::string heading(const QString& title)
{
    return ".SH " + text(title) + '\n';
}

std::string bold(const std::string& words)
{
    return "\\fB" + escaped(words) + "\\fR";
}

std::string italic(const std::string& words)
{
    return "\\fI" + escaped(words) + "\\fR";
}

/// No date: the same sources make the same page.
std::string begin(const std::string& page, const std::string& summary, const QString& name)
{
    return ".TH " + escaped(page) + R"( 1 "" "Echo Lab )" + app::version().toStdString()
        + R"(" "Echo Lab")"
          "\n"
        + heading(name) + escaped(page) + " \\- " + escaped(summary) + '\n';
}

std::string item(const ListedOption& option)
{
    std::string head;
    for (const std::string& name : option.names) {
        head += (head.empty() ? "" : ", ") + (option.isArgument ? italic(name) : bold(name));
    }
    if (!option.value.empty()) {
        head += ' ' + (option.choices.empty() ? italic(option.value) : escaped(option.value));
    }
    return ".TP\n" + head + '\n' + escaped(option.description) + '\n';
}

std::string optionItems(const CLI::App& command, bool arguments)
{
    std::string items;
    for (const ListedOption& option : listOptions(command)) {
        if (option.isArgument == arguments) {
            items += item(option);
        }
    }
    return items;
}

std::string synopsis(const std::string& program, const CLI::App& command)
{
    std::string line = bold(program) + " [" + italic("OPTION") + "]...";
    for (const ListedOption& option : listOptions(command)) {
        if (option.isArgument) {
            line += " [" + italic(option.names.front()) + ']';
        }
    }
    return line + '\n';
}

} // namespace

std::string ManualPage::ofProgram(const CLI::App& root)
{
    std::string page = begin("echolab-cli", root.get_description(), tr("NAME")) + heading(tr("SYNOPSIS"))
        + bold("echolab-cli") + ' ' + italic("COMMAND") + " [" + italic("OPTION") + "]...\n"
        + heading(tr("DESCRIPTION"))
        + text(tr("An echo server, an echo client and what one needs to look at both, on the system's own sockets. "
                  "Standard output carries what was asked for; everything else (addresses, errors with advice, totals) "
                  "goes to standard error."))
        + '\n' + heading(tr("COMMANDS"));
    for (const CLI::App* const command : listCommands(root)) {
        page += ".TP\n" + bold(command->get_name()) + '\n' + escaped(command->get_description()) + ", "
            + bold("echolab-cli-" + command->get_name()) + "(1)\n";
    }
    page += heading(tr("OPTIONS")) + optionItems(root, false) + exitStatus() + heading(tr("SEE ALSO")) + bold("echolab")
        + "(1)\n";
    return page;
}

std::string ManualPage::ofCommand(const CLI::App& root, const CLI::App& command)
{
    const std::string program = root.get_name() + ' ' + command.get_name();
    std::string page = begin(root.get_name() + '-' + command.get_name(), command.get_description(), tr("NAME"))
        + heading(tr("SYNOPSIS"));
    const auto parts = listCommands(command);
    if (parts.empty()) {
        page += synopsis(program, command);
    }
    for (const CLI::App* const part : parts) {
        page += (part == parts.front() ? "" : ".br\n") + synopsis(program + ' ' + part->get_name(), *part);
    }
    const std::string arguments = optionItems(command, true);
    if (!arguments.empty()) {
        page += heading(tr("ARGUMENTS")) + arguments;
    }
    page += heading(tr("OPTIONS")) + optionItems(command, false);
    for (const CLI::App* const part : parts) {
        page += ".SS " + escaped(command.get_name() + ' ' + part->get_name()) + '\n' + escaped(part->get_description())
            + '\n' + optionItems(*part, true) + optionItems(*part, false);
    }
    return page + exitStatus() + heading(tr("SEE ALSO")) + bold("echolab-cli") + "(1)\n";
}

std::string ManualPage::ofWindow()
{
    const auto option = [](const char* name, const QString& description) {
        return ".TP\n" + bold(name) + '\n' + text(description) + '\n';
    };
    return begin("echolab", tr("Both ends of a TCP conversation in one window.").toStdString(), tr("NAME"))
        + heading(tr("SYNOPSIS")) + bold("echolab") + " [" + italic("OPTION") + "]...\n" + heading(tr("DESCRIPTION"))
        + text(tr(
            "A server panel and a client panel, each driving the system's own sockets: start a server, connect, type a "
            "message, and watch it go out and come back, with every byte counted. Socket calls, TCP states, socket "
            "options, traffic, load and experiments are shown below the panels."))
        + '\n' + heading(tr("OPTIONS")) + option("--help", tr("Print this help and exit"))
        + option("--version", tr("Print the version and exit"))
        + option("--language", tr("ko or en; the one chosen last, or the system's, where none is given"))
        + heading(tr("EXIT STATUS"))
        + text(tr("0, or 1 where there is no display, or 2 where the command line is wrong.")) + '\n'
        + heading(tr("SEE ALSO")) + bold("echolab-cli") + "(1)\n";
}

std::string ManualPage::exitStatus()
{
    const auto status = [](const char* number, const QString& meaning) {
        return std::string(".TP\n") + bold(number) + '\n' + text(meaning) + '\n';
    };
    const auto command = [](const char* name, const QString& meaning) {
        return ".IP \"" + bold(name) + "\" 10\n" + text(meaning) + '\n';
    };
    return heading(tr("EXIT STATUS")) + status("0", tr("What was asked for was done; also after Ctrl+C or SIGTERM."))
        + status("1", tr("Something failed or was not right; the reason is on standard error."))
        + command("serve", tr("It could not listen, or a call failed that ends it."))
        + command(
               "connect",
               tr("It could not connect, the connection failed, a line was not sent or did not come back unchanged."))
        + command("load",
                  tr("An echo is missing or wrong, also after Ctrl+C or SIGTERM, a client failed, or nothing came back "
                     "any more."))
        + command("states", tr("The system did not give its table."))
        + command("lab", tr("An experiment could not be run or was cancelled; not what its verdict is."))
        + command("wire", tr("There is no cable, or a message did not come back.")) + status("2", tr("Wrong usage."));
}

} // namespace echolab::cli
