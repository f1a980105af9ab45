#pragma once

#include <QStringList>

namespace echolab::app {

/// The messages that were sent, for Up and Down in a message line.
class MessageHistory
{
public:
    static constexpr qsizetype mostMessages = 100;
    /// Of one message; a longer one is not kept.
    static constexpr qsizetype longestMessage = 65'536;
    /// Of all messages together; the oldest go first.
    static constexpr qsizetype mostCharacters = 262'144;

    /// Adds the newest message, unless it is empty, too long, or the same as the one before, and returns to the end.
    void add(const QString& message);
    /// One step back. typed: what stands in the line now; it comes back at the end of the history.
    QString previous(const QString& typed);
    /// One step forward.
    QString next(const QString& typed);

    QStringList messages() const { return m_messages; }
    void setMessages(const QStringList& messages);

private:
    void remember(const QString& typed);

    QStringList m_messages; ///< oldest first
    qsizetype m_position = 0;
    QString m_draft;
};

} // namespace echolab::app
