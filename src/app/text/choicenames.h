#pragma once

#include <optional>

#include <QString>
#include <QStringView>

#include "app/base/families.h"
#include "app/text/messageformat.h"
#include "echo/server/serverconfig.h"
#include "net/address/endpoint.h"

namespace echolab::app {

// The names of choices on command lines and in settings: the same in every language.

/// "ipv4", "ipv6"
QString choiceName(net::Family family);
/// "ipv4", "ipv6", "both"
QString choiceName(ServerFamily family);
/// "one", "threads", "loop"
QString choiceName(echo::ServiceModel model);
/// "text", "escapes", "hex"
QString choiceName(MessageFormat format);

/// They read these names, in any case.
std::optional<net::Family> familyFromName(QStringView name);
std::optional<ServerFamily> serverFamilyFromName(QStringView name);
std::optional<echo::ServiceModel> serviceModelFromName(QStringView name);
std::optional<MessageFormat> messageFormatFromName(QStringView name);

} // namespace echolab::app
