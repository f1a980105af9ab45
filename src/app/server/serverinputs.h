#pragma once

#include <QString>

#include <tl/expected.hpp>

#include "app/base/families.h"
#include "app/text/textcodec.h"
#include "echo/server/serverconfig.h"

namespace echolab::app {

/// What is asked of a server, as it was typed in the window or on the command line. Defaults are the book's.
struct ServerInputs {
    ServerFamily family = ServerFamily::IPv4;
    QString address; ///< empty: any address
    QString port = QStringLiteral("9000");
    echo::ServiceModel model = echo::ServiceModel::OneAtATime;
    QString receiveBuffer; ///< empty: the service model's default
    QString highWaterMark; ///< empty: 1 MiB
    QString backlog;       ///< empty: SOMAXCONN
    QString clientLimit;   ///< empty: none
    QString idleLimit;     ///< empty: none
    QString loops;         ///< empty: one
    bool reuseAddress = true;
    bool adaptiveSpin = false;
    Encoding encoding = Encoding::Utf8;

    friend bool operator==(const ServerInputs&, const ServerInputs&) = default;
};

/// A text that is no value of its field, and why, in the language of the moment.
struct RefusedServerInput {
    enum class Field { Address, Port, ReceiveBuffer, HighWaterMark, Backlog, ClientLimit, IdleLimit, Loops };

    Field field;
    QString reason;
};

/// The server that the inputs ask for, without socket options; the first field that InputRules refuses where there is
/// one.
tl::expected<echo::ServerConfig, RefusedServerInput> serverConfig(const ServerInputs& inputs);

} // namespace echolab::app
