#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/language.h"
#include "app/client/clientsubject.h"
#include "app/options/optionsmodel.h"
#include "app/options/optiontext.h"
#include "app/server/serversubjects.h"
#include "support/running/controllertest.h"

using namespace echolab;
using namespace echolab::app;
using net::Option;

namespace {

/// Options whose requests go nowhere but into a list.
struct Recorded {
    std::vector<std::pair<AskedOptions::SocketId, echo::OptionRequests>> requests;
    AskedOptions options{[this](AskedOptions::SocketId socket, const echo::OptionRequests& changes) {
        requests.emplace_back(socket, changes);
    }};
};

int rowOf(const OptionsModel& model, Option option)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.option(row) == option) {
            return row;
        }
    }
    return -1;
}

QString cell(const OptionsModel& model, Option option, int column)
{
    return model.index(rowOf(model, option), column).data().toString();
}

bool type(OptionsModel& model, Option option, const char* text)
{
    return model.setData(model.index(rowOf(model, option), OptionsModel::AskedColumn), QString::fromUtf8(text),
                         Qt::EditRole);
}

} // namespace

class TestSocketOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void valuesAsTheyAreTypedAndRead_data()
    {
        QTest::addColumn<int>("option");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](Option option, const char* typed, int value, const char* shown) {
            QTest::addRow("%s %s", qPrintable(OptionText::name(option)), typed)
                << static_cast<int>(option) << QString::fromLatin1(typed) << value << QString::fromLatin1(shown);
        };
        row(Option::KeepAlive, "on", 1, "on");
        row(Option::KeepAlive, " OFF ", 0, "off");
        row(Option::NoDelay, "1", 1, "on");
        row(Option::ReceiveBuffer, "4096", 4096, "4096 bytes");
        row(Option::SendBuffer, "1", 1, "1 byte");
        row(Option::ReceiveTimeout, "1500", 1500, "1500 ms");
        row(Option::SendTimeout, "0", 0, "no limit");
        row(Option::Linger, "off", -1, "off");
        row(Option::Linger, "0", 0, "on, 0 s");
        row(Option::AcceptQueueLimit, "5", 5, "5");
    }

    void valuesAsTheyAreTypedAndRead()
    {
        QFETCH(int, option);
        QFETCH(QString, typed);
        QFETCH(int, value);
        QFETCH(QString, shown);
        const auto asked = static_cast<Option>(option);
        const auto parsed = OptionText::parse(asked, typed);
        QVERIFY(parsed && *parsed);
        QCOMPARE(**parsed, value);
        QCOMPARE(OptionText::value(asked, value), shown);
        QCOMPARE(**OptionText::parse(asked, OptionText::input(asked, value)), value);
    }

    void whatIsNoValueIsRefusedWithAReason()
    {
        for (const auto& [option, text] :
             std::initializer_list<std::pair<Option, const char*>>{{Option::KeepAlive, "2"},
                                                                   {Option::ReceiveBuffer, "many"},
                                                                   {Option::ReceiveBuffer, "1073741825"},
                                                                   {Option::Linger, "-1"},
                                                                   {Option::Linger, "65536"},
                                                                   {Option::SendTimeout, "1.5"}}) {
            const auto parsed = OptionText::parse(option, QString::fromLatin1(text));
            QVERIFY2(!parsed && parsed.error() == OptionText::expected(option), text);
        }
        const auto nothing = OptionText::parse(Option::KeepAlive, QStringLiteral("  "));
        QVERIFY(nothing && !*nothing);
    }

    void namesAreKnownInAnyCase()
    {
        for (const QString& name : OptionText::names()) {
            QCOMPARE(OptionText::name(*OptionText::fromName(name.toLower())), name);
        }
        QVERIFY(!OptionText::fromName(QStringLiteral("SO_ERROR")));
        QVERIFY(!OptionText::fromName({}));
    }

    void everyOptionIsExplainedInBothLanguages()
    {
        OptionsModel model;
        Recorded recorded;
        model.setSubject({.options = &recorded.options,
                          .socket = 0,
                          .kind = OptionSubject::Kind::Listening,
                          .family = net::Family::IPv6,
                          .chosen = {}});
        QCOMPARE(model.rowCount(), 10);
        for (int row = 0; row < model.rowCount(); ++row) {
            m_languages.setLanguage(Language::English);
            const OptionExplanation english = OptionText::explain(model.option(row));
            m_languages.setLanguage(Language::Korean);
            const OptionExplanation korean = OptionText::explain(model.option(row));
            m_languages.setLanguage(Language::English);
            QVERIFY(!english.meaning.isEmpty() && !english.detail.isEmpty() && !english.source.isEmpty());
            QVERIFY2(english.meaning != korean.meaning, qPrintable(english.meaning));
            QVERIFY2(english.detail != korean.detail, qPrintable(english.detail));
        }
        QVERIFY(OptionText::explain(Option::ReceiveTimeout).detail.contains(QStringLiteral("no effect")));
    }

    void whyTheAnswerDiffers()
    {
        QVERIFY(OptionText::difference(Option::ReceiveBuffer, 4096, 8192).contains(QStringLiteral("doubles")));
        QVERIFY(OptionText::difference(Option::ReceiveBuffer, 1, 2304).contains(QStringLiteral("smallest")));
        QVERIFY(OptionText::difference(Option::SendBuffer, 1 << 30, 425984).contains(QStringLiteral("largest")));
        QCOMPARE(OptionText::difference(Option::KeepAlive, 1, 1), QString());
    }

    void whatIsAskedBeforeTheStartIsKeptForIt()
    {
        Recorded recorded;
        OptionsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSubject({.options = &recorded.options,
                          .socket = 0,
                          .kind = OptionSubject::Kind::Listening,
                          .family = net::Family::IPv4,
                          .chosen = {{Option::NoDelay, 1}}});
        QCOMPARE(cell(model, Option::ReceiveBuffer, OptionsModel::AskedColumn), QStringLiteral("nothing"));
        QCOMPARE(cell(model, Option::NoDelay, OptionsModel::AskedColumn), QStringLiteral("on (Echo Lab)"));
        QCOMPARE(cell(model, Option::AcceptQueueLimit, OptionsModel::AskedColumn),
                 QStringLiteral("in the server panel"));
        QVERIFY(!type(model, Option::AcceptQueueLimit, "5"));
        QVERIFY(type(model, Option::ReceiveBuffer, "4096"));
        QCOMPARE(cell(model, Option::ReceiveBuffer, OptionsModel::AskedColumn), QStringLiteral("4096 bytes"));
        QCOMPARE(recorded.options.forNextStart(), (echo::OptionRequests{{Option::ReceiveBuffer, 4096}}));
        QVERIFY(recorded.requests.empty());
        recorded.options.opened();
        recorded.options.closed();
        QCOMPARE(cell(model, Option::ReceiveBuffer, OptionsModel::AskedColumn), QStringLiteral("4096 bytes"));
        QVERIFY(type(model, Option::ReceiveBuffer, ""));
        QVERIFY(recorded.options.forNextStart().empty());
    }

    void anOpenSocketIsAskedAtOnce()
    {
        Recorded recorded;
        OptionsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        recorded.options.opened();
        model.setSubject({.options = &recorded.options,
                          .socket = 7,
                          .kind = OptionSubject::Kind::Connected,
                          .family = net::Family::IPv4,
                          .chosen = {{Option::KeepAlive, 1}}});
        QCOMPARE(rowOf(model, Option::AcceptQueueLimit), -1);
        QCOMPARE(cell(model, Option::KeepAlive, OptionsModel::AskedColumn), QStringLiteral("on (inherited)"));
        QVERIFY(type(model, Option::ReceiveBuffer, "4096"));
        QCOMPARE(recorded.requests.size(), std::size_t(1));
        QCOMPARE(recorded.requests[0].first, AskedOptions::SocketId(7));
        QVERIFY(recorded.options.forNextStart().empty());
        recorded.options.take({7, {{Option::ReceiveBuffer, 8192}}, {}});
        QCOMPARE(cell(model, Option::ReceiveBuffer, OptionsModel::AnswerColumn), QStringLiteral("8192 bytes"));
        QVERIFY(model.explanation(rowOf(model, Option::ReceiveBuffer)).join(u'\n').contains(QStringLiteral("doubles")));
        recorded.options.connectionClosed(7);
        QCOMPARE(cell(model, Option::ReceiveBuffer, OptionsModel::AnswerColumn), QString());
    }

    void whatIsRefusedIsToldBesideIt()
    {
        Recorded recorded;
        OptionsModel model;
        recorded.options.opened();
        model.setSubject({.options = &recorded.options,
                          .socket = 0,
                          .kind = OptionSubject::Kind::Client,
                          .family = net::Family::IPv6,
                          .chosen = {}});
        const QModelIndex keepAlive = model.index(rowOf(model, Option::KeepAlive), OptionsModel::AskedColumn);
        QVERIFY(type(model, Option::KeepAlive, "maybe"));
        QVERIFY(keepAlive.data(OptionsModel::RefusedRole).toBool());
        QCOMPARE(keepAlive.data(OptionsModel::ReasonRole).toString(), OptionText::expected(Option::KeepAlive));
        QCOMPARE(keepAlive.data(Qt::EditRole).toString(), QStringLiteral("maybe"));
        QVERIFY(recorded.requests.empty());
        QVERIFY(type(model, Option::KeepAlive, "on"));
        QVERIFY(!keepAlive.data(OptionsModel::RefusedRole).toBool());

        QVERIFY(type(model, Option::V6Only, "off"));
        const auto error = net::SocketError::of(net::Call::SetSockOpt, std::errc::invalid_argument);
        recorded.options.take({0, {{Option::V6Only, 1}}, {{Option::V6Only, 0, error}}});
        const QString reason = model.index(rowOf(model, Option::V6Only), 0).data(OptionsModel::ReasonRole).toString();
        QVERIFY2(reason.contains(QStringLiteral("setsockopt()")) && reason.contains(QStringLiteral("before bind()")),
                 qPrintable(reason));
        QCOMPARE(cell(model, Option::V6Only, OptionsModel::AnswerColumn), QStringLiteral("on"));
    }

    void aServerStartsWithWhatWasAskedFor()
    {
        ServerController server;
        server.askedOptions()->ask(AskedOptions::mainSocket, Option::KeepAlive, 1, true);
        QSignalSpy answers(server.askedOptions(), &AskedOptions::answered);
        server.start(loopbackServer());
        QTRY_COMPARE(answers.count(), 1);
        QCOMPARE(**server.askedOptions()->state(0, Option::KeepAlive).answer, 1);

        ClientController client;
        client.askedOptions()->ask(AskedOptions::mainSocket, Option::NoDelay, 0, true);
        client.connectTo(clientOf(*server.listeningEndpoint()));
        QTRY_VERIFY(client.askedOptions()->state(0, Option::NoDelay).answer.has_value());
        QCOMPARE(**client.askedOptions()->state(0, Option::NoDelay).answer, 0);

        QTRY_COMPARE(server.connections().size(), std::size_t(1));
        const auto id = server.connections().front().id;
        const OptionSubject subject = connectedSubject(server, id);
        QCOMPARE(subject.chosen.at(Option::KeepAlive), 1);
        server.askedOptions()->ask(id, Option::Linger, 3, false);
        QTRY_VERIFY(server.askedOptions()->state(id, Option::Linger).answer.has_value());
        QCOMPARE(**server.askedOptions()->state(id, Option::Linger).answer, 3);
        client.disconnectNow();
        QTRY_VERIFY(!server.askedOptions()->state(id, Option::Linger).answer.has_value());
        server.stop();
        QTRY_COMPARE(server.state(), ServerController::State::Stopped);
        QVERIFY(!server.askedOptions()->isOpen());
        QVERIFY(!server.askedOptions()->state(0, Option::KeepAlive).answer.has_value());
        QCOMPARE(server.askedOptions()->state(0, Option::KeepAlive).asked, std::optional(1));
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestSocketOptions)
#include "tst_socketoptions.moc"
