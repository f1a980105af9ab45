#include "cli/reference/completion.h"

#include <CLI/App.hpp>

#include "cli/reference/optionlist.h"

namespace echolab::cli {

namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between)
{
    std::string result;
    for (const std::string& word : words) {
        result += (result.empty() ? "" : between) + word;
    }
    return result;
}

std::vector<std::string> commandNames(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const CLI::App* const part : listCommands(command)) {
        names.push_back(part->get_name());
    }
    return names;
}

/// All that may stand behind a command: its parts and the names of its options, those of its parts included.
std::vector<std::string> wordsOf(const CLI::App& command)
{
    std::vector<std::string> words = commandNames(command);
    const auto addOptions = [&words](const CLI::App& of) {
        for (const ListedOption& option : listOptions(of)) {
            if (!option.isArgument) {
                words.insert(words.end(), option.names.begin(), option.names.end());
            }
        }
    };
    addOptions(command);
    for (const CLI::App* const part : listCommands(command)) {
        addOptions(*part);
    }
    return words;
}

/// In single quotes of a shell.
std::string shellQuoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return result + '\'';
}

/// The case of a value for bash: its choices, or file names.
std::string bashValues(const CLI::App& command)
{
    std::string cases;
    for (const ListedOption& option : listOptions(command)) {
        if (!option.choices.empty()) {
            cases += "        " + command.get_name() + ":" + joined(option.names, "|" + command.get_name() + ":")
                + ") COMPREPLY=($(compgen -W '" + joined(option.choices, " ") + "' -- \"$word\")); return ;;\n";
        } else if (option.value.find("FILE") != std::string::npos) {
            cases += "        " + command.get_name() + ":" + joined(option.names, "|" + command.get_name() + ":")
                + ") COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n";
        }
    }
    return cases;
}

/// One option in the words of zsh's _arguments: '--port[description]:P:(a b)'.
std::string zshArgument(const ListedOption& option)
{
    std::string description;
    for (const char c : option.description) {
        description += c == '[' || c == ']' || c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
    std::string value;
    if (!option.value.empty()) {
        value = ":value:" + (option.choices.empty() ? std::string("_files") : '(' + joined(option.choices, " ") + ')');
    }
    std::string lines;
    for (const std::string& name : option.names) {
        std::string argument = "*";
        argument.append(name).append("[").append(description).append("]").append(value);
        lines.append(" \\\n                ").append(shellQuoted(argument));
    }
    return lines;
}

std::string zshArguments(const CLI::App& command)
{
    std::string lines;
    for (const ListedOption& option : listOptions(command)) {
        if (!option.isArgument) {
            lines += zshArgument(option);
        }
    }
    return lines;
}

std::string fishOptions(const CLI::App& command, const std::string& condition)
{
    std::string lines;
    for (const ListedOption& option : listOptions(command)) {
        if (option.isArgument) {
            continue;
        }
        lines += "complete -c echolab-cli -n " + shellQuoted(condition);
        for (const std::string& name : option.names) {
            lines += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        }
        if (!option.value.empty()) {
            lines += option.choices.empty() ? std::string(" -r") : " -x -a " + shellQuoted(joined(option.choices, " "));
        }
        lines += " -d " + shellQuoted(option.description) + '\n';
    }
    return lines;
}

} // namespace

std::string bashCompletion(const CLI::App& root)
{
    std::string words;
    std::string values;
    for (const CLI::App* const command : listCommands(root)) {
        words += "        " + command->get_name() + ") words='" + joined(wordsOf(*command), " ") + "' ;;\n";
        values += bashValues(*command);
    }
    return R"(# bash completion for echolab-cli

_echolab_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= words= i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        )"
        + joined(commandNames(root), "|") + R"() command=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $command:$before in
)" + values
        + R"(    esac
    case $command in
        '') words=')"
        + joined(wordsOf(root), " ") + "' ;;\n" + words + R"(    esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _echolab_cli echolab-cli
)";
}

std::string zshCompletion(const CLI::App& root)
{
    std::string commands;
    std::string cases;
    for (const CLI::App* const command : listCommands(root)) {
        commands += "        " + shellQuoted(command->get_name() + ':' + command->get_description()) + '\n';
        cases += "        " + command->get_name() + ")\n            _arguments" + zshArguments(*command);
        const auto parts = commandNames(*command);
        if (!parts.empty()) {
            cases += " \\\n                " + shellQuoted("1:command:(" + joined(parts, " ") + ')');
            for (const CLI::App* const part : listCommands(*command)) {
                cases += zshArguments(*part);
            }
        }
        cases += "\n            ;;\n";
    }
    return R"(#compdef echolab-cli

_echolab_cli()
{
    local -a commands
    commands=(
)" + commands
        + R"(    )
    if ((CURRENT == 2)); then
        _describe command commands
        _arguments)"
        + zshArguments(root) + R"(
        return
    fi
    local command=$words[2]
    shift words
    ((CURRENT--))
    case $command in
)" + cases
        + R"(    esac
}
_echolab_cli "$@"
)";
}

std::string fishCompletion(const CLI::App& root)
{
    std::string page = "# fish completion for echolab-cli\n" + fishOptions(root, "__fish_use_subcommand");
    for (const CLI::App* const command : listCommands(root)) {
        page += "complete -c echolab-cli -n __fish_use_subcommand -f -a " + command->get_name() + " -d "
            + shellQuoted(command->get_description()) + '\n';
        const std::string condition = "__fish_seen_subcommand_from " + command->get_name();
        page += fishOptions(*command, condition);
        for (const CLI::App* const part : listCommands(*command)) {
            page += "complete -c echolab-cli -n " + shellQuoted(condition) + " -f -a " + part->get_name() + " -d "
                + shellQuoted(part->get_description()) + '\n';
            page += fishOptions(*part, condition + "; and __fish_seen_subcommand_from " + part->get_name());
        }
    }
    return page;
}

} // namespace echolab::cli
