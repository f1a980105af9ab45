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
            settings.setWindowState("state");
            settings.setValue(QStringLiteral("splitter"), 3);
        }
        const Settings settings(path);
        QCOMPARE(settings.serverInputs(), server);
        QCOMPARE(settings.clientInputs(), client);
        QCOMPARE(settings.loadInputs(), load);
        QCOMPARE(settings.messageHistory(), history);
        QCOMPARE(settings.transcriptLimits(), (RingLimits{.rows = 5, .bytes = 1000}));
        QCOMPARE(settings.language(), std::optional(Language::Korean));
        QCOMPARE(settings.windowGeometry(), QByteArray("\0\1geometry", 10));
        QCOMPARE(settings.windowState(), QByteArray("state"));
        QCOMPARE(settings.value(QStringLiteral("splitter")).toInt(), 3);
    }

    void nonsenseIsTheDefault()
    {
        const QString path = file(QStringLiteral("nonsense.ini"));
        {
            Settings settings(path);
            settings.setValue(QStringLiteral("server/family"), QStringLiteral("ipx"));
            settings.setValue(QStringLiteral("server/model"), 7);
            settings.setValue(QStringLiteral("client/encoding"), QStringLiteral("morse"));
            settings.setValue(QStringLiteral("client/messageFormat"), QStringLiteral("octal"));
            settings.setValue(QStringLiteral("transcript/rows"), -3);
            settings.setValue(QStringLiteral("language"), QStringLiteral("??"));
        }
        const Settings settings(path);
        QCOMPARE(settings.serverInputs(), ServerInputs());
        QCOMPARE(settings.clientInputs(), ClientInputs());
        QCOMPARE(settings.transcriptLimits(), RingLimits());
        QVERIFY(!settings.language());
    }

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
