#include "app/client/messagehistory.h"

#include <algorithm>

namespace echolab::app {

void MessageHistory::add(const QString& message)
{
    if (!message.isEmpty() && (m_messages.isEmpty() || m_messages.constLast() != message)) {
        m_messages.append(message);
    }
    setMessages(m_messages);
}

QString MessageHistory::previous(const QString& typed)
{
    remember(typed);
    m_position = std::max<qsizetype>(m_position - 1, 0);
    return m_messages.value(m_position, m_draft);
}

QString MessageHistory::next(const QString& typed)
{
    remember(typed);
    m_position = std::min(m_position + 1, m_messages.size());
    return m_messages.value(m_position, m_draft);
}

void MessageHistory::setMessages(const QStringList& messages)
{
    QStringList kept;
    qsizetype characters = 0;
    for (auto message = messages.rbegin(); message != messages.rend() && kept.size() < mostMessages; ++message) {
        if (message->size() > longestMessage) {
            continue;
        }
        characters += message->size();
        if (characters > mostCharacters) {
            break;
        }
        kept.prepend(*message);
    }
    m_messages = kept;
    m_position = m_messages.size();
    m_draft.clear();
}

void MessageHistory::remember(const QString& typed)
{
    if (m_position == m_messages.size()) {
        m_draft = typed;
    }
}

} // namespace echolab::app
