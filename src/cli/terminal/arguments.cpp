#include "cli/terminal/arguments.h"

#include <CLI/App.hpp>

#include "app/options/optiontext.h"
#include "app/text/choicenames.h"

namespace echolab::cli {

namespace {

template <typename T>
T chosen(const char* argument, const std::optional<T>& choice, const QString& expected)
{
    if (!choice) {
        throw UsageError{argument, expected};
    }
    return *choice;
}

} // namespace

app::ServerFamily Arguments::serverFamily(const std::string& text)
{
    return chosen("--family", app::serverFamilyFromName(QString::fromStdString(text)),
                  tr("ipv4, ipv6 or both is expected."));
}

net::Family Arguments::clientFamily(const std::string& text)
{
    return chosen("--family", app::familyFromName(QString::fromStdString(text)), tr("ipv4 or ipv6 is expected."));
}

echo::ServiceModel Arguments::serviceModel(const std::string& text)
{
    return chosen("--model", app::serviceModelFromName(QString::fromStdString(text)),
                  tr("one, threads or loop is expected."));
}

app::Encoding Arguments::encoding(const std::string& text, const char* argument)
{
    return chosen(argument, app::encodingFromName(QString::fromStdString(text)),
                  tr("utf-8, cp949 or latin-1 is expected."));
}

app::MessageFormat Arguments::messageFormat(const std::string& text)
{
    return chosen("--input", app::messageFormatFromName(QString::fromStdString(text)),
                  tr("text, escapes or hex is expected."));
}

app::Language Arguments::language(const std::string& text)
{
    return chosen("--language", app::languageFromCode(QString::fromStdString(text)),
                  tr("One of these is expected: %1.").arg(app::languageCodes(QStringLiteral(", "))));
}

void Arguments::addTrace(CLI::App& arguments, bool& on)
{
    arguments.add_flag("--trace", on, tr("Print every socket call to standard error, a line each").toStdString());
}

void Arguments::addResult(CLI::App& arguments, const char* option, std::string& file, const QString& description)
{
    const std::string alone = std::string(option) + "{-}";
    arguments.add_flag(alone, file, description.toStdString())->option_text("[=FILE]");
}

echo::OptionRequests Arguments::socketOptions(const std::vector<std::string>& texts)
{
    echo::OptionRequests requests;
    for (const std::string& text : texts) {
        const QString given = QString::fromStdString(text);
        const auto equals = given.indexOf(u'=');
        const QString name = given.left(equals).trimmed();
        const auto option = app::OptionText::fromName(name);
        if (equals < 0) {
            throw UsageError{"--option", tr("NAME=VALUE is expected, such as SO_RCVBUF=4096.")};
        }
        if (!option) {
            throw UsageError{"--option",
                             tr("There is no such option: %1. There are: %2.")
                                 .arg(name, app::OptionText::names().join(QStringLiteral(", ")))};
        }
        const auto value = require("--option " + name.toStdString(),
                                   app::OptionText::parse(*option, given.mid(equals + 1)));
        if (!value) {
            throw UsageError{"--option " + name.toStdString(), app::OptionText::expected(*option)};
        }
        requests.insert_or_assign(*option, *value);
    }
    return requests;
}

std::optional<net::Family> Arguments::familyOf(const std::string& address)
{
    const auto endpoint = net::Endpoint::parseAddress(address, 0);
    return endpoint ? std::optional(endpoint->family()) : std::nullopt;
}

} // namespace echolab::cli
