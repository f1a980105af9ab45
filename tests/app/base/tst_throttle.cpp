#include <atomic>
#include <thread>

#include <QEventLoop>
#include <QTest>

#include "app/base/throttle.h"

using namespace echolab::app;
using namespace std::chrono_literals;

class TestThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itRunsOnItsOwnThread()
    {
        std::thread::id ranOn;
        Throttle throttle(1ms, [&] { ranOn = std::this_thread::get_id(); });
        std::thread([&] { throttle.wake(); }).join();
        QTRY_COMPARE(ranOn, std::this_thread::get_id());
    }

    void manyWakesAreFewRuns()
    {
        constexpr auto interval = 50ms;
        int runs = 0;
        Throttle throttle(interval, [&] { ++runs; });
        QElapsedTimer clock;
        clock.start();
        constexpr int wakes = 1000;
        for (int wake = 0; wake < wakes; ++wake) {
            throttle.wake();
        }
        QTRY_COMPARE(runs, 2); // at once, and once more for what came since
        QVERIFY(clock.elapsed() >= interval.count() - 1);
    }

    void hurriedItDoesNotWait()
    {
        int runs = 0;
        Throttle throttle(1h, [&] { ++runs; });
        throttle.wake();
        QTRY_COMPARE(runs, 1);
        throttle.wake();
        QCoreApplication::processEvents(); // now it waits for its hour
        throttle.setHurried(true);
        QTRY_COMPARE(runs, 2);
        throttle.wake();
        QTRY_COMPARE(runs, 3);
    }

    void aRunIsNotEnteredTwice()
    {
        int depth = 0;
        int runs = 0;
        Throttle throttle(0ms, [&] {
            ++depth;
            ++runs;
            QCOMPARE(depth, 1);
            if (runs == 1) {
                throttleUnderTest->wake();
                QCoreApplication::processEvents();
            }
            --depth;
        });
        throttleUnderTest = &throttle;
        throttle.wake();
        QTRY_COMPARE(runs, 2);
    }

private:
    Throttle* throttleUnderTest = nullptr;
};

QTEST_GUILESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
