#include "options.h"

#include <CLI/App.hpp>

#include "choicenames.h"

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

app::ServerFamily Options::serverFamily(const std::string& text)
{
    return chosen("--family", app::serverFamilyFromName(QString::fromStdString(text)),
                  tr("ipv4, ipv6 or both is expected."));
}

net::Family Options::clientFamily(const std::string& text)
{
    return chosen("--family", app::familyFromName(QString::fromStdString(text)), tr("ipv4 or ipv6 is expected."));
}

echo::ServiceModel Options::serviceModel(const std::string& text)
{
    return chosen("--model", app::serviceModelFromName(QString::fromStdString(text)),
                  tr("one, threads or loop is expected."));
}

app::Encoding Options::encoding(const std::string& text)
{
    return chosen("--encoding", app::encodingFromName(QString::fromStdString(text)),
                  tr("utf-8, cp949 or latin-1 is expected."));
}

app::Language Options::language(const std::string& text)
{
    return chosen("--language", app::languageFromCode(QString::fromStdString(text)), tr("ko or en is expected."));
}

void Options::addTrace(CLI::App& arguments, bool& on)
{
    arguments.add_flag("--trace", on, tr("Print every socket call to standard error, a line each").toStdString());
}

std::optional<net::Family> Options::familyOf(const std::string& address)
{
    const auto endpoint = net::Endpoint::parseAddress(address, 0);
    return endpoint ? std::optional(endpoint->family()) : std::nullopt;
}

} // namespace echolab::cli
