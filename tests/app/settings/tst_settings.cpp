#include <QTemporaryDir>
#include <QTest>

#include "app/settings/settings.h"

using namespace echolab;
using namespace echolab::app;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreTheBooks()
    {
        const Settings settings(file(QStringLiteral("none.ini")));
        QCOMPARE(settings.serverInputs(), ServerInputs());
        QCOMPARE(settings.serverInputs().port, QStringLiteral("9000"));
        QCOMPARE(settings.serverInputs().receiveBuffer, QString());
        QCOMPARE(settings.clientInputs().host, QStringLiteral("127.0.0.1"));
        QCOMPARE(settings.loadInputs(), LoadInputs());
        QVERIFY(settings.loadInputs().verify);
        QCOMPARE(settings.transcriptLimits(), RingLimits());
        QVERIFY(!settings.language());
    }

    void everythingComesBack()
    {
        const QString path = file(QStringLiteral("kept.ini"));
        const ServerInputs server{.family = ServerFamily::Both,
                                  .address = QStringLiteral("::"),
                                  .port = QStringLiteral("not a port"),
                                  .model = echo::ServiceModel::EventLoop,
                                  .receiveBuffer = QStringLiteral("1"),
                                  .highWaterMark = QStringLiteral("65536"),
                                  .backlog = QStringLiteral("5"),
                                  .clientLimit = QStringLiteral("64"),
                                  .idleLimit = QStringLiteral("30000"),
                                  .loops = QStringLiteral("2"),
                                  .reuseAddress = false,
                                  .adaptiveSpin = true,
                                  .encoding = Encoding::Cp949};
        const ClientInputs client{.family = net::Family::IPv6,
                                  .host = QStringLiteral("localhost"),
                                  .port = QStringLiteral("7"),
                                  .encoding = Encoding::Latin1,
                                  .pieces = {.on = true, .size = QStringLiteral("3"), .pause = QStringLiteral("soon")},
                                  .format = MessageFormat::Hex};
        const LoadInputs load{.clients = QStringLiteral("8"),
                              .sizes = QStringLiteral("64-1400"),
                              .inFlight = QStringLiteral("many"),
                              .rate = QStringLiteral("1000"),
                              .seconds = QStringLiteral("5"),
                              .messages = QStringLiteral("200"),
                              .stall = QStringLiteral("7"),
                              .verify = false,
                              .connectEach = true};
        const QStringList history{QStringLiteral("안녕하세요."), QStringLiteral("a, \"b\"\\n")};
        {
            Settings settings(path);
            settings.setServerInputs(server);
            settings.setClientInputs(client);
            settings.setLoadInputs(load);
            settings.setMessageHistory(history);
            settings.setTranscriptLimits({.rows = 5, .bytes = 1000});
            settings.setLanguage(Language::Korean);
            settings.setWindowGeometry(QByteArray("\0\1geometry", 10));
            settings.store().setSizes(QStringLiteral("splitter"), {3, 0});
            settings.store().setNumber(QStringLiteral("percent"), 120);
            settings.store().setOn(QStringLiteral("on"), false);
            QVERIFY(!settings.store().write());
        }
        const Settings settings(path);
        QCOMPARE(settings.serverInputs(), server);
        QCOMPARE(settings.clientInputs(), client);
        QCOMPARE(settings.loadInputs(), load);
        QCOMPARE(settings.messageHistory(), history);
        QCOMPARE(settings.transcriptLimits(), (RingLimits{.rows = 5, .bytes = 1000}));
        QCOMPARE(settings.language(), std::optional(Language::Korean));
        QCOMPARE(settings.windowGeometry(), QByteArray("\0\1geometry", 10));
        QCOMPARE(settings.store().sizes(QStringLiteral("splitter"), 2), (QList<int>{3, 0}));
        QCOMPARE(settings.store().number(QStringLiteral("percent"), 70, 250, 100), 120);
        QVERIFY(!settings.store().isOn(QStringLiteral("on"), true));
        QVERIFY(!settings.store().unreadable());
    }

    void nonsenseIsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("nonsense");
        QTest::newRow("word") << QByteArray("octal");
        QTest::newRow("number below") << QByteArray("-1");
        QTest::newRow("number above") << QByteArray("99999999999999999999");
        QTest::newRow("fraction") << QByteArray("1.5");
        QTest::newRow("list") << QByteArray("a, b, c");
        QTest::newRow("bytes") << QByteArray(R"(@ByteArray(\0\x1\xff))");
        QTest::newRow("rectangle") << QByteArray("@Rect(0 0 -1 99999999)");
        QTest::newRow("nothing") << QByteArray("@Invalid()");
        QTest::newRow("unknown type") << QByteArray(R"(@Variant(\0\0\0\x7f\0\0\0\x5Nope\0))");
        QTest::newRow("control characters") << QByteArray(R"("\x1\x2\n")");
        QTest::newRow("without end") << QByteArray(2'000'000, '9');
    }

    void nonsenseIsTheDefault()
    {
        QFETCH(QByteArray, nonsense);
        const QString path = file(QStringLiteral("nonsense.ini"));
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        written.write("[General]\nlanguage=" + nonsense + "\nplain=" + nonsense + "\n[transcript]\nrows=" + nonsense
                      + "\nbytes=" + nonsense + "\n[server]\n");
        for (const char* key : {"family", "model", "reuseAddress", "adaptiveSpin", "encoding"}) {
            written.write(key + ("=" + nonsense) + "\n");
        }
        written.write("[client]\n");
        for (const char* key : {"family", "encoding", "inPieces", "messageFormat"}) {
            written.write(key + ("=" + nonsense) + "\n");
        }
        written.close();
        const Settings settings(path);
        QCOMPARE(settings.serverInputs(), ServerInputs());
        QCOMPARE(settings.clientInputs(), ClientInputs());
        QCOMPARE(settings.transcriptLimits(), RingLimits());
        QVERIFY(!settings.language());
        const SettingsStore& store = settings.store();
        const QString key = QStringLiteral("plain");
        QCOMPARE(store.number(key, 0, 100, 7), 7);
        QVERIFY(store.isOn(key, true));
        QVERIFY(!store.isOn(key, false));
        QCOMPARE(store.choice(key, {QStringLiteral("one"), QStringLiteral("two")}, 1), 1);
        QCOMPARE(store.sizes(key, 2), QList<int>());
        QVERIFY(store.text(key).size() <= SettingsStore::longestText);
        QVERIFY(store.bytes(key).size() <= SettingsStore::mostBytes);
    }

    void textThatIsNoLineIsTheDefault()
    {
        const QString key = QStringLiteral("text");
        Settings settings(file(QStringLiteral("texts.ini")));
        for (const QString& text : {QStringLiteral("two\nlines"), QString(1'001, QLatin1Char('a'))}) {
            settings.store().setText(key, text);
            QCOMPARE(settings.store().text(key, QStringLiteral("default")), QStringLiteral("default"));
        }
        for (const QString& text : {QString(), QStringLiteral("한국어 \U0001F600"), QString(1'000, QLatin1Char('a'))}) {
            settings.store().setText(key, text);
            QCOMPARE(settings.store().text(key, QStringLiteral("default")), text);
        }
    }

    void whatCannotBeReadIsSaid()
    {
        const Settings folder(m_folder.path());
        QVERIFY(folder.store().unreadable());
        QVERIFY(folder.store().unreadable()->contains(m_folder.path()));
        QCOMPARE(folder.serverInputs(), ServerInputs());

        const QString path = file(QStringLiteral("broken.ini"));
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("\x7f"
                      "ELF\x02\x01 no settings\n[server]\nport=7\n");
        written.close();
        const Settings broken(path);
        QVERIFY(broken.store().unreadable());
        QCOMPARE(broken.serverInputs().port, QStringLiteral("7"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        Settings settings(m_folder.path());
        settings.setLanguage(Language::Korean);
        const auto failed = settings.store().write();
        QVERIFY(failed);
        QVERIFY(failed->contains(m_folder.path()));
    }

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
