// Does the window stay calm while 64 clients echo at full rate, and does it leave the engine alone? Prints, for a
// server in an open window whose transcripts are visible:
//  - the engine's processor time for a message, beside that of the same engine with nobody watching, in interleaved
//    rounds, engine and load on one processor, the window on another;
//  - how late the GUI's event loop answers, measured inside it, and how late a click made by another program is obeyed
//    (where there is an X server and xdotool);
//  - memory after a tenth of the flood and at its end, and how long Stop takes in the middle of it.
// Exit status 1 only where a count is wrong: a byte was lost, or what is shown and what is said to be left out do not
// add up. scripts/calm runs it.

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QWindow>

#include "enginethreads.h"
#include "gui/client/clienttabs.h"
#include "gui/conversation/conversationviews.h"
#include "gui/server/serverpanel.h"
#include "gui/style/style.h"
#include "gui/window/mainwindow.h"
#include "support/machine/eventloopprobe.h"
#include "support/machine/processfigures.h"

using namespace echolab;
using namespace echolab::bench;

namespace {

constexpr int clients = 64;
constexpr std::uint64_t messageSize = 64;

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "calm: %s\n", what);
    std::exit(1);
}

void runUntil(const std::function<bool()>& isSo, int limitMs = 30'000)
{
    QEventLoop loop;
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (isSo()) {
            loop.quit();
        }
    });
    check.start(1);
    QTimer::singleShot(limitMs, &loop, [] { fail("something did not happen within its time"); });
    loop.exec();
}

void runFor(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(seconds * 1000), &loop, &QEventLoop::quit);
    loop.exec();
}

// The load, by another process

class Load
{
public:
    Load(std::uint16_t port, double seconds, bool onFirstProcessor)
    {
        QStringList command{QCoreApplication::applicationDirPath() + QStringLiteral("/load_driver"),
                            QString::number(port),
                            QStringLiteral("--clients"),
                            QString::number(clients),
                            QStringLiteral("--size"),
                            QString::number(messageSize),
                            QStringLiteral("--seconds"),
                            QString::number(seconds)};
        if (onFirstProcessor) {
            command = QStringList{QStringLiteral("taskset"), QStringLiteral("-c"), QStringLiteral("0")} + command;
        }
        const QString programName = command.takeFirst();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(programName, command);
    }

    bool isDone() const { return m_process.state() == QProcess::NotRunning; }
    /// Messages that came back whole; once it is done.
    double echoed()
    {
        const auto json = QJsonDocument::fromJson(m_process.readAllStandardOutput());
        return json.object().value(QStringLiteral("echoed")).toDouble();
    }
    bool isWhole() const { return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0; }
    void end() { m_process.kill(); }

private:
    QProcess m_process;
};

