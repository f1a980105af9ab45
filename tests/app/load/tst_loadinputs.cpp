#include <QTest>

#include "app/load/loadinputs.h"

using namespace echolab;
using namespace echolab::app;
using namespace std::chrono_literals;

/// A field of what is typed.
using Field = QString LoadInputs::*;
Q_DECLARE_METATYPE(Field)

class TestLoadInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereAtFirstRunsForTheUsualTime()
    {
        const auto options = LoadRules::options({});
        QVERIFY(options.has_value());
        QCOMPARE(options->clients, std::size_t(1));
        QCOMPARE(options->smallestMessage, std::size_t(64));
        QCOMPARE(options->largestMessage, std::size_t(64));
        QCOMPARE(options->rate, 0.0);
        QVERIFY(options->duration == LoadRules::usualDuration);
        QCOMPARE(options->messages, std::uint64_t(0));
        QVERIFY(options->verify);
        QCOMPARE(options->mode, load::LoadMode::Stream);
    }

    void everyFieldIsTaken()
    {
        const auto options = LoadRules::options({.clients = QStringLiteral(" 8 "),
                                                 .sizes = QStringLiteral("64 - 1400"),
                                                 .inFlight = QStringLiteral("4"),
                                                 .rate = QStringLiteral("1000"),
                                                 .seconds = QStringLiteral("3"),
                                                 .messages = QStringLiteral("200"),
                                                 .verify = false,
                                                 .connectEach = true});
        QVERIFY(options.has_value());
        QCOMPARE(options->clients, std::size_t(8));
        QCOMPARE(options->smallestMessage, std::size_t(64));
        QCOMPARE(options->largestMessage, std::size_t(1400));
        QCOMPARE(options->inFlight, std::size_t(4));
        QCOMPARE(options->rate, 1000.0);
        QVERIFY(options->duration == 3s);
        QCOMPARE(options->messages, std::uint64_t(200));
        QVERIFY(!options->verify);
        QCOMPARE(options->mode, load::LoadMode::ConnectPerMessage);
    }

    void aNumberOfMessagesNeedsNoTime()
    {
        LoadInputs inputs;
        inputs.messages = QStringLiteral("5");
        const auto options = LoadRules::options(inputs);
        QVERIFY(options->duration == 0s);
    }

    void whatIsRefusedHasAReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Field>("field");
        const auto refused = [](const char* name, Field field, const QStringList& texts) {
            for (const QString& text : texts) {
                QTest::addRow("%s %s", name, qPrintable(text)) << text << field;
            }
        };
        const QString zero = QStringLiteral("0");
        const QString none;
        const QString word = QStringLiteral("many");
        refused("clients", &LoadInputs::clients, {none, zero, word, QStringLiteral("100001"), QStringLiteral("1.5")});
        refused("sizes", &LoadInputs::sizes,
                {none, zero, word, QStringLiteral("10-5"), QStringLiteral("-5"), QStringLiteral("5-"),
                 QStringLiteral("1-2-3"), QStringLiteral("67108865"), QStringLiteral("1-67108865")});
        refused("in flight", &LoadInputs::inFlight, {none, zero, word, QStringLiteral("100001")});
        refused("rate", &LoadInputs::rate, {zero, word, QStringLiteral("10000001"), QStringLiteral("-1")});
        refused("seconds", &LoadInputs::seconds, {zero, word, QStringLiteral("86401"), QStringLiteral("1.5")});
        refused("messages", &LoadInputs::messages, {zero, word, QStringLiteral("2147483648")});
    }

    void whatIsRefusedHasAReason()
    {
        QFETCH(QString, text);
        QFETCH(Field, field);
        LoadInputs inputs;
        inputs.*field = text;
        const auto options = LoadRules::options(inputs);
        QVERIFY(!options.has_value());
        QVERIFY(options.error().startsWith(QStringLiteral("Enter a ")));
    }
};

QTEST_GUILESS_MAIN(TestLoadInputs)
#include "tst_loadinputs.moc"
