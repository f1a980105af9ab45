#pragma once

#include <functional>
#include <string>
#include <system_error>
#include <vector>

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include "app/conversation/consoleline.h"
#include "cli/terminal/command.h"
#include "echo/base/eventqueue.h"

namespace echolab::cli {

/// Standard output and standard error, in UTF-8, written at once. Belongs to the main thread, and for standard output
/// only where no OutputThread prints. A reader who has stopped reading keeps nobody from ending the program.
class Terminal
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::Terminal)

public:
    /// At the start of the program: a reader that goes away is an error, not a signal.
    static void prepare();

    /// To standard output, as it is; waits for the reader until the end of the program is asked for. False when the
    /// text could not be written: outputGoneText() says why.
    [[nodiscard]] static bool print(const QByteArray& bytes);
    [[nodiscard]] static bool print(const QString& text);
    [[nodiscard]] static bool printLine(const QString& line);
    [[nodiscard]] static bool printLines(const std::vector<app::ConsoleLine>& lines);

    /// All that a command prints: the status to end with. Says why where it could not be written.
    [[nodiscard]] static ExitStatus printAll(const QString& text);
    /// Into a file, whole or not at all (see files::ResultFile), or "-" for standard output. False where it could not
    /// be written, which has then been said.
    [[nodiscard]] static bool writeResult(const std::string& file, const QByteArray& content);

    /// Why the last print() failed.
    static QString outputGoneText();
    /// Why standard output cannot be written.
    static QString outputGoneText(const std::error_code& error);

    /// To standard error: so much was not printed, since output was too slow for it.
    static void noteSkipped(const echo::Skipped& skipped);
    /// A line to standard error. Does not wait long for somebody who does not read: what is too much for a small store
    /// then is left out, and counted for when it goes on. False where this line is.
    static bool note(const QString& line);
    /// Called before each note, so that what happened before it and waits to be printed comes before it; empty:
    /// nothing.
    static void setBeforeNote(std::function<void()> before);
    /// Whether somebody has read all lines of note() so far, or taken them into a pipe: if not, others need not be
    /// made.
    static bool notesAreRead();
};

} // namespace echolab::cli
