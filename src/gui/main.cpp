#include <QApplication>
#include <QCommandLineParser>

#include "app/base/language.h"
#include "app/base/quitsignals.h"
#include "app/settings/settings.h"
#include "gui/style/style.h"
#include "gui/window/mainwindow.h"

using namespace echolab;

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("EchoLab"));
    QApplication::setApplicationName(QStringLiteral("EchoLab"));
    QApplication::setApplicationDisplayName(QStringLiteral("Echo Lab"));
    QApplication::setApplicationVersion(QStringLiteral(ECHOLAB_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("echolab"));
    QApplication::setStyle(new gui::Style);

    app::Settings settings;
    app::LanguageSwitch languages;
    languages.setLanguage(settings.language().value_or(app::systemLanguage()));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Both ends of a TCP conversation in one window."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    gui::MainWindow window(settings, languages);
    const app::QuitSignals quitSignals;
    QObject::connect(&quitSignals, &app::QuitSignals::quitRequested, &window, &QWidget::close);
    window.show();
    return QApplication::exec();
}
