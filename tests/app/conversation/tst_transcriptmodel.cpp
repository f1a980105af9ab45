#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/base/language.h"
#include "app/conversation/conversation.h"

using namespace echolab;
using namespace echolab::app;
using namespace std::chrono_literals;

namespace {

SentMessage message()
{
    return {QStringLiteral("안녕하세요.").toUtf8(), QStringLiteral("안녕하세요.")};
}

TranscriptEntry entryOf(TranscriptEntry::What what)
{
    return {std::chrono::system_clock::now(), std::move(what), 0, net::Endpoint::loopback(net::Family::IPv4, 9000)};
}

QString shown(const TranscriptModel* model, int row, int role = Qt::DisplayRole)
{
    return model->index(row).data(role).toString();
}

} // namespace

class TestTranscriptModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_languages.setLanguage(Language::English); }

    void aMessageTellsHowFarItGot()
    {
        Conversation conversation;
        const TranscriptModel* model = conversation.transcript();
        const QAbstractItemModelTester tester(conversation.transcript(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::uint64_t number = conversation.add(entryOf(message()));
        conversation.flush();
        QCOMPARE(shown(model, 0), QStringLiteral("안녕하세요. — sending 16 bytes"));

        QSignalSpy changes(conversation.transcript(), &QAbstractItemModel::dataChanged);
        const auto becomes = [&](MessageState state, const QString& detail) {
            conversation.update(number, [state](TranscriptEntry& entry) {
                auto& sent = std::get<SentMessage>(entry.what);
                sent.state = state;
                sent.roundTrip = 80us;
                sent.mismatch = echo::EchoMismatch{1, 0, std::byte{0x61}, std::byte{0x41}};
            });
            conversation.flush();
            QCOMPARE(shown(model, 0), QStringLiteral("안녕하세요. — ") + detail);
        };
        becomes(MessageState::Sent, QStringLiteral("sent 16 bytes"));
        becomes(MessageState::Confirmed, QStringLiteral("sent 16 bytes, echoed in 0.08 ms"));
        becomes(MessageState::Mismatch,
                QStringLiteral("sent 16 bytes, came back different from byte 1 on (0x41 instead of 0x61)"));
        becomes(MessageState::NotDelivered, QStringLiteral("16 bytes, not delivered"));
        QCOMPARE(changes.count(), 4);
    }

    void marksTellHowTheCallsCutItUp()
    {
        Conversation conversation;
        TranscriptModel* const model = conversation.transcript();
        SentMessage sent = message();
        sent.state = MessageState::Confirmed;
        sent.roundTrip = 80us;
        for (const std::size_t bytes : {5U, 5U, 5U, 1U}) {
            sent.sends.add(bytes, bytes);
        }
        ReceivedData echo{sent.bytes, sent.text, 80us};
        echo.receives.add(11, 11);
        echo.receives.add(5, 37);
        ReceivedData served{sent.bytes, sent.text};
        served.receives.add(16, 16);
        served.sends.add(10, 10);
        conversation.add(entryOf(sent));
        conversation.add(entryOf(echo));
        TranscriptEntry atServer = entryOf(served);
        atServer.connection = 1;
        const std::uint64_t number = conversation.add(atServer);
        conversation.flush();
        QCOMPARE(shown(model, 0, TranscriptModel::DetailRole), QStringLiteral("sent 16 bytes, echoed in 0.08 ms"));

        QSignalSpy changes(model, &QAbstractItemModel::dataChanged);
        model->setMarked(true);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(shown(model, 0, TranscriptModel::DetailRole),
                 QStringLiteral("sent 16 bytes in 4 send() calls: 5 + 5 + 5 + 1, echoed in 0.08 ms"));
        QCOMPARE(shown(model, 1, TranscriptModel::DetailRole),
                 QStringLiteral("received 16 bytes in 2 recv() calls: 11 + 5 of 37, 0.08 ms"));
        QCOMPARE(shown(model, 2, TranscriptModel::DetailRole),
                 QStringLiteral("127.0.0.1:9000: received 16 bytes in 1 recv() call"));
        conversation.update(number, [](TranscriptEntry& entry) { std::get<ReceivedData>(entry.what).sends.add(6, 6); });
        QCOMPARE(
            shown(model, 2),
            QStringLiteral("안녕하세요. — 127.0.0.1:9000: received 16 bytes in 1 recv() call, sent back in 2 send() "
                           "calls: 10 + 6"));
        conversation.update(number, [](TranscriptEntry& entry) {
            auto& data = std::get<ReceivedData>(entry.what);
            data.receives = {};
            data.sends = {};
            for (int i = 0; i < 16; ++i) {
                data.sends.add(1, 1);
            }
        });
        QVERIFY(shown(model, 2, TranscriptModel::DetailRole).endsWith(QStringLiteral("1 + 1 and 4 more")));
        model->setMarked(false);
        QCOMPARE(shown(model, 1, TranscriptModel::DetailRole), QStringLiteral("received 16 bytes, 0.08 ms"));
    }

    void rolesHoldTheFacts()
    {
        Conversation conversation;
        conversation.add(entryOf(ReceivedData{QByteArray("\xff\0", 2), QStringLiteral("\\xFF\\x00"), 80us}));
        conversation.flush();
        const QModelIndex index = conversation.transcript()->index(0);
        QCOMPARE(index.data(TranscriptModel::TextRole).toString(), QStringLiteral("\\xFF\\x00"));
        QCOMPARE(index.data(TranscriptModel::DetailRole).toString(), QStringLiteral("received 2 bytes, 0.08 ms"));
        QCOMPARE(index.data(TranscriptModel::BytesRole).toByteArray(), QByteArray("\xff\0", 2));
        QCOMPARE(index.data(TranscriptModel::ByteCountRole).toULongLong(), 2U);
        QCOMPARE(index.data(TranscriptModel::KindRole).value<TranscriptModel::Kind>(), TranscriptModel::Kind::Received);
        QCOMPARE(index.data(TranscriptModel::RoundTripRole).toLongLong(), 80'000);
        QCOMPARE(index.data(TranscriptModel::PeerRole).toString(), QStringLiteral("127.0.0.1:9000"));
        QVERIFY(!index.data(TranscriptModel::StateRole).isValid());
        QVERIFY(index.data(TranscriptModel::TimeRole).toDateTime().isValid());
    }

    void whatWasSaidIsSaidAgainInAnotherLanguage()
    {
        Conversation conversation;
        conversation.add(entryOf(Notice{.kind = Notice::Kind::Connecting}));
        conversation.add(entryOf(echo::Skipped{5, 1}));
        conversation.print(ConsoleLine::sent(11));
        conversation.flush();
        QCOMPARE(shown(conversation.transcript(), 0), QStringLiteral("Connecting to 127.0.0.1:9000."));
        QCOMPARE(
            shown(conversation.transcript(), 1),
            QStringLiteral("Not shown, because too much came at once: 5 events with 1 byte. Every byte is counted."));

        QSignalSpy changes(conversation.transcript(), &QAbstractItemModel::dataChanged);
        m_languages.setLanguage(Language::Korean);
        conversation.retranslate();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(shown(conversation.transcript(), 0), QStringLiteral("127.0.0.1:9000에 연결하는 중입니다."));
        QCOMPARE(conversation.console()->index(0).data().toString(),
                 QStringLiteral("[TCP 클라이언트] 11바이트를 보냈습니다."));
    }

    void everyNoticeIsASentence()
    {
        Conversation conversation;
        for (int kind = 0; kind <= static_cast<int>(Notice::Kind::IncompleteCharacter); ++kind) {
            conversation.add(
                entryOf(Notice{.kind = static_cast<Notice::Kind>(kind), .count = 2, .mismatch = echo::EchoMismatch{}}));
        }
        conversation.flush();
        for (int row = 0; row < conversation.transcript()->rowCount(); ++row) {
            QVERIFY(shown(conversation.transcript(), row).size() > 5);
        }
    }

    void anEntryChangesBeforeAndAfterItIsShownAndWhenItIsGone()
    {
        Conversation conversation;
        conversation.setLimits({.rows = 2});
        const auto confirm = [](TranscriptEntry& entry) {
            std::get<SentMessage>(entry.what).state = MessageState::Confirmed;
        };
        const std::uint64_t early = conversation.add(entryOf(message()));
        conversation.update(early, confirm); // still in the batch
        conversation.flush();
        QCOMPARE(shown(conversation.transcript(), 0), QStringLiteral("안녕하세요. — sent 16 bytes, echoed"));
        conversation.add(entryOf(message()));
        conversation.add(entryOf(message()));
        conversation.flush();
        conversation.update(early, confirm); // pushed out
        QCOMPARE(shown(conversation.transcript(), 0), QStringLiteral("안녕하세요. — sending 16 bytes"));
    }

    /// However many messages a batch confirms, the list is laid out once.
    void aBatchOfChangesIsToldOnce()
    {
        Conversation conversation;
        conversation.setLimits({.rows = 8});
        QSignalSpy changes(conversation.transcript(), &QAbstractItemModel::dataChanged);
        const auto confirm = [](TranscriptEntry& entry) {
            std::get<SentMessage>(entry.what).state = MessageState::Confirmed;
        };
        for (int i = 0; i < 8; ++i) {
            conversation.add(entryOf(message()));
        }
        conversation.flush();
        QCOMPARE(changes.count(), 0);
        for (const std::uint64_t number : {5U, 2U, 3U}) {
            conversation.update(number, confirm);
        }
        QCOMPARE(changes.count(), 0);
        conversation.flush();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 5);
        conversation.flush();
        QCOMPARE(changes.count(), 1);
        conversation.update(1, confirm);
        conversation.clear(); // nothing is left to tell of
        conversation.flush();
        QCOMPARE(changes.count(), 1);
    }

private:
    LanguageSwitch m_languages;
};

QTEST_GUILESS_MAIN(TestTranscriptModel)
#include "tst_transcriptmodel.moc"
