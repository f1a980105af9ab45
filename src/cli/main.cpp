#include <QCoreApplication>

#include "cli/commands/commandline.h"
#include "cli/terminal/terminal.h"

int main(int argc, char* argv[])
{
    echolab::cli::Terminal::prepare();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EchoLab"));
    QCoreApplication::setApplicationName(QStringLiteral("echolab-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ECHOLAB_VERSION));
    return echolab::cli::CommandLine().run(QCoreApplication::arguments());
}
