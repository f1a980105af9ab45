#include <QTest>

#include "app/base/language.h"
#include "app/server/serverlines.h"
#include "app/server/serverrecorder.h"

using namespace echolab;
using namespace echolab::app;

namespace {

constexpr echo::ConnectionId first = 1;
constexpr echo::ConnectionId second = 2;

net::Endpoint peerOf(echo::ConnectionId id)
{
    return net::Endpoint::loopback(net::Family::IPv4, static_cast<std::uint16_t>(1000 + id));
}

echo::ServerEvent happened(echo::ServerEvent::What what)
{
    return {1, std::move(what)};
}

echo::ServerEvent accepted(echo::ConnectionId id)
{
    return happened(echo::ClientAccepted{id, peerOf(id), {}, net::NativeSocket::Invalid});
}

echo::ServerEvent received(echo::ConnectionId id, std::string_view bytes)
{
    return happened(echo::ServerReceived{id, echo::bytesOf(bytes)});
}

echo::ServerEvent gone(echo::ConnectionId id, std::optional<net::SocketError> error = {})
{
    return happened(echo::ClientGone{id, peerOf(id), echo::EndReason::PeerClosed, error});
}

} // namespace

/// What a terminal prints is what the window's console shows, whatever comes.
class TestServerLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreTheRecordersLines_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<std::vector<echo::ServerEvent>>("events");
        const auto add = [](const char* name, Encoding encoding, std::vector<echo::ServerEvent> events) {
            QTest::newRow(name) << encoding << events;
        };
        add("a visit", Encoding::Utf8, {accepted(first), received(first, "hello"), gone(first)});
        add("hangul", Encoding::Utf8, {accepted(first), received(first, "안녕하세요."), gone(first)});
        add("a character in two parts", Encoding::Utf8,
            {accepted(first), received(first, "a\xec\x95"), received(first, "\x88z"), gone(first)});
        add("two clients by turns", Encoding::Utf8,
            {accepted(first), accepted(second), received(first, "\xec"), received(second, "plain"),
             received(first, "\x95\x88"), received(second, "\xec\x95\x88"), gone(second), gone(first)});
        add("a character that never ends", Encoding::Utf8, {accepted(first), received(first, "a\xec"), gone(first)});
        add("cp949, whose second bytes are ASCII at times", Encoding::Cp949,
            {accepted(first), received(first, "\xbe\xc8\xb3\xe7"), received(first, "\x81"), received(first, "A"),
             received(first, "A"), gone(first)});
        add("latin-1", Encoding::Latin1, {accepted(first), received(first, "\xe9\x80"), gone(first)});
        add("what has to be escaped", Encoding::Utf8,
            {accepted(first), received(first, "a\nb\r\n\t\x1b[31m\xff\x7f\xe2\x80\xae"), received(first, "~ \x1f"),
             gone(first)});
        add("a gap in a character", Encoding::Utf8,
            {accepted(first), received(first, "\xec"), echo::ServerEvent(echo::Skipped{1, 5}), received(first, "next"),
             gone(first)});
        add("a long message", Encoding::Utf8,
            {accepted(first), received(first, std::string(40'000, 'x') + "안" + std::string(40'000, 'y')),
             gone(first)});
        add("a client whose beginning was skipped", Encoding::Utf8, {received(second, "who"), gone(second)});
        add("a failed call", Encoding::Utf8,
            {accepted(first), gone(first, net::SocketError(net::Call::Recv, ECONNRESET)),
             happened(echo::ServerFailed{net::SocketError(net::Call::Accept, EMFILE), false})});
    }

    void theyAreTheRecordersLines()
    {
        QFETCH(const Encoding, encoding);
        QFETCH(const std::vector<echo::ServerEvent>, events);
        for (const Language language : {Language::English, Language::Korean}) {
            m_languages.setLanguage(language);
            Conversation conversation;
            ServerRecorder recorder(conversation, peerOf);
            recorder.setEncoding(encoding);
            ServerLines lines(encoding, peerOf);
            std::string printed;
            for (const echo::ServerEvent& each : events) {
                recorder.take(each, {});
                lines.append(printed, each);
            }
            conversation.flush();
            QString shown;
            for (int row = 0; row < conversation.console()->rowCount(); ++row) {
                shown += conversation.console()->row(row).text() + u'\n';
            }
            QCOMPARE(QString::fromStdString(printed), shown);
        }
    }

    void whatIsSkippedLeavesTheRestRight()
    {
        ServerLines lines(Encoding::Utf8, [](echo::ConnectionId) { return net::Endpoint(); });
        lines.skip(accepted(first));
        std::string printed;
        lines.append(printed, received(first, "\xec"));
        lines.skip(received(first, "\x95\x88"));
        lines.append(printed, received(first, "next"));
        lines.skip(gone(first));
        QCOMPARE(QString::fromStdString(printed),
                 QStringLiteral("[TCP/127.0.0.1:1001] \n[TCP/127.0.0.1:1001] \\xECnext\n"));
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestServerLines)

#include "tst_serverlines.moc"
