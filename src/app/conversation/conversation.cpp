#include "app/conversation/conversation.h"

#include <utility>

namespace echolab::app {

Conversation::Conversation(QObject* parent)
    : QObject(parent)
    , m_transcript(this)
    , m_console(this)
    , m_hex(this)
{
}

void Conversation::setLimits(const RingLimits& limits)
{
    m_transcript.setLimits(limits);
    m_console.setLimits(limits);
    m_hex.setLimits(limits);
}

void Conversation::clear()
{
    m_transcript.clear();
    m_console.clear();
    m_hex.clear();
}

void Conversation::retranslate()
{
    m_transcript.retranslate();
    m_console.retranslate();
}

std::uint64_t Conversation::add(TranscriptEntry entry)
{
    m_entries.push_back(std::move(entry));
    return m_transcript.nextSequence() + m_entries.size() - 1;
}

CallsBehind Conversation::callsBehind(const QModelIndex& row) const
{
    int entry = -1;
    if (row.model() == &m_transcript) {
        entry = row.row();
    } else if (row.model() == &m_console) {
        const auto number = m_console.row(row.row()).entry();
        entry = number ? m_transcript.rowOf(*number) : -1;
    }
    return entry >= 0 ? m_transcript.row(entry).calls : CallsBehind();
}

void Conversation::print(ConsoleLine line, std::optional<std::uint64_t> entry)
{
    line.setEntry(entry);
    m_lines.push_back(std::move(line));
}

void Conversation::dump(Direction direction, const net::Endpoint& peer, echo::BytesView data)
{
    m_hex.add(direction, peer, data);
}

void Conversation::update(std::uint64_t sequence, const std::function<void(TranscriptEntry&)>& change)
{
    if (sequence < m_transcript.nextSequence()) {
        m_transcript.update(sequence, change);
    } else {
        change(m_entries.at(static_cast<std::size_t>(sequence - m_transcript.nextSequence())));
    }
}

void Conversation::flush()
{
    m_transcript.tellUpdates();
    m_transcript.append(std::exchange(m_entries, {}));
    m_hex.flush();
    m_console.print(std::exchange(m_lines, {}));
}

} // namespace echolab::app
