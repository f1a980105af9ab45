#pragma once

#include <array>

namespace echolab::app {

/// How a person writes a message.
enum class MessageFormat {
    Text,    ///< as it is
    Escapes, ///< text in which a backslash begins an escape
    Hex,     ///< bytes, two hexadecimal digits each
};

/// In the order of a dropdown.
inline constexpr std::array messageFormats{MessageFormat::Text, MessageFormat::Escapes, MessageFormat::Hex};

} // namespace echolab::app
