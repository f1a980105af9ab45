#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/conversation/conversation.h"

using namespace echolab;
using namespace echolab::app;

class TestHexModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesHoldOffsetBytesAndCharacters()
    {
        Conversation conversation;
        HexModel* model = conversation.hex();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        conversation.dump(Direction::Sent, m_peer, echo::viewOf("0123456789abcdef\x01~\xec"));
        conversation.flush();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0).data().toString(),
                 QStringLiteral("→ 00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|"));
        QCOMPARE(model->index(1).data().toString(),
                 QStringLiteral("→ 00000010  01 7e ec                                          |.~.|"));
        QCOMPARE(model->index(1).data(HexModel::AsciiRole).toString(), QStringLiteral(".~."));
        QCOMPARE(model->index(1).data(HexModel::DirectionRole).value<Direction>(), Direction::Sent);
    }

    void ofALargeBlockTheEndIsKept()
    {
        Conversation conversation;
        conversation.setLimits({.rows = 3});
        const echo::Bytes block(1'000'001);
        conversation.dump(Direction::Received, m_peer, block);
        conversation.flush();
        QCOMPARE(conversation.hex()->rowCount(), 3);
        const QModelIndex last = conversation.hex()->index(2);
        QCOMPARE(last.data(HexModel::OffsetRole).toULongLong(), 1'000'000U);
        QVERIFY(last.data().toString().startsWith(QStringLiteral("← 000f4240  00 ")));
    }

    void theBatchShowsInOneStep()
    {
        Conversation conversation;
        conversation.setLimits({.rows = 4});
        HexModel* model = conversation.hex();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy insertions(model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(model, &QAbstractItemModel::rowsRemoved);
        const auto dump = [&](const char* text) {
            conversation.dump(Direction::Sent, m_peer, echo::viewOf(text));
        };
        dump("");
        conversation.flush();
        QCOMPARE(insertions.count(), 0);
        dump("a");
        dump("b");
        QCOMPARE(model->rowCount(), 0);
        conversation.flush();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(insertions.count(), 1);
        for (const char* text : {"c", "d", "e"}) {
            dump(text);
        }
        conversation.flush();
        QCOMPARE(ascii(*model), QStringLiteral("bcde"));
        QCOMPARE(removals.count(), 1);
        for (const char* text : {"f", "g", "h", "i", "j", "k"}) { // f and g are never inserted
            dump(text);
        }
        conversation.flush();
        QCOMPARE(ascii(*model), QStringLiteral("hijk"));
        QCOMPARE(removals.count(), 2);
        QCOMPARE(insertions.count(), 3);
        conversation.clear();
        QCOMPARE(model->rowCount(), 0);
    }

private:
    static QString ascii(const HexModel& model)
    {
        QString all;
        for (int row = 0; row < model.rowCount(); ++row) {
            all += model.index(row).data(HexModel::AsciiRole).toString();
        }
        return all;
    }

    const net::Endpoint m_peer = net::Endpoint::loopback(net::Family::IPv4, 9000);
};

QTEST_GUILESS_MAIN(TestHexModel)
#include "tst_hexmodel.moc"
