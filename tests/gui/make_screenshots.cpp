#include <array>
#include <cstdio>

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include "appearance.h"
#include "clientpanel.h"
#include "clienttabs.h"
#include "conversationviews.h"
#include "mainwindow.h"
#include "serverpanel.h"
#include "style.h"

using namespace echolab;

namespace {

/// Runs the event loop until it is so; false after ten seconds.
bool waitUntil(const std::function<bool()>& isSo)
{
    QEventLoop loop;
    QTimer check;
    QTimer limit;
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (isSo()) {
            loop.exit(1);
        }
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(0); });
    check.start(5);
    limit.start(10'000);
    return loop.exec() == 1;
}

/// A conversation as in the chapter, on a port that the system chooses.
bool converse(gui::MainWindow& window)
{
    auto* server = window.server()->controller();
    echo::ServerOptions options;
    options.local = net::Endpoint::any(net::Family::IPv4, 0);
    server->start(options);
    if (!waitUntil([&] { return server->listeningEndpoint().has_value(); })) {
        return false;
    }
    app::ClientInputs inputs = window.clients()->current()->inputs();
    inputs.port = QString::number(server->listeningEndpoint()->port());
    window.clients()->current()->setInputs(inputs);
    auto* client = window.clients()->current()->controller();
    echo::ClientOptions target;
    target.port = server->listeningEndpoint()->port();
    client->connectTo(target);
    if (!waitUntil([&] { return client->state() == app::ClientController::State::Connected; })) {
        return false;
    }
    std::uint64_t expected = 0;
    for (const QString& text :
         {QStringLiteral("안녕하세요."), QStringLiteral("반갑습니다."), QStringLiteral("Hello, TCP!")}) {
        expected += static_cast<std::uint64_t>(text.toUtf8().size());
        client->sendText(text);
        if (!waitUntil([&] { return client->totals().bytesReceived == expected; })) {
            return false;
        }
    }
    return waitUntil([&] { return server->totals().bytesSent == expected; });
}

bool picture(const QString& file, app::Language language, gui::Appearance appearance, QSize size)
{
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("echolab.ini")));
    settings.setValue(QStringLiteral("MainWindow/appearance"), static_cast<int>(appearance));
    app::LanguageSwitch languages;
    languages.setLanguage(language);
    gui::MainWindow window(settings, languages);
    window.setWindowState(Qt::WindowNoState);
    window.resize(size);
    window.show();
    if (!converse(window)) {
        return false;
    }
    window.clients()->current()->focusMessage();
    QApplication::processEvents();
    return window.grab().save(file);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(new gui::Style);
    const QString folder = QApplication::arguments().value(1, QStringLiteral("."));
    for (const auto language : {app::Language::Korean, app::Language::English}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1024, 600), QSize(1280, 800)}) {
                const QString file = QStringLiteral("%1/%2-%3-%4x%5.png")
                                         .arg(folder, app::languageCode(language),
                                              dark ? QLatin1String("dark") : QLatin1String("light"))
                                         .arg(size.width())
                                         .arg(size.height());
                if (!picture(file, language, dark ? gui::Appearance::Dark : gui::Appearance::Light, size)) {
                    std::fprintf(stderr, "%s could not be made\n", qPrintable(file));
                    return 1;
                }
            }
        }
    }
    return 0;
}
