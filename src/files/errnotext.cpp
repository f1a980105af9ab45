#include "files/errnotext.h"

#include <string_view>
#include <system_error>

#include "files/errnonames.h"

namespace echolab::files {

QString errnoText(const char* call, int code)
{
    const std::string_view name = errnoName(code);
    const QString number = QString::number(code);
    return QStringLiteral("%1(): %2 (%3) %4")
        .arg(QString::fromLatin1(call),
             name.empty() ? number : QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), number,
             QString::fromStdString(std::generic_category().message(code)));
}

} // namespace echolab::files
