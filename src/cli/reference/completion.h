#pragma once

#include <string>

namespace CLI {
class App;
}

namespace echolab::cli {

/// What a shell reads to complete the command line, made from the same table as --help.
std::string bashCompletion(const CLI::App& root);
std::string zshCompletion(const CLI::App& root);
std::string fishCompletion(const CLI::App& root);

} // namespace echolab::cli
