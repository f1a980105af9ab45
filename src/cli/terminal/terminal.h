#pragma once

#include <functional>
#include <vector>

#include <QCoreApplication>
#include <QString>

#include "app/conversation/consoleline.h"
#include "echo/base/eventqueue.h"

namespace echolab::cli {

/// Standard output and standard error, in UTF-8, flushed at once. Belongs to the main thread.
class Terminal
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::Terminal)

public:
    /// At the start of the program: UTF-8 on a Windows console; a reader that goes away is an error, not a signal.
    static void prepare();

    /// To standard output, as it is. False when it is gone (a closed pipe, a full disk).
    [[nodiscard]] static bool print(const QString& text);
    [[nodiscard]] static bool printLine(const QString& line);
    [[nodiscard]] static bool printLines(const std::vector<app::ConsoleLine>& lines);

    static QString outputGoneText();

    /// To standard error: so much was not printed, since output was too slow for it.
    static void noteSkipped(const echo::Skipped& skipped);
    /// A line to standard error. Whether somebody reads it does not matter.
    static void note(const QString& line);
    /// Called before each note, so that what happened before it and waits to be printed comes before it; empty:
    /// nothing.
    static void setBeforeNote(std::function<void()> before);
};

} // namespace echolab::cli
