#include <QCoreApplication>

#include "app/base/version.h"
#include "cli/commands/commandline.h"
#include "cli/terminal/terminal.h"

int main(int argc, char* argv[])
{
    echolab::cli::Terminal::prepare();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EchoLab"));
    QCoreApplication::setApplicationName(QStringLiteral("echolab-cli"));
    QCoreApplication::setApplicationVersion(echolab::app::version());
    return echolab::cli::CommandLine().run(QCoreApplication::arguments());
}
