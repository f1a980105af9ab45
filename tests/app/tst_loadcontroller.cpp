#include <QSignalSpy>
#include <QTest>

#include "loadcontroller.h"
#include "loadtext.h"
#include "runningserver.h"

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
        auto options = optionsFor(server.local);
        options.messages = 1000;
        controller.start(options);
        QVERIFY(controller.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!controller.isRunning());
        QCOMPARE(controller.snapshot().state, load::LoadState::Completed);
        QCOMPARE(controller.snapshot().echoed, std::uint64_t{1000});

        controller.start(options);
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
        QVERIFY(LoadText::error({"recv", std::string(load::wrongEcho), 1})
                    .contains(QStringLiteral("a byte came back changed")));
        QCOMPARE(LoadText::microseconds(15'650ns), QStringLiteral("15.7 us"));
        QCOMPARE(LoadText::microseconds(2s), QStringLiteral("2,000,000.0 us"));
    }

private:
    static load::LoadOptions optionsFor(const net::Endpoint& target)
    {
        load::LoadOptions options;
        options.targets = {target};
        return options;
    }
};

QTEST_GUILESS_MAIN(TestLoadController)
#include "tst_loadcontroller.moc"
