#include "app/text/choicenames.h"

#include <array>
#include <utility>

namespace echolab::app {

namespace {

template <typename Choice, std::size_t count>
using Names = std::array<std::pair<Choice, const char*>, count>;

constexpr Names<net::Family, 2> families{{{net::Family::IPv4, "ipv4"}, {net::Family::IPv6, "ipv6"}}};
constexpr Names<ServerFamily, 3> serverFamilies{
    {{ServerFamily::IPv4, "ipv4"}, {ServerFamily::IPv6, "ipv6"}, {ServerFamily::Both, "both"}}};
constexpr Names<echo::ServiceModel, 3> serviceModels{{{echo::ServiceModel::OneAtATime, "one"},
                                                      {echo::ServiceModel::ThreadPerClient, "threads"},
                                                      {echo::ServiceModel::EventLoop, "loop"}}};
constexpr Names<MessageFormat, 3> formats{
    {{MessageFormat::Text, "text"}, {MessageFormat::Escapes, "escapes"}, {MessageFormat::Hex, "hex"}}};

template <typename Choice, std::size_t count>
QString nameIn(const Names<Choice, count>& names, Choice choice)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == choice) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

template <typename Choice, std::size_t count>
std::optional<Choice> choiceIn(const Names<Choice, count>& names, QStringView wanted)
{
    for (const auto& [choice, name] : names) {
        if (wanted.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0) {
            return choice;
        }
    }
    return std::nullopt;
}

} // namespace

QString choiceName(net::Family family)
{
    return nameIn(families, family);
}

QString choiceName(ServerFamily family)
{
    return nameIn(serverFamilies, family);
}

QString choiceName(echo::ServiceModel model)
{
    return nameIn(serviceModels, model);
}

QString choiceName(MessageFormat format)
{
    return nameIn(formats, format);
}

std::optional<net::Family> familyFromName(QStringView name)
{
    return choiceIn(families, name);
}

std::optional<ServerFamily> serverFamilyFromName(QStringView name)
{
    return choiceIn(serverFamilies, name);
}

std::optional<echo::ServiceModel> serviceModelFromName(QStringView name)
{
    return choiceIn(serviceModels, name);
}

std::optional<MessageFormat> messageFormatFromName(QStringView name)
{
    return choiceIn(formats, name);
}

} // namespace echolab::app
