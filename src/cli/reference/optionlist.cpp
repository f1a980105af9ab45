#include "cli/reference/optionlist.h"

#include <algorithm>
#include <sstream>

#include <CLI/App.hpp>

namespace echolab::cli {

namespace {

/// "ipv4|ipv6|both" are three words to choose from; "NAME=VALUE" and "P" are none.
std::vector<std::string> choicesIn(const std::string& value)
{
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    std::vector<std::string> choices;
    std::istringstream parts(value);
    for (std::string part; std::getline(parts, part, '|');) {
        if (part.empty() || !std::all_of(part.begin(), part.end(), isWord)) {
            return {};
        }
        choices.push_back(part);
    }
    return choices.size() > 1 ? choices : std::vector<std::string>();
}

ListedOption listed(const CLI::Option& option)
{
    ListedOption result;
    result.isArgument = option.get_positional();
    if (result.isArgument) {
        result.names.push_back(option.get_name(true, false));
    }
    for (const std::string& name : option.get_snames()) {
        result.names.push_back('-' + name);
    }
    for (const std::string& name : option.get_lnames()) {
        result.names.push_back("--" + name);
    }
    if (option.get_option_text().starts_with("[=")) { // a flag that may have a value, as in --json[=FILE]
        result.value = option.get_option_text();
    } else if (!result.isArgument && option.get_items_expected_max() > 0) {
        result.value = option.get_option_text().empty() ? option.get_type_name() : option.get_option_text();
        result.choices = choicesIn(result.value);
    }
    result.description = option.get_description();
    return result;
}

} // namespace

std::vector<ListedOption> listOptions(const CLI::App& command)
{
    std::vector<ListedOption> result;
    for (const CLI::Option* const option : command.get_options()) {
        result.push_back(listed(*option));
    }
    return result;
}

std::vector<const CLI::App*> listCommands(const CLI::App& command)
{
    return command.get_subcommands([](const CLI::App*) { return true; });
}

} // namespace echolab::cli
