#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace echolab::lab {

/// The translation context of every text of this layer.
inline constexpr const char* translationContext = "lab";

/// A sentence to be shown: an English source text, which is also its key in the translations (context "lab"), and what
/// stands for %1, %2 and so on in it.
struct Text {
    std::string source;
    std::vector<std::string> arguments;

    bool empty() const noexcept { return source.empty(); }
};

/// The pattern with %1, %2 and so on replaced, each once, by the arguments; what an argument says is not looked at
/// again.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

/// The sentence in English.
inline std::string english(const Text& text)
{
    return fill(text.source, text.arguments);
}

inline std::string argument(std::string value)
{
    return value;
}
template <std::integral Number>
std::string argument(Number value)
{
    return std::to_string(value);
}

/// Makes a text; the source is marked with QT_TRANSLATE_NOOP("lab", ...) where it is written.
template <typename... Arguments>
Text text(const char* source, Arguments&&... arguments)
{
    return {source, {argument(std::forward<Arguments>(arguments))...}};
}

} // namespace echolab::lab
