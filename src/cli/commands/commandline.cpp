#include "cli/commands/commandline.h"

#include <algorithm>
#include <string>

#include <CLI/CLI.hpp>

#include "app/base/language.h"
#include "app/base/version.h"
#include "cli/commands/connectcommand.h"
#include "cli/commands/labcommand.h"
#include "cli/commands/loadcommand.h"
#include "cli/commands/servecommand.h"
#include "cli/commands/statescommand.h"
#include "cli/commands/wirecommand.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

/// The help itself is in the language asked for, so this one option is looked for before all others.
app::Language wantedLanguage(const QStringList& arguments)
{
    const QString option = QStringLiteral("--language");
    std::optional<app::Language> language;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) {
            language = app::languageFromCode(arguments[i + 1]);
        } else if (arguments[i].startsWith(option + u'=')) {
            language = app::languageFromCode(arguments[i].mid(option.size() + 1));
        }
    }
    return language.value_or(app::systemLanguage());
}

/// Shows an option that may stand alone as "--json[=FILE]"; CLI11 would add what it means then, "--json{-} [=FILE]".
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option_name(const CLI::Option* option, bool isPositional) const override
    {
        const std::string name = CLI::Formatter::make_option_name(option, isPositional);
        return name.substr(0, name.find('{'));
    }
    std::string make_option_opts(const CLI::Option* option) const override
    {
        const std::string& text = option->get_option_text();
        return text.starts_with("[=") ? text : CLI::Formatter::make_option_opts(option);
    }
};

/// As CLI11 wants them: without the program's name, the last one first.
std::vector<std::string> reversed(const QStringList& arguments)
{
    std::vector<std::string> result;
    for (qsizetype i = arguments.size() - 1; i >= 1; --i) {
        result.push_back(arguments[i].toStdString());
    }
    return result;
}

} // namespace

CommandLine::CommandLine()
{
    m_commands.push_back(std::make_unique<ServeCommand>());
    m_commands.push_back(std::make_unique<ConnectCommand>());
    m_commands.push_back(std::make_unique<LabCommand>());
    m_commands.push_back(std::make_unique<LoadCommand>());
    m_commands.push_back(std::make_unique<StatesCommand>());
    m_commands.push_back(std::make_unique<WireCommand>());
}

CommandLine::~CommandLine() = default;

const CLI::App& CommandLine::declare()
{
    m_root = std::make_unique<CLI::App>(tr("Both ends of a TCP echo, in the terminal.").toStdString(), "echolab-cli");
    CLI::App& root = *m_root;
    root.formatter(std::make_shared<HelpFormatter>());
    root.get_formatter()->label("Usage", tr("Usage").toStdString());
    root.get_formatter()->label("OPTIONS", tr("options").toStdString());
    root.get_formatter()->label("SUBCOMMAND", tr("command").toStdString());
    root.get_formatter()->label("Positionals", tr("Arguments").toStdString());
    root.get_formatter()->column_width(34);
    root.option_defaults()->group(tr("Options").toStdString());
    root.allow_windows_style_options(false);
    root.set_help_flag("-h,--help", tr("Print this help and exit").toStdString());
    root.set_version_flag("--version", "echolab-cli " + app::versionText().toStdString())
        ->description(tr("Print the version and exit").toStdString());
    root.require_subcommand(1);
    addLanguage(root);
    for (const auto& command : m_commands) {
        CLI::App* const subcommand = root.add_subcommand(command->name(), command->summary().toStdString());
        subcommand->group(tr("Commands").toStdString());
        subcommand->get_help_ptr()->group(tr("Options").toStdString()); // made before the default was taken over
        command->declare(*subcommand);
        addLanguage(*subcommand);
    }
    return root;
}

void CommandLine::addLanguage(CLI::App& app)
{
    app.add_option("--language", m_language, tr("The system's where none is given").toStdString())
        ->option_text(app::languageCodes(QStringLiteral("|")).toStdString());
}

int CommandLine::run(const QStringList& arguments)
{
    app::LanguageSwitch language;
    language.setLanguage(wantedLanguage(arguments));
    declare();
    CLI::App& root = *m_root;
    try {
        root.parse(reversed(arguments));
    } catch (const CLI::CallForHelp&) {
        return Terminal::printAll(QString::fromStdString(root.help()));
    } catch (const CLI::CallForVersion& version) {
        return Terminal::printAll(QString::fromUtf8(version.what()) + u'\n');
    } catch (const CLI::ParseError& error) {
        const auto parsed = root.get_subcommands();
        return refuse(explain(error, root), parsed.empty() ? std::string() : parsed.front()->get_name());
    }

    const std::string name = root.get_subcommands().front()->get_name();
    const auto& command = *std::find_if(m_commands.begin(), m_commands.end(),
                                        [&name](const auto& candidate) { return candidate->name() == name; });
    try {
        if (!m_language.empty()) {
            Arguments::language(m_language);
        }
        return command->run();
    } catch (const UsageError& error) {
        return refuse(QString::fromStdString(error.argument) + QStringLiteral(": ") + error.reason, name);
    }
}

QString CommandLine::explain(const CLI::ParseError& error, const CLI::App& root)
{
    // CLI11 writes in English only, and its errors are told apart by their class: what they call their name is the
    // subcommand's where it is a subcommand that refuses.
    const QString argument = QString::fromUtf8(error.what()).section(u':', 0, 0);
    const auto unknown = root.remaining(true);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        return unknown.empty() ? tr("A command is missing.")
                               : tr("There is no such command: %1").arg(QString::fromStdString(unknown.front()));
    }
    if (!unknown.empty()) {
        return tr("There is no such argument: %1").arg(QString::fromStdString(unknown.front()));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        return tr("A value is missing, or given twice: %1").arg(argument);
    }
    // Every option that takes a value takes a text, so this is what is left.
    return tr("An option that is on or off takes no such value: %1")
        .arg(QString::fromUtf8(error.what()).section(u':', 1).trimmed());
}

int CommandLine::refuse(const QString& reason, const std::string& command)
{
    const QString name = QStringLiteral("echolab-cli")
        + (command.empty() ? QString() : u' ' + QString::fromStdString(command));
    Terminal::note(QStringLiteral("%1: %2").arg(name, reason));
    Terminal::note(tr("%1 --help says what can be given.").arg(name));
    return WrongUsage;
}

} // namespace echolab::cli
