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
        const auto config = LoadRules::config({});
        QVERIFY(config.has_value());
        QCOMPARE(config->clients, std::size_t(1));
        QCOMPARE(config->smallestMessage, std::size_t(64));
        QCOMPARE(config->largestMessage, std::size_t(64));
        QCOMPARE(config->rate, 0.0);
        QVERIFY(config->duration == LoadRules::usualDuration);
        QVERIFY(config->stall == LoadRules::usualStall);
        QCOMPARE(config->messages, std::uint64_t(0));
        QVERIFY(config->verify);
        QCOMPARE(config->mode, load::LoadMode::Stream);
    }

    void everyFieldIsTaken()
    {
        const auto config = LoadRules::config({.clients = QStringLiteral(" 8 "),
                                               .sizes = QStringLiteral("64 - 1400"),
                                               .inFlight = QStringLiteral("4"),
                                               .rate = QStringLiteral("1000"),
                                               .seconds = QStringLiteral("3"),
                                               .messages = QStringLiteral("200"),
                                               .stall = QStringLiteral("7"),
                                               .verify = false,
                                               .connectEach = true});
        QVERIFY(config.has_value());
        QCOMPARE(config->clients, std::size_t(8));
        QCOMPARE(config->smallestMessage, std::size_t(64));
        QCOMPARE(config->largestMessage, std::size_t(1400));
        QCOMPARE(config->inFlight, std::size_t(4));
        QCOMPARE(config->rate, 1000.0);
        QVERIFY(config->duration == 3s);
        QVERIFY(config->stall == 7s);
        QCOMPARE(config->messages, std::uint64_t(200));
        QVERIFY(!config->verify);
        QCOMPARE(config->mode, load::LoadMode::ConnectPerMessage);
    }

    void aNumberOfMessagesNeedsNoTime()
    {
        LoadInputs inputs;
        inputs.messages = QStringLiteral("5");
        const auto config = LoadRules::config(inputs);
        QVERIFY(config->duration == 0s);
    }

    void allClientsTogetherHaveALimit()
    {
        LoadInputs inputs;
        inputs.clients = QStringLiteral("100000");
        inputs.inFlight = QStringLiteral("40");
        QVERIFY(LoadRules::config(inputs)->fits());
        inputs.inFlight = QStringLiteral("41");
        QCOMPARE(LoadRules::config(inputs).error(),
                 QStringLiteral("Enter a whole number from 1 to 40: 100000 clients together may have 4000000 messages "
                                "under way."));
        inputs.connectEach = true; // then each has one
        QVERIFY(LoadRules::config(inputs)->fits());
    }

    void zeroIsNoStallLimit()
    {
        LoadInputs inputs;
        inputs.stall = QStringLiteral("0");
        QVERIFY(LoadRules::config(inputs)->stall == 0s);
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
        refused("stall", &LoadInputs::stall, {word, QStringLiteral("86401"), QStringLiteral("-1")});
        refused("messages", &LoadInputs::messages, {zero, word, QStringLiteral("2147483648")});
    }

    void whatIsRefusedHasAReason()
    {
        QFETCH(QString, text);
        QFETCH(Field, field);
        LoadInputs inputs;
        inputs.*field = text;
        const auto config = LoadRules::config(inputs);
        QVERIFY(!config.has_value());
        QVERIFY(config.error().startsWith(QStringLiteral("Enter a ")));
    }
};

QTEST_GUILESS_MAIN(TestLoadInputs)
#include "tst_loadinputs.moc"
