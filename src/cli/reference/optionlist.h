#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace echolab::cli {

/// An option or an argument as a reader or a shell wants to know it.
struct ListedOption {
    std::vector<std::string> names;   ///< with their dashes, the short ones first; of an argument its one name
    std::string value;                ///< what stands for its value, such as "P"; empty where it takes none
    std::vector<std::string> choices; ///< the values it can have, where these are words
    std::string description;
    bool isArgument = false; ///< stands without a name, such as HOST
};

/// Of one command, --help included, in the order in which they were declared.
std::vector<ListedOption> listOptions(const CLI::App& command);

/// The commands of a command, in their order.
std::vector<const CLI::App*> listCommands(const CLI::App& command);

} // namespace echolab::cli
