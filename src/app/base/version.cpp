#include "app/base/version.h"

#include <QtGlobal>

#include "echolab_build.h" // made at each build, see cmake/WriteBuildHeader.cmake

namespace echolab::app {

QString version()
{
    return QStringLiteral(ECHOLAB_VERSION);
}

QString versionText()
{
    const QString commit = QStringLiteral(ECHOLAB_COMMIT);
    return commit.isEmpty()
        ? QStringLiteral("%1 (Qt %2)").arg(version(), QString::fromLatin1(qVersion()))
        : QStringLiteral("%1 (Qt %2, commit %3)").arg(version(), QString::fromLatin1(qVersion()), commit);
}

} // namespace echolab::app
