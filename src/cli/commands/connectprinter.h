#pragma once

#include <map>

#include <QByteArray>
#include <QObject>

#include "app/client/clientcontroller.h"
#include "app/conversation/consoleline.h"
#include "app/text/textcodec.h"

namespace echolab::cli {

/// Prints the book's lines of a client as its events come, straight from the bytes: no transcript is kept. Belongs to
/// the main thread.
class ConnectPrinter : public QObject
{
    Q_OBJECT

public:
    /// interactive: a person types at a terminal. What is sent stands there behind the prompt already; otherwise the
    /// printed lines show it.
    ConnectPrinter(app::ClientController& client, app::Encoding encoding, bool interactive);

    /// Where a person types the next line.
    void showPrompt();
    /// Where it stands: something else has been printed since.
    void showPromptAgain();
    /// The person's Enter has left the prompt's line.
    void promptAnswered() { m_promptShown = false; }
    bool promptShown() const { return m_promptShown; }
    /// A line on standard error. Where the prompt stands, it comes again after it.
    void note(const QString& text);
    /// The line that ends a conversation of the book.
    void emptyLine();
    /// Leaves the prompt's line, if it stands there.
    void leavePrompt();

Q_SIGNALS:
    /// Nothing can be printed any more. Emitted once.
    void outputGone();

private:
    void printLine(const app::ConsoleLine& line);
    /// A line that ends with text: the line without it, then what the bytes stand for.
    void printText(const app::ConsoleLine& line, const QByteArray& bytes, app::TextDecoder& decoder, bool whole);
    void printReceived(const QByteArray& bytes, app::TextDecoder& decoder, bool whole);
    void endText();
    /// Waits for flush(), unless it is long.
    void print(const QString& text);
    void flush();

    const app::Encoding m_encoding;
    const bool m_interactive;
    app::TextDecoder m_decoder;           ///< of what is no echo
    std::map<quint64, QByteArray> m_open; ///< messages that may come back, which share their bytes with the line
    QString m_text;                       ///< not written yet
    bool m_promptShown = false;           ///< the cursor stands behind it
    bool m_outputGone = false;
};

} // namespace echolab::cli
