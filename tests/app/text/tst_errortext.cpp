#include <QTest>

#include "app/base/language.h"
#include "app/text/errortext.h"

using namespace echolab;
using namespace echolab::app;

namespace {

QString systemText(const net::SocketError& error)
{
    return QString::fromStdString(error.text());
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(Language::English); }

    void theWholeSentence()
    {
        const auto error = net::SocketError::of(net::Call::Bind, std::errc::address_in_use);
        const QString cause = QStringLiteral("bind(): %1 (%2) %3")
                                  .arg(QString::fromStdString(error.name()), QString::number(error.code()),
                                       systemText(error));
        QCOMPARE(ErrorText::full(error, server()),
                 cause
                     + QStringLiteral(". Port 9000 is taken: choose another port, or stop the program that holds it."));
        QCOMPARE(ErrorText::book(error), QStringLiteral("[bind()] ") + systemText(error));

        m_languages.setLanguage(Language::Korean);
        QCOMPARE(
            ErrorText::full(error, server()),
            cause
                + QStringLiteral(
                    ". 포트 9000번은 이미 사용 중입니다. 다른 포트를 고르거나, 그 포트를 쓰는 프로그램을 끝내십시오."));
        m_languages.setLanguage(Language::English);
    }

    void everyLikelyFailureHasAdvice_data()
    {
        using net::Call;
        using std::errc;
        QTest::addColumn<Call>("call");
        QTest::addColumn<errc>("condition");
        QTest::addColumn<bool>("atServer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, Call call, errc condition, bool atServer, const char* says) {
            QTest::newRow(name) << call << condition << atServer << QString::fromUtf8(says);
        };
        row("bind, in use", Call::Bind, errc::address_in_use, true, "Port 9000 is taken");
        row("bind, access", Call::Bind, errc::permission_denied, true, "choose another port");
        row("bind, not here", Call::Bind, errc::address_not_available, true, "not an address of this machine");
        row("bind, family", Call::Bind, errc::address_family_not_supported, true, "does not offer IPv4");
        row("listen, in use", Call::Listen, errc::address_in_use, true, "Port 9000 is taken");
        row("connect, refused", Call::Connect, errc::connection_refused, false, "start the server");
        row("connect, timed out", Call::Connect, errc::timed_out, false, "did not answer");
        row("connect, network", Call::Connect, errc::network_unreachable, false, "No way leads to 127.0.0.1");
        row("connect, host", Call::Connect, errc::host_unreachable, false, "No way leads to 127.0.0.1");
        row("connect, access", Call::Connect, errc::permission_denied, false, "firewall");
        row("connect, family", Call::Connect, errc::address_family_not_supported, false, "does not offer IPv4");
        row("connect, no port", Call::Connect, errc::address_not_available, false, "No local port is free");
        row("connect, reset", Call::Connect, errc::connection_reset, false, "at once");
        row("socket, family", Call::Socket, errc::address_family_not_supported, false, "does not offer IPv4");
        row("socket, process limit", Call::Socket, errc::too_many_files_open, false, "ulimit");
        row("accept, process limit", Call::Accept, errc::too_many_files_open, true, "ulimit");
        row("accept, memory", Call::Accept, errc::no_buffer_space, true, "no memory left");
        row("accept, gone", Call::Accept, errc::connection_aborted, true, "before it was accepted");
        row("recv, reset, server", Call::Recv, errc::connection_reset, true, "The server goes on");
        row("recv, reset, client", Call::Recv, errc::connection_reset, false, "connect again");
        row("send, pipe, server", Call::Send, errc::broken_pipe, true, "The server goes on");
        row("send, pipe, client", Call::Send, errc::broken_pipe, false, "connect again");
        row("recv, timed out", Call::Recv, errc::timed_out, false, "no longer answers");
        row("send, network", Call::Send, errc::network_unreachable, false, "lost");
        row("memory", Call::Allocate, errc::not_enough_memory, true, "no more memory");
        row("epoll, room", Call::EpollCtl, errc::no_space_on_device, true, "fs.epoll.max_user_watches");
        row("thread", Call::Thread, errc::resource_unavailable_try_again, true, "no more threads");
    }
    void everyLikelyFailureHasAdvice()
    {
        QFETCH(net::Call, call);
        QFETCH(std::errc, condition);
        QFETCH(bool, atServer);
        QFETCH(QString, says);
        const auto error = net::SocketError::of(call, condition);
        const QString advice = ErrorText::advice(error, atServer ? server() : client());
        QVERIFY2(advice.contains(says), qPrintable(advice));
        QVERIFY(ErrorText::full(error, atServer ? server() : client()).endsWith(advice));
    }

    void lowPortsAreExplained()
    {
        Situation situation = server();
        situation.endpoint = situation.endpoint.withPort(80);
        const auto error = net::SocketError::of(net::Call::Bind, std::errc::permission_denied);
        QVERIFY(ErrorText::advice(error, situation).contains(QStringLiteral("below 1024")));
    }

    void withoutAdviceTheCauseStandsAlone()
    {
        const auto error = net::SocketError::of(net::Call::GetSockName, std::errc::bad_file_descriptor);
        QCOMPARE(ErrorText::advice(error, server()), QString());
        QCOMPARE(ErrorText::full(error, server()), ErrorText::cause(error));
    }

    void unknownNamesAreExplained()
    {
        Situation situation = client();
        situation.host = QStringLiteral("no\nsuch.invalid");
        const net::SocketError error(net::Call::GetAddrInfo, noName());
        QVERIFY(ErrorText::advice(error, situation).startsWith(QStringLiteral("no\\x0Asuch.invalid is not known")));
    }

private:
    static Situation server() { return {Situation::Side::Server, net::Endpoint::any(net::Family::IPv4, 9000), {}}; }
    static Situation client()
    {
        return {Situation::Side::Client, net::Endpoint::loopback(net::Family::IPv4, 9000), QStringLiteral("127.0.0.1")};
    }
    /// The number of EAI_NONAME, which differs from system to system.
    static int noName()
    {
        for (int code = -1000; code < 12000; ++code) {
            const std::string name = net::SocketError(net::Call::GetAddrInfo, code).name();
            if (name == "EAI_NONAME" || name == "WSAHOST_NOT_FOUND") {
                return code;
            }
        }
        return 0;
    }

    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
