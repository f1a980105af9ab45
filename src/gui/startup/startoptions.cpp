#include "gui/startup/startoptions.h"

#include <cstdio>

#include <QCommandLineParser>
#include <QTextStream>

namespace echolab::gui {

namespace {

constexpr int done = 0;
constexpr int notUnderstood = 2;

const QString languageOption = QStringLiteral("language");

/// What QApplication takes by itself (Qt's documentation of QGuiApplication and QApplication), with a value and
/// without.
const QStringList qtOptions{QStringLiteral("platform"),
                            QStringLiteral("platformpluginpath"),
                            QStringLiteral("platformtheme"),
                            QStringLiteral("plugin"),
                            QStringLiteral("qwindowgeometry"),
                            QStringLiteral("qwindowicon"),
                            QStringLiteral("qwindowtitle"),
                            QStringLiteral("session"),
                            QStringLiteral("style"),
                            QStringLiteral("stylesheet"),
                            QStringLiteral("display"),
                            QStringLiteral("geometry"),
                            QStringLiteral("icon"),
                            QStringLiteral("title"),
                            QStringLiteral("name")};
const QStringList qtSwitches{QStringLiteral("reverse"), QStringLiteral("widgetcount")};

} // namespace

tl::expected<StartOptions, int> StartOptions::read(const QStringList& arguments, app::LanguageSwitch& languages)
{
    StartOptions options;
    {
        QCommandLineParser first; // which language to speak
        declare(first);
        first.parse(arguments);
        options.m_language = app::languageFromCode(first.value(languageOption));
    }
    if (options.m_language) {
        languages.setLanguage(*options.m_language);
    }
    QCommandLineParser parser;
    declare(parser);
    const bool understood = parser.parse(arguments);
    const auto refuse = [](const QString& reason) {
        QTextStream(stderr) << reason << QLatin1Char('\n') << tr("--help shows what there is.") << Qt::endl;
        return tl::unexpected(notUnderstood);
    };
    if (parser.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << parser.helpText() << Qt::flush;
        return tl::unexpected(done);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        QTextStream(stdout) << QCoreApplication::applicationName() << QLatin1Char(' ')
                            << QCoreApplication::applicationVersion() << Qt::endl;
        return tl::unexpected(done);
    }
    if (!understood) {
        return refuse(parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuse(tr("Not understood: %1").arg(parser.positionalArguments().constFirst()));
    }
    if (parser.isSet(languageOption) && !options.m_language) {
        return refuse(tr("There is no such language: %1. There are ko and en.").arg(parser.value(languageOption)));
    }
    return options;
}

void StartOptions::declare(QCommandLineParser& parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions); // as Qt's own are usually written
    parser.setApplicationDescription(tr("Both ends of a TCP conversation in one window."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({languageOption, tr("The language of this run."), app::languageCodes(QStringLiteral("|"))});
    for (const QString& name : qtOptions) {
        QCommandLineOption option(name, {}, QStringLiteral("value"));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
    for (const QString& name : qtSwitches) {
        QCommandLineOption option(name);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

} // namespace echolab::gui
