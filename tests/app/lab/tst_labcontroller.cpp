#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/language.h"
#include "app/lab/labcontroller.h"
#include "lab/stage/experiment.h"

using namespace echolab;
using namespace echolab::app;
using State = LabController::State;

namespace {

const lab::Experiment& first()
{
    return lab::experiments().front();
}

int steps(LabLogModel& log)
{
    int count = 0;
    for (int row = 0; row < log.rowCount(); ++row) {
        count += log.index(row, 0).data(LabLogModel::StepRole).toBool() ? 1 : 0;
    }
    return count;
}

} // namespace

class TestLabController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void playsToAVerdict()
    {
        LabController laboratory;
        LabLogModel& log = *laboratory.log();
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        laboratory.play(first());
        QCOMPARE(laboratory.state(), State::Playing);
        QTRY_COMPARE_WITH_TIMEOUT(laboratory.state(), State::Idle, 30'000);
        QVERIFY(laboratory.verdict().has_value());
        QVERIFY(!laboratory.verdict()->findings.empty());
        QVERIFY(steps(log) > 1);
        const auto filled = [&log](int column) {
            for (int row = 0; row < log.rowCount(); ++row) {
                if (!log.index(row, column).data().toString().isEmpty()) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(filled(LabLogModel::StepsColumn));
        QVERIFY(filled(LabLogModel::ServerColumn));
        QVERIFY(filled(LabLogModel::ClientColumn));
        laboratory.clear();
        QCOMPARE(log.rowCount(), 0);
        QVERIFY(!laboratory.verdict());
    }

    void waitsBeforeEachStep()
    {
        LabController laboratory;
        laboratory.step(first());
        QCOMPARE(laboratory.state(), State::Stepping);
        QTRY_COMPARE(steps(*laboratory.log()), 1);
        laboratory.step(first());
        QTRY_COMPARE(steps(*laboratory.log()), 2);
        laboratory.play(first());
        QCOMPARE(laboratory.state(), State::Playing);
        QTRY_COMPARE_WITH_TIMEOUT(laboratory.state(), State::Idle, 30'000);
        QVERIFY(laboratory.verdict().has_value());
    }

    void isCancelled()
    {
        LabController laboratory;
        laboratory.step(first());
        QTRY_COMPARE(steps(*laboratory.log()), 1);
        laboratory.cancel();
        QCOMPARE(laboratory.state(), State::Cancelling);
        QTRY_COMPARE(laboratory.state(), State::Idle);
        QVERIFY(!laboratory.verdict());
        QVERIFY(laboratory.log()->rowCount() > 0);
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestLabController)
#include "tst_labcontroller.moc"
