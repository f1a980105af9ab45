#pragma once

#include <QCoreApplication>
#include <QString>

#include "transcriptentry.h"

namespace echolab::app {

/// The sentences of the transcript, in the language of the moment.
class TranscriptText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::TranscriptText)

public:
    /// The message itself, or the whole sentence of any other entry.
    static QString text(const TranscriptEntry& entry);
    /// What is to be said about a message: "sent 16 bytes, confirmed in 0.08 ms". Empty for other entries.
    static QString detail(const TranscriptEntry& entry);
    /// Both in one line: "안녕하세요. — sent 16 bytes, confirmed in 0.08 ms".
    static QString whole(const TranscriptEntry& entry);

private:
    static QString sentence(const Notice& notice, const net::Endpoint& peer);
    static QString disconnected(echo::EndReason reason);
    static QString listening(const net::Endpoint& local);
    static QString clientGone(echo::EndReason reason, const QString& peer);
    static QString sentDetail(const SentMessage& message);
    static QString mismatchDetail(const SentMessage& message);
    static QString receivedDetail(const ReceivedData& data, const TranscriptEntry& entry);
};

} // namespace echolab::app
