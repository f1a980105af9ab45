#pragma once

#include <functional>
#include <vector>

#include <QObject>

#include "app/conversation/consolemodel.h"
#include "app/conversation/hexmodel.h"
#include "app/conversation/transcriptmodel.h"

namespace echolab::app {

/// The views of one conversation: the transcript (chat), the book's console and the hex dump. A controller writes into
/// it, in batches; others read the models. Every public method is for the GUI thread.
class Conversation : public QObject
{
    Q_OBJECT

public:
    explicit Conversation(QObject* parent = nullptr);

    TranscriptModel* transcript() { return &m_transcript; }
    ConsoleModel* console() { return &m_console; }
    HexModel* hex() { return &m_hex; }

    /// The same limits for each of the three models.
    void setLimits(const RingLimits& limits);
    void clear();
    /// To be called after the language has changed.
    void retranslate();

    /// The calls behind a row of the transcript or of the console; Kind::None where they are not known.
    CallsBehind callsBehind(const QModelIndex& row) const;

    /// Adds to the batch, and returns the number by which update() finds the entry.
    std::uint64_t add(TranscriptEntry entry);
    /// entry: the number of the entry that tells of the same.
    void print(ConsoleLine line, std::optional<std::uint64_t> entry = {});
    void dump(Direction direction, const net::Endpoint& peer, echo::BytesView data);
    /// Changes an entry, also one that is still in the batch; flush() shows it.
    void update(std::uint64_t sequence, const std::function<void(TranscriptEntry&)>& change);
    /// Shows the batch: one change and one insertion at most for each model.
    void flush();

private:
    TranscriptModel m_transcript;
    ConsoleModel m_console;
    HexModel m_hex;
    std::vector<TranscriptEntry> m_entries;
    std::vector<ConsoleLine> m_lines;
};

} // namespace echolab::app
