#include <optional>

#include <QApplication>
#include <QLoggingCategory>

#include "app/base/language.h"
#include "app/base/quitsignals.h"
#include "app/base/version.h"
#include "app/settings/settings.h"
#include "gui/startup/displayguard.h"
#include "gui/startup/startoptions.h"
#include "gui/style/style.h"
#include "gui/window/mainwindow.h"

using namespace echolab;

int main(int argc, char* argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("EchoLab"));
    QCoreApplication::setApplicationName(QStringLiteral("EchoLab"));
    QCoreApplication::setApplicationVersion(app::version());

    // Which of a system's fonts cannot shape a script that came in by chance helps nobody. QT_LOGGING_RULES still asks
    // for it.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.text.font.db.warning=false"));

    app::Language language{};
    std::optional<gui::DisplayGuard> guard;
    {
        const QCoreApplication withoutDisplay(argc, argv);
        app::LanguageSwitch languages;
        language = app::Settings().language().value_or(app::systemLanguage());
        languages.setLanguage(language);
        const auto options = gui::StartOptions::read(QCoreApplication::arguments(), languages);
        if (!options) {
            return options.error();
        }
        language = options->language().value_or(language);
        guard.emplace(
            QCoreApplication::translate("main", "No window can be opened: %1. echolab-cli does its work without one."));
    }
    const QApplication application(argc, argv);
    guard.reset();
    QApplication::setApplicationDisplayName(QStringLiteral("Echo Lab"));
    QApplication::setDesktopFileName(QStringLiteral("echolab"));
    QApplication::setStyle(new gui::Style);

    app::Settings settings;
    app::LanguageSwitch languages;
    languages.setLanguage(language);
    gui::MainWindow window(settings, languages);
    const app::QuitSignals quitSignals;
    QObject::connect(&quitSignals, &app::QuitSignals::quitRequested, &window, &QWidget::close);
    window.show();
    return QApplication::exec();
}
