#pragma once

#include <optional>
#include <string_view>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "app/text/inputrules.h"
#include "net/socket/systemcalls.h"

namespace echolab::app {

/// What one socket option is about.
struct OptionExplanation {
    QString meaning; ///< one sentence
    QString detail;  ///< what to know before setting it; may be empty
    QString source;  ///< where it is described
};

/// Socket options in words, and their values as a person writes and reads them.
class OptionText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::OptionText)

public:
    /// "SO_RCVBUF"; "backlog" for Option::AcceptQueueLimit.
    static QString name(net::Option option);
    /// The option of that name, whatever its case; nothing where there is none that can be set.
    static std::optional<net::Option> fromName(const QString& name);

    /// Of all that fromName() knows.
    static QStringList names();

    /// "8192 bytes", "on", "1500 ms", "off".
    static QString value(net::Option option, int value);
    /// The same as one types it: "8192", "on", "1500", "off".
    static QString input(net::Option option, int value);
    /// What was typed; empty is nothing asked for.
    static Checked<std::optional<int>> parse(net::Option option, const QString& text);
    /// What may be typed: "a number of bytes from 0 to 1073741824".
    static QString expected(net::Option option);

    static OptionExplanation explain(net::Option option);
    /// Why the answer is not what was asked for, where that is known; else empty.
    static QString difference(net::Option option, int asked, int answered);

private:
    enum class Kind { Switch, Bytes, Milliseconds, Linger, Count };
    static Kind kindOf(net::Option option);
};

} // namespace echolab::app
