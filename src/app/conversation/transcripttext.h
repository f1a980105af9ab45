#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/conversation/transcriptentry.h"

namespace echolab::app {

/// The sentences of the transcript, in the language of the moment.
class TranscriptText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::TranscriptText)

public:
    /// The message itself, or the whole sentence of any other entry.
    static QString text(const TranscriptEntry& entry);
    /// What is to be said about a message: "sent 16 bytes, echoed in 0.08 ms". Empty for other entries.
    /// marked: with the sizes of its send() and recv() calls, "sent 16 bytes in 2 send() calls: 11 + 5".
    static QString detail(const TranscriptEntry& entry, bool marked = false);
    /// Both in one line: "안녕하세요. — sent 16 bytes, echoed in 0.08 ms".
    static QString whole(const TranscriptEntry& entry, bool marked = false);
    /// What came back wrong, and where in the stream: offsets count from 0.
    static QString mismatch(const echo::EchoMismatch& mismatch);

private:
    static QString sentence(const Notice& notice, const net::Endpoint& peer);
    static QString disconnected(echo::EndReason reason);
    static QString listening(const net::Endpoint& local);
    static QString clientGone(echo::EndReason reason, const QString& peer);
    static QString sentDetail(const SentMessage& message, bool marked);
    static QString mismatchDetail(const SentMessage& message, const QString& sent);
    static QString receivedDetail(const ReceivedData& data, const TranscriptEntry& entry, bool marked);
    static QString inCalls(const QString& what, const echo::CallSizes& calls, const QString& call);
    static QString sizes(const echo::CallSizes& calls);
};

} // namespace echolab::app
