#include "app/server/serverinputs.h"

#include <optional>
#include <utility>

#include "app/text/inputrules.h"

namespace echolab::app {

tl::expected<echo::ServerConfig, RefusedServerInput> serverConfig(const ServerInputs& inputs)
{
    using Field = RefusedServerInput::Field;
    std::optional<RefusedServerInput> refused;
    const auto take = [&refused](auto& value, Field field, auto checked) {
        if (checked) {
            value = std::remove_reference_t<decltype(value)>(*std::move(checked));
        } else if (!refused) {
            refused = {field, checked.error()};
        }
    };
    echo::ServerConfig config;
    std::uint16_t port = 0;
    take(port, Field::Port, InputRules::serverPort(inputs.port));
    take(config.local, Field::Address, InputRules::serverAddress(inputs.address, socketFamily(inputs.family), port));
    config.bothFamilies = inputs.family == ServerFamily::Both;
    config.model = inputs.model;
    take(config.receiveBuffer, Field::ReceiveBuffer, InputRules::receiveBuffer(inputs.receiveBuffer));
    take(config.highWaterMark, Field::HighWaterMark, InputRules::highWaterMark(inputs.highWaterMark));
    take(config.loops, Field::Loops, InputRules::loops(inputs.loops));
    take(config.maxConnections, Field::ClientLimit, InputRules::clientLimit(inputs.clientLimit));
    take(config.idleLimit, Field::IdleLimit, InputRules::idleLimit(inputs.idleLimit));
    if (!inputs.backlog.trimmed().isEmpty()) {
        take(config.backlog, Field::Backlog, InputRules::backlog(inputs.backlog));
    }
    config.reuseAddress = inputs.reuseAddress;
    config.adaptiveSpin = inputs.adaptiveSpin;
    if (refused) {
        return tl::unexpected(*std::move(refused));
    }
    return config;
}

} // namespace echolab::app