/// One round: the processor time that the engine took for a message, in microseconds.
double costOf(const EngineThreads& engine, std::uint16_t port, double seconds)
{
    engine.pinTo(0);
    const double before = engine.time();
    Load load(port, seconds, true);
    runUntil([&] { return load.isDone(); }, static_cast<int>(seconds * 1000) + 30'000);
    const double used = engine.time() - before;
    if (!load.isWhole()) {
        fail("an echo was wrong or missing");
    }
    return used / load.echoed() / 1000;
}

echo::ServerConfig eventLoop()
{
    echo::ServerConfig config;
    config.local = net::Endpoint::loopback(net::Family::IPv4, 0);
    config.model = echo::ServiceModel::EventLoop;
    return config;
}

// The server in the window

class Watched
{
public:
    explicit Watched(gui::MainWindow& window)
        : m_server(*window.server()->controller())
        , m_button(*window.server()->findChild<QPushButton*>(QStringLiteral("start")))
    {
        QObject::connect(m_server.conversation()->transcript(), &QAbstractItemModel::rowsInserted, &m_server,
                         [this](const QModelIndex&, int first, int last) { count(first, last); });
        QObject::connect(&m_server, &app::ServerController::skipped, &m_server,
                         [this](const echo::Skipped& skipped) { m_skipped += skipped.bytes; });
    }

    app::ServerController& controller() { return m_server; }

    EngineThreads start()
    {
        m_shown = m_skipped = 0;
        const auto before = threads();
        m_server.start(eventLoop());
        runUntil([this] { return m_server.listeningEndpoint().has_value(); });
        return EngineThreads(before);
    }
    std::uint16_t port() const { return m_server.listeningEndpoint()->port(); }

    /// Clicks the button; how long until everything is closed, in milliseconds.
    double stop()
    {
        QElapsedTimer clock;
        clock.start();
        m_button.click();
        runUntil([this] { return !m_server.isRunning(); });
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    /// Whether every received byte was shown or said to be left out; once the server has stopped.
    bool addsUp() const { return m_shown + m_skipped == m_server.totals().bytesReceived; }
    std::uint64_t shown() const { return m_shown; }

private:
    void count(int first, int last)
    {
        const auto* transcript = m_server.conversation()->transcript();
        for (int row = first; row <= last; ++row) {
            if (const auto* data = std::get_if<app::ReceivedData>(&transcript->row(row).what)) {
                m_shown += static_cast<std::uint64_t>(data->bytes.size());
            }
        }
    }

    app::ServerController& m_server;
    QPushButton& m_button;
    std::uint64_t m_shown = 0;
    std::uint64_t m_skipped = 0;
};

/// Clicks that another program makes on the buttons that choose the server's view, and how late each is obeyed.
class OutsideClicks
{
public:
    explicit OutsideClicks(gui::MainWindow& window)
    {
        if (QApplication::platformName() != QLatin1String("xcb")) {
            return;
        }
        m_xdotool.start(QStringLiteral("xdotool"), {QStringLiteral("-")});
        if (!m_xdotool.waitForStarted()) {
            return;
        }
        for (const char* name : {"consoleButton", "hexButton", "chatButton"}) {
            auto* button = window.server()->findChild<QToolButton*>(QString::fromLatin1(name));
            m_buttons.push_back(button);
            QObject::connect(button, &QToolButton::clicked, &m_timer, [this] { obeyed(); });
        }
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { click(); });
        m_timer.start(400);
    }
    ~OutsideClicks()
    {
        m_xdotool.closeWriteChannel();
        m_xdotool.waitForFinished();
    }
    OutsideClicks(const OutsideClicks&) = delete;
    OutsideClicks& operator=(const OutsideClicks&) = delete;

    const load::Histogram& latencies() const { return m_latencies; }

private:
    void click()
    {
        if (m_waits) {
            return;
        }
        auto* button = m_buttons[m_next++ % m_buttons.size()];
        const QPoint at = button->mapToGlobal(button->rect().center());
        m_waits = true;
        m_clock.start();
        m_xdotool.write(QStringLiteral("mousemove %1 %2 click 1\n").arg(at.x()).arg(at.y()).toLatin1());
    }
    void obeyed()
    {
        m_waits = false;
        m_latencies.record(static_cast<std::uint64_t>(m_clock.nsecsElapsed()));
    }

    QProcess m_xdotool;
    QTimer m_timer;
    std::vector<QToolButton*> m_buttons;
    std::size_t m_next = 0;
    bool m_waits = false;
    QElapsedTimer m_clock;
    load::Histogram m_latencies;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(std::uint64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

void printLatencies(const char* what, const load::Histogram& latencies)
{
    std::printf("%s: median %.1f ms, 99 %% %.1f ms, worst %.1f ms (%llu times)\n", what,
                milliseconds(latencies.percentile(50)), milliseconds(latencies.percentile(99)),
                milliseconds(latencies.max()), static_cast<unsigned long long>(latencies.count()));
}

void compareCosts(Watched& watched, int rounds, double seconds)
{
    const OutOfTheWay outOfTheWay;
    std::vector<double> alone;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const auto measureAlone = [&] {
            const auto before = threads();
            echo::EchoServer server(nullptr);
            // Without events the port must be known beforehand: that of the watched server, which has just stopped.
            watched.start();
            auto config = eventLoop();
            config.local = *watched.controller().listeningEndpoint();
            watched.stop();
            server.start(config);
            runUntil([&] { return threads().size() > before.size(); });
            return costOf(EngineThreads(before), config.local.port(), seconds);
        };
        const auto measureWatched = [&] {
            const auto engine = watched.start();
            const double cost = costOf(engine, watched.port(), seconds);
            watched.stop();
            if (!watched.addsUp()) {
                fail("what was shown and what was left out do not add up to what was received");
            }
            return cost;
        };
        // Turn about, so that neither always goes first.
        const bool aloneFirst = round % 2 == 0;
        const double first = aloneFirst ? measureAlone() : measureWatched();
        const double second = aloneFirst ? measureWatched() : measureAlone();
        alone.push_back(aloneFirst ? first : second);
        ratios.push_back(aloneFirst ? second / first : first / second);
    }
    std::printf("engine's processor time for a message: %.2f us alone, %.3f times that in the window "
                "(%.3f to %.3f in %d rounds)\n",
                median(alone), median(ratios), *std::min_element(ratios.begin(), ratios.end()),
                *std::max_element(ratios.begin(), ratios.end()), rounds);
    std::fflush(stdout);
}

void flood(gui::MainWindow& window, Watched& watched, double seconds)
{
    watched.start();
    Load load(watched.port(), seconds + 60, false);
    runUntil([&] { return watched.controller().totals().bytesReceived > 1'000'000; });
    std::size_t early = 0;
    {
        const test::EventLoopProbe probe;
        const OutsideClicks outside(window);
        runFor(seconds / 10);
        early = test::residentBytes();
        runFor(seconds * 9 / 10);
        std::printf("flood of %.0f s: %.0f messages a second, %.1f %% of the bytes shown\n", seconds,
                    static_cast<double>(watched.controller().totals().bytesReceived) / messageSize / seconds,
                    100.0 * static_cast<double>(watched.shown())
                        / static_cast<double>(watched.controller().totals().bytesReceived));
        printLatencies("event loop answers within", probe.latencies());
        if (outside.latencies().count() > 0) {
            printLatencies("clicks from outside obeyed within", outside.latencies());
        }
    }
    const auto late = test::residentBytes();
    const double stopped = watched.stop();
    load.end();
    runUntil([&] { return load.isDone(); });
    constexpr double mebibyte = 1 << 20;
    std::printf("memory: %.1f MiB after a tenth of it, %.1f MiB at its end (%+.1f)\n",
                static_cast<double>(early) / mebibyte, static_cast<double>(late) / mebibyte,
                (static_cast<double>(late) - static_cast<double>(early)) / mebibyte);
    std::printf("Stop took %.1f ms\n", stopped);
    const auto totals = watched.controller().totals();
    if (!watched.addsUp()) {
        fail("what was shown and what was left out do not add up to what was received");
    }
    if (totals.bytesSent > totals.bytesReceived) {
        fail("more was sent than received");
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(new gui::Style);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("of the comparison"),
                                    QStringLiteral("number"), QStringLiteral("7"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("of each of its measurements"),
                                     QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption lasts(QStringLiteral("flood"), QStringLiteral("how long the flood lasts"),
                                   QStringLiteral("seconds"), QStringLiteral("600"));
    parser.addOptions({rounds, seconds, lasts});
    parser.process(application);

    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("echolab.ini")));
    app::LanguageSwitch languages;
    languages.setLanguage(app::Language::English);
    gui::MainWindow window(settings, languages);
    window.show();
    runUntil([&] { return window.isVisible() && window.windowHandle()->isExposed(); });

    Watched watched(window);
    std::printf("platform: %s\n", qPrintable(QApplication::platformName()));
    compareCosts(watched, std::max(parser.value(rounds).toInt(), 1), parser.value(seconds).toDouble());
    flood(window, watched, parser.value(lasts).toDouble());
}
