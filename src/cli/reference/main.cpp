#include <filesystem>
#include <fstream>
#include <iostream>

#include <CLI/App.hpp>

#include <QCoreApplication>

#include "app/base/language.h"
#include "cli/commands/commandline.h"
#include "cli/reference/completion.h"
#include "cli/reference/manualpage.h"
#include "cli/reference/optionlist.h"

using namespace echolab;

namespace {

bool write(const std::filesystem::path& path, const std::string& content)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    if (!file) {
        std::cerr << "cannot write " << path << '\n';
    }
    return !file.fail();
}

bool writeManualPages(const std::filesystem::path& folder, app::Language language)
{
    app::LanguageSwitch languages;
    languages.setLanguage(language);
    cli::CommandLine commandLine;
    const CLI::App& root = commandLine.declare();
    bool written = write(folder / "echolab.1", cli::ManualPage::ofWindow())
        && write(folder / "echolab-cli.1", cli::ManualPage::ofProgram(root));
    for (const CLI::App* const command : cli::listCommands(root)) {
        written = written
            && write(folder / ("echolab-cli-" + command->get_name() + ".1"),
                     cli::ManualPage::ofCommand(root, *command));
    }
    return written;
}

} // namespace

/// Part of the build: writes manual pages in each language and completions for three shells into a folder, as they are
/// installed below share/.
int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::cerr << "usage: echolab-reference FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    bool written = true;
    for (const app::Language language : app::languages()) {
        const auto code = language == app::Language::English ? "" : app::languageCode(language).toStdString();
        written = written && writeManualPages(folder / "man" / code / "man1", language);
    }
    app::LanguageSwitch languages;
    languages.setLanguage(app::Language::English);
    cli::CommandLine commandLine;
    const CLI::App& root = commandLine.declare();
    written = written && write(folder / "bash-completion/completions/echolab-cli", cli::bashCompletion(root))
        && write(folder / "zsh/site-functions/_echolab-cli", cli::zshCompletion(root))
        && write(folder / "fish/vendor_completions.d/echolab-cli.fish", cli::fishCompletion(root));
    return written ? 0 : 1;
}
