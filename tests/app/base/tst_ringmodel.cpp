#include <deque>
#include <random>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/ringmodel.h"
#include "app/conversation/consolemodel.h"

using namespace echolab;
using namespace echolab::app;

namespace {

struct Row {
    int number;
    std::size_t size;

    std::size_t cost() const { return size; }
};

class Numbers : public RingModel<Row>
{
public:
    using RingModel::RingModel;

    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(row(index.row()).number) : QVariant();
    }
    void add(int first, int count, std::size_t size = 1)
    {
        std::vector<Row> batch;
        for (int number = first; number < first + count; ++number) {
            batch.push_back({number, size});
        }
        append(std::move(batch));
    }
    int at(int index) const { return row(index).number; }
};

} // namespace

class TestRingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsOneRemovalAndOneInsertion()
    {
        Numbers model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLimits({.rows = 10});
        model.add(0, 8);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        model.add(8, 5);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.at(0), 3);
        QCOMPARE(model.at(9), 12);
    }

    void aBatchLargerThanTheLimitLeavesItsEnd()
    {
        Numbers model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLimits({.rows = 10});
        model.add(0, 3);
        model.add(3, 100);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.at(0), 93);
        QCOMPARE(model.rowOf(102), 9);
        QCOMPARE(model.rowOf(92), -1);
        QCOMPARE(model.nextSequence(), std::uint64_t{103});
    }

    void bytesAreBounded()
    {
        Numbers model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLimits({.rows = 100, .bytes = 10});
        model.add(0, 3, 4);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0), 1);
        model.add(3, 1, 1000); // the newest row stays, however large
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0), 3);
        model.add(4, 1, 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0), 4);
    }

    void aSmallerLimitTakesEffectAtOnce()
    {
        Numbers model;
        model.add(0, 20);
        model.setLimits({.rows = 5});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.at(0), 15);
        model.setLimits({.rows = 0});
        QCOMPARE(model.rowCount(), 1);
    }

    /// Against the plainest thing that does the same.
    void itKeepsTheNewestWhateverComes()
    {
        std::mt19937 random(9000);
        Numbers model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const RingLimits limits{.rows = 20, .bytes = 60};
        model.setLimits(limits);
        std::deque<Row> expected;
        int next = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<Row> batch;
            for (std::size_t count = random() % 30; count > 0; --count) {
                batch.push_back({next++, 1 + random() % 40});
            }
            for (const Row& row : batch) {
                expected.push_back(row);
            }
            model.append(batch);
            const auto bytes = [&] {
                std::size_t sum = 0;
                for (const Row& row : expected) {
                    sum += row.size;
                }
                return sum;
            };
            while (expected.size() > limits.rows || (expected.size() > 1 && bytes() > limits.bytes)) {
                expected.pop_front();
            }
            QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(model.at(row), expected[static_cast<std::size_t>(row)].number);
                QCOMPARE(model.sequenceOf(row), static_cast<std::uint64_t>(model.at(row)));
            }
        }
    }

    void theConsolePutsInBlankLines()
    {
        ConsoleModel console;
        const QAbstractItemModelTester tester(&console, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList printed;
        connect(&console, &ConsoleModel::linesPrinted, this, [&](const std::vector<ConsoleLine>& lines) {
            for (const ConsoleLine& line : lines) {
                printed.append(line.text());
            }
        });
        console.print({ConsoleLine::prompt(QStringLiteral("hello")), ConsoleLine::sent(5)});
        const QStringList expected{QString(), QStringLiteral("[Data to send] hello"),
                                   QStringLiteral("[TCP client] Sent 5 bytes.")};
        QCOMPARE(printed, expected);
        QCOMPARE(console.rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(console.index(row).data().toString(), expected[row]);
        }
        console.setLimits({.rows = 1});
        console.print({ConsoleLine::prompt(QStringLiteral("again"))});
        QCOMPARE(printed.size(), 5); // printed is more than kept
        QCOMPARE(console.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRingModel)
#include "tst_ringmodel.moc"
