#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>

#include "app/base/families.h"
#include "app/base/language.h"
#include "app/text/inputrules.h"
#include "app/text/messageformat.h"
#include "app/text/textcodec.h"
#include "cli/terminal/command.h"
#include "echo/server/serverconfig.h"
#include "net/address/endpoint.h"

namespace echolab::cli {

/// Reads what stood on the command line. Everything throws UsageError with the reason.
class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::Arguments)

public:
    /// ipv4, ipv6 or both.
    static app::ServerFamily serverFamily(const std::string& text);
    /// ipv4 or ipv6.
    static net::Family clientFamily(const std::string& text);
    static echo::ServiceModel serviceModel(const std::string& text);
    static app::Encoding encoding(const std::string& text, const char* argument = "--encoding");
    static app::MessageFormat messageFormat(const std::string& text);
    /// NAME=VALUE each, as given with --option.
    static echo::OptionRequests socketOptions(const std::vector<std::string>& texts);
    static app::Language language(const std::string& text);
    /// --trace, the same for a server and a client.
    static void addTrace(CLI::App& arguments, bool& on);
    /// Where results go: file is "-", standard output, where the option stands alone, and what follows in OPTION=FILE.
    /// Never the next argument: that one is a host or a name.
    static void addResult(CLI::App& arguments, const char* option, std::string& file, const QString& description);
    /// The family of a numeric address; nothing for a name.
    static std::optional<net::Family> familyOf(const std::string& address);

    /// The value, where the rule took it.
    template <typename T>
    static T require(const std::string& argument, app::Checked<T> value)
    {
        if (!value) {
            throw UsageError{argument, value.error()};
        }
        return std::move(*value);
    }
};

} // namespace echolab::cli
