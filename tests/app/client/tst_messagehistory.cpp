#include <QTest>

#include "app/client/messagehistory.h"

using namespace echolab::app;

class TestMessageHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upAndDownWalkAndKeepWhatWasTyped()
    {
        MessageHistory history;
        history.add(QStringLiteral("one"));
        history.add(QStringLiteral("two"));
        QCOMPARE(history.previous(QStringLiteral("draft")), QStringLiteral("two"));
        QCOMPARE(history.previous(QStringLiteral("two")), QStringLiteral("one"));
        QCOMPARE(history.previous(QStringLiteral("one")), QStringLiteral("one"));
        QCOMPARE(history.next(QStringLiteral("one")), QStringLiteral("two"));
        QCOMPARE(history.next(QStringLiteral("two")), QStringLiteral("draft"));
        QCOMPARE(history.next(QStringLiteral("draft")), QStringLiteral("draft"));
    }

    void anEmptyHistoryLeavesTheLineAlone()
    {
        MessageHistory history;
        QCOMPARE(history.previous(QStringLiteral("typed")), QStringLiteral("typed"));
        QCOMPARE(history.next(QStringLiteral("typed")), QStringLiteral("typed"));
    }

    void repetitionsAndEmptyMessagesAreNotKept()
    {
        MessageHistory history;
        history.add(QStringLiteral("same"));
        history.add(QStringLiteral("same"));
        history.add(QString());
        QCOMPARE(history.messages(), QStringList{QStringLiteral("same")});
    }

    void itIsBounded()
    {
        MessageHistory history;
        for (int number = 0; number < 3 * MessageHistory::mostMessages; ++number) {
            history.add(QString::number(number));
        }
        QCOMPARE(history.messages().size(), MessageHistory::mostMessages);
        QCOMPARE(history.messages().constLast(), QStringLiteral("299"));
    }

    void itIsBoundedInSizeToo()
    {
        MessageHistory history;
        history.add(QStringLiteral("oldest"));
        for (char letter = 'a'; letter <= 'h'; ++letter) {
            history.add(QString(MessageHistory::longestMessage, QLatin1Char(letter)));
        }
        QCOMPARE(history.messages().size(), MessageHistory::mostCharacters / MessageHistory::longestMessage);
        QVERIFY(history.messages().constLast().startsWith(QLatin1Char('h')));
        history.add(QString(MessageHistory::longestMessage + 1, QLatin1Char('x')));
        QVERIFY(history.messages().constLast().startsWith(QLatin1Char('h')));
        history.setMessages({QString(10'000'000, QLatin1Char('x')), QStringLiteral("short")});
        QCOMPARE(history.messages(), QStringList{QStringLiteral("short")});
    }
};

QTEST_APPLESS_MAIN(TestMessageHistory)
#include "tst_messagehistory.moc"
