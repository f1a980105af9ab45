#include "lab/stage/raisingsend.h"

namespace echolab::lab {

std::optional<RaisingSend> sendRaising(net::NativeSocket)
{
    return std::nullopt;
}

} // namespace echolab::lab
