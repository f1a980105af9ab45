#include <cstdio>
#include <functional>
#include <optional>

#include <QAbstractItemView>
#include <QApplication>
#include <QEventLoop>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include "app/states/tcpstatesmodel.h"
#include "gui/client/clientpanel.h"
#include "gui/client/clienttabs.h"
#include "gui/server/serverpanel.h"
#include "gui/style/appearance.h"
#include "gui/style/style.h"
#include "gui/window/appearancechoice.h"
#include "gui/window/detailspanel.h"
#include "gui/window/mainwindow.h"

using namespace echolab;

namespace {

constexpr int usualLimitMs = 10'000;
constexpr int timeWaitMs = 70'000; ///< the system's 60 s, and some more

/// Runs the event loop until it is so; false after the limit.
bool waitUntil(const std::function<bool()>& isSo, int limitMs = usualLimitMs)
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
    limit.start(limitMs);
    return loop.exec() == 1;
}

/// A window with settings of its own, shown in a size.
class Stage
{
public:
    Stage(app::Language language, gui::Appearance appearance, QSize size)
        : m_settings(m_folder.filePath(QStringLiteral("echolab.ini")))
    {
        m_settings.store().setText(QStringLiteral("MainWindow/appearance"),
                                   gui::AppearanceChoice::names().at(static_cast<qsizetype>(appearance)));
        m_languages.setLanguage(language);
        m_window.emplace(m_settings, m_languages);
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(size);
        m_window->show();
    }

    gui::MainWindow& window() { return *m_window; }
    app::ServerController& server() { return *m_window->server()->controller(); }
    app::ClientController& client() { return *m_window->clients()->current()->controller(); }

    /// On any address; port 0 lets the system choose.
    bool startServer(std::uint16_t port)
    {
        echo::ServerConfig config;
        config.local = net::Endpoint::any(net::Family::IPv4, port);
        server().start(config);
        return waitUntil([this] { return server().listeningEndpoint().has_value(); });
    }
    bool connectClient()
    {
        const std::uint16_t port = server().listeningEndpoint()->port();
        gui::ClientPanel* const panel = m_window->clients()->current();
        app::ClientInputs inputs = panel->inputs();
        inputs.port = QString::number(port);
        panel->setInputs(inputs);
        echo::ClientConfig target;
        target.port = port;
        client().connectTo(target);
        return waitUntil([this] { return client().state() == app::ClientController::State::Connected; });
    }
    /// Until the echo is back and both sides show it.
    bool send(const QString& text)
    {
        const std::uint64_t expected = client().totals().bytesReceived
            + static_cast<std::uint64_t>(text.toUtf8().size());
        client().sendText(text);
        return waitUntil([this, expected] { return client().totals().bytesReceived == expected; })
            && waitUntil([this] { return server().totals().bytesSent == server().totals().bytesReceived; });
    }
    bool save(const QString& file)
    {
        m_window->clients()->current()->focusMessage();
        QApplication::processEvents();
        return m_window->grab().save(file);
    }

private:
    const QTemporaryDir m_folder;
    app::Settings m_settings;
    app::LanguageSwitch m_languages;
    std::optional<gui::MainWindow> m_window;
};

/// A conversation as in the chapter, on a port that the system chooses.
bool converse(const QString& file, app::Language language, gui::Appearance appearance, QSize size)
{
    Stage stage(language, appearance, size);
    return stage.startServer(0) && stage.connectClient() && stage.send(QStringLiteral("안녕하세요."))
        && stage.send(QStringLiteral("반갑습니다.")) && stage.send(QStringLiteral("Hello, TCP!")) && stage.save(file);
}

/// How many rows of a table have this text in a column.
int rowsWith(const QAbstractItemModel& model, int column, const QString& text)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        count += model.index(row, column).data().toString() == text ? 1 : 0;
    }
    return count;
}

/// Exercise 4-2 in the window, step by step, on the book's port: for the tour in the README. names: of four files.
bool tour(const QStringList& names, app::Language language)
{
    Stage stage(language, gui::Appearance::Light, QSize(1280, 800));
    auto* const details = stage.window().findChild<gui::DetailsPanel*>();
    const auto& states = *stage.window().findChild<QAbstractItemView*>(QStringLiteral("states"))->model();
    const auto shows = [&states](const QString& state, int rows) {
        return waitUntil(
            [&states, state, rows] { return rowsWith(states, app::TcpStatesModel::StateColumn, state) == rows; });
    };
    details->setView(0);
    // What an earlier run left on this port would be in the picture.
    QApplication::processEvents();
    if (!waitUntil([&states] { return states.rowCount() == 0; }, timeWaitMs)) {
        return false;
    }
    if (!stage.startServer(9000) || !shows(QStringLiteral("LISTEN"), 1) || !stage.save(names.at(0))) {
        return false;
    }
    if (!stage.connectClient() || !stage.send(QStringLiteral("안녕하세요.")) || !shows(QStringLiteral("ESTABLISHED"), 2)
        || !stage.save(names.at(1))) {
        return false;
    }
    stage.client().sendText(QString()); // an empty line ends the connection
    if (!shows(QStringLiteral("TIME-WAIT"), 1) || !stage.save(names.at(2))) {
        return false;
    }
    details->setView(1);
    auto* const calls = stage.window().findChild<QTableView*>(QStringLiteral("calls"));
    if (!stage.connectClient() || !stage.send(QStringLiteral("안녕하세요."))
        || !waitUntil([calls] { return calls->model()->rowCount() > 12; })) {
        return false;
    }
    calls->selectRow(calls->model()->rowCount() - 3);
    return stage.save(names.at(3));
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(new gui::Style);
    const QString folder = QApplication::arguments().value(1, QStringLiteral("."));
    const auto failed = [](const QString& what) {
        std::fprintf(stderr, "%s could not be made\n", qPrintable(what));
        return 1;
    };
    for (const auto language : {app::Language::Korean, app::Language::English}) {
        const QString prefix = folder + QLatin1Char('/') + app::languageCode(language);
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1024, 600), QSize(1280, 800)}) {
                const QString file = QStringLiteral("%1-%2-%3x%4.png")
                                         .arg(prefix, dark ? QLatin1String("dark") : QLatin1String("light"))
                                         .arg(size.width())
                                         .arg(size.height());
                if (!converse(file, language, dark ? gui::Appearance::Dark : gui::Appearance::Light, size)) {
                    return failed(file);
                }
            }
        }
        QStringList steps;
        for (const char* step : {"1-listen", "2-established", "3-time-wait", "4-calls"}) {
            steps << QStringLiteral("%1-tour-%2.png").arg(prefix, QLatin1String(step));
        }
        if (!tour(steps, language)) {
            return failed(steps.join(QLatin1Char(' ')));
        }
    }
    return 0;
}
