#include <QSignalSpy>
#include <QTest>

#include "app/load/loadcontroller.h"
#include "app/load/loadtext.h"
#include "support/running/runningserver.h"
#include "support/sockets/loopback.h"

using namespace echolab;
using namespace echolab::app;
using namespace std::chrono_literals;

class TestLoadController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunBringsItsResultAndFinishesOnce()
    {
        const test::RunningServer server(echo::ServiceModel::EventLoop);
        LoadController controller;
        const QSignalSpy finished(&controller, &LoadController::finished);
        auto config = optionsFor(server.local);
        config.messages = 1000;
        controller.start(config);
        QVERIFY(controller.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!controller.isRunning());
        QCOMPARE(controller.snapshot().state, load::LoadState::Completed);
        QCOMPARE(controller.snapshot().echoed, std::uint64_t{1000});

        controller.start(config);
        QTRY_COMPARE(finished.size(), 2);
    }

    void whileItRunsItTellsHowFarItIs()
    {
        const test::RunningServer server(echo::ServiceModel::EventLoop);
        LoadController controller;
        const QSignalSpy finished(&controller, &LoadController::finished);
        controller.start(optionsFor(server.local));
        QTRY_VERIFY(controller.snapshot().echoed > 0);
        QVERIFY(controller.isRunning());
        controller.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(controller.snapshot().state, load::LoadState::Cancelled);
    }

    void aLoadThatCannotStartFinishesToo()
    {
        LoadController controller;
        const QSignalSpy finished(&controller, &LoadController::finished);
        controller.start({});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(controller.snapshot().state, load::LoadState::Failed);
        QVERIFY(LoadText::summary(controller.snapshot()).first().startsWith(QStringLiteral("Not started: connect()")));
    }

    void aNameIsLookedUpWithoutWaiting()
    {
        const test::RunningServer server(echo::ServiceModel::EventLoop);
        LoadController controller;
        const QSignalSpy finished(&controller, &LoadController::finished);
        load::LoadConfig config;
        config.messages = 10;
        controller.start({.host = "localhost", .port = server.local.port()}, config);
        QCOMPARE(controller.state(), LoadController::State::LookingUp);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(controller.snapshot().echoed, std::uint64_t{10});
        QCOMPARE(controller.config().targets,
                 (std::vector{net::Endpoint::loopback(net::Family::IPv4, server.local.port())}));

        controller.start({.host = "127.0.0.1", .port = server.local.port()}, config);
        QCOMPARE(controller.state(), LoadController::State::Running);
        QTRY_COMPARE(finished.size(), 2);
    }

    void ofSeveralAddressesTheOneThatAnswersIsTaken()
    {
        const test::RunningServer server(echo::ServiceModel::EventLoop);
        const auto port = server.local.port();
        HostProbe probe;
        std::optional<net::Endpoint> found;
        connect(&probe, &HostProbe::found, this, [&](const net::Endpoint& address) { found = address; });
        // Nothing listens on the first two.
        probe.start({net::Endpoint::loopback(net::Family::IPv6, port), *net::Endpoint::parseAddress("127.9.9.9", port),
                     net::Endpoint::loopback(net::Family::IPv4, port)});
        QTRY_VERIFY(found.has_value());
        QCOMPARE(*found, net::Endpoint::loopback(net::Family::IPv4, port));

        // Where none answers, the run tells why.
        const test::ClosedPort closed(net::Family::IPv4);
        found.reset();
        probe.start({closed.endpoint(), net::Endpoint::loopback(net::Family::IPv6, closed.endpoint().port())});
        QTRY_VERIFY(found.has_value());
        QCOMPARE(*found, closed.endpoint());

        found.reset();
        probe.start({server.local, closed.endpoint()});
        probe.cancel();
        QCoreApplication::processEvents();
        QVERIFY(!found.has_value());
    }

    void aNameThatNobodyKnowsIsSaid()
    {
        LoadController controller;
        controller.start({.host = "nobody.invalid"}, {}); // RFC 6761: never exists
        QTRY_COMPARE(controller.state(), LoadController::State::Idle);
        QVERIFY(controller.lookupFailure().has_value());
        QCOMPARE(controller.lookupFailure()->error.call(), net::Call::GetAddrInfo);
        QCOMPARE(controller.lookupFailure()->situation.host, QStringLiteral("nobody.invalid"));
    }

    void aLookUpCanBeCancelled()
    {
        LoadController controller;
        const QSignalSpy changes(&controller, &LoadController::changed);
        controller.start({.host = "localhost"}, {});
        controller.cancel();
        QCOMPARE(controller.state(), LoadController::State::Idle);
        // A later one comes through, and it alone.
        controller.start({.host = "nobody.invalid"}, {});
        QTRY_VERIFY(controller.lookupFailure().has_value());
        QCOMPARE(changes.size(), 0);
    }

    void itAsksBeforeItLeavesThisMachine()
    {
        LoadController controller;
        controller.start({.host = "192.0.2.1", .port = 9}, {}); // for documentation (RFC 5737): answers nobody
        QCOMPARE(controller.state(), LoadController::State::Asking);
        QCOMPARE(controller.snapshot().state, load::LoadState::Idle);
        controller.cancel();
        QCOMPARE(controller.state(), LoadController::State::Idle);
        controller.agree(); // too late
        QCOMPARE(controller.state(), LoadController::State::Idle);
    }

    void aRunGivesWayToTheNext()
    {
        const test::RunningServer server(echo::ServiceModel::EventLoop);
        LoadController controller;
        const QSignalSpy finished(&controller, &LoadController::finished);
        controller.start(optionsFor(server.local));
        QTRY_VERIFY(controller.snapshot().echoed > 0);
        load::LoadConfig config;
        config.messages = 7;
        controller.start({.host = "localhost", .port = server.local.port()}, config);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(controller.snapshot().echoed, std::uint64_t{7});
    }

    void onlyThisMachineIsThisMachine()
    {
        const auto leaves = [](const char* target) {
            return LoadController::leavesThisMachine(optionsFor(*net::Endpoint::parse(target)));
        };
        QVERIFY(!leaves("127.0.0.1:9000"));
        QVERIFY(!leaves("127.1.2.3:9000"));
        QVERIFY(!leaves("[::1]:9000"));
        QVERIFY(leaves("192.0.2.1:9000"));
        QVERIFY(leaves("[2001:db8::1]:9000"));
    }

    void errorsAreNamedAndCounted()
    {
        QCOMPARE(LoadText::error({"connect", "ECONNREFUSED", 3}).section(u' ', 2),
                 QStringLiteral("connect(): ECONNREFUSED"));
        const net::SocketError refused = net::SocketError::of(net::Call::Connect, std::errc::connection_refused);
        QVERIFY(LoadText::error({"connect", refused.name(), 1, refused})
                    .contains(QStringLiteral("connect(): ECONNREFUSED (")));
        load::LoadSnapshot snapshot;
        const auto target = *net::Endpoint::parse("127.0.0.1:9000");
        QCOMPARE(LoadText::advice(snapshot, target), QString());
        snapshot.errors = {{"recv", std::string(load::wrongEcho), 1}, {"connect", refused.name(), 1, refused}};
        QVERIFY(
            LoadText::advice(snapshot, target).startsWith(QStringLiteral("Nothing listens on port 9000 of 127.0.0.1")));
        snapshot.errors.clear();
        snapshot.state = load::LoadState::Completed;
        snapshot.inFlight = 3;
        QVERIFY(LoadText::advice(snapshot, target).contains(QStringLiteral("one client at a time")));
        QVERIFY(LoadText::error({"recv", std::string(load::wrongEcho), 1})
                    .contains(QStringLiteral("a byte came back changed")));
        QCOMPARE(LoadText::wrongByte({1000, std::byte{0x41}, std::byte{5}}),
                 QStringLiteral("the first at byte 1,000 of its connection: 0x05 where 0x41 was expected"));
        QCOMPARE(LoadText::microseconds(15'650ns), QStringLiteral("15.7 µs"));
        QCOMPARE(LoadText::microseconds(2s), QStringLiteral("2,000,000.0 µs"));
    }

    void whatWasNotMeasuredIsADash()
    {
        load::LoadSnapshot snapshot;
        snapshot.state = load::LoadState::Failed;
        snapshot.elapsed = 31s;
        snapshot.stalled = 30s;
        const QStringList lines = LoadText::summary(snapshot);
        QCOMPARE(lines.first(), QStringLiteral("Failed after 31.0 s: nothing had come back for 30.0 s."));
        QVERIFY(lines.contains(QStringLiteral("Round trip: min -, median -, 90 % -, 99 % -, 99.9 % -, max -")));
        snapshot.elapsed = 0s;
        QVERIFY(LoadText::summary(snapshot).contains(QStringLiteral("Rate: - messages a second, -")));
        snapshot.state = load::LoadState::Running;
        QVERIFY(LoadText::progress(snapshot).endsWith(QStringLiteral("median -, 99 % -")));
    }

private:
    static load::LoadConfig optionsFor(const net::Endpoint& target)
    {
        load::LoadConfig config;
        config.targets = {target};
        return config;
    }
};

QTEST_GUILESS_MAIN(TestLoadController)
#include "tst_loadcontroller.moc"
