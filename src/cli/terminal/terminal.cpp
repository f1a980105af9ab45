#include "cli/terminal/terminal.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "app/base/quitsignals.h"
#include "app/conversation/transcripttext.h"
#include "cli/terminal/outputport.h"
#include "files/errnotext.h"
#include "files/resultfile.h"

namespace echolab::cli {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// How long a reader has for the last words, once the end of the program is asked for: all of them together.
constexpr auto lastPatience = 30ms;

/// What is left of that; nothing while the end is not asked for.
OutputPort::Wait untilTheEnd()
{
    static std::optional<Clock::time_point> deadline;
    if (!app::QuitSignals::requested()) {
        deadline.reset();
        return {};
    }
    const auto now = Clock::now();
    deadline = deadline.value_or(now + lastPatience);
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(*deadline - now), 0ms);
}

/// Standard output, with every word waited for.
class Printed
{
public:
    bool print(std::string_view text)
    {
        while (!text.empty()) {
            const auto taken = m_port.write(text);
            if (!taken) {
                m_error = taken.error();
                return false;
            }
            text.remove_prefix(*taken);
            if (*taken > 0) {
                continue;
            }
            const auto limit = untilTheEnd();
            if (limit && *limit <= 0ms) {
                m_error = std::make_error_code(std::errc::timed_out);
                return false;
            }
            m_port.waitForRoom(limit);
        }
        return true;
    }

    const std::error_code& error() const { return m_error; }

private:
    OutputPort m_port{OutputPort::Stream::Output};
    std::error_code m_error;
};

/// Standard error: what is not read waits here, as far as there is room.
class Noted
{
public:
    /// False where there was no room for it.
    bool note(const QString& line)
    {
        flush();
        if (m_lost > 0 && m_waiting.empty()) {
            add(Terminal::tr("%1 line(s) were left out here, since nobody read them.", "%1 is the number",
                             static_cast<int>(std::min<std::uint64_t>(m_lost, std::numeric_limits<int>::max())))
                    .arg(m_lost));
            m_lost = 0;
        }
        // The last words have room of their own: they may say how much was left out.
        if (m_waiting.size() >= (app::QuitSignals::requested() ? 2 * room : room)) {
            ++m_lost;
            return false;
        }
        add(line);
        flush();
        return true;
    }

    bool isRead()
    {
        flush();
        return m_waiting.empty();
    }

private:
    static constexpr std::size_t room = 64 * 1024;
    static constexpr auto patience = 200ms; ///< with a reader who takes nothing; after that none until it takes more

    void add(const QString& line) { m_waiting += (line + u'\n').toStdString(); }

    void flush()
    {
        std::size_t written = 0;
        while (written < m_waiting.size()) {
            const auto taken = m_port.write(std::string_view(m_waiting).substr(written));
            if (!taken) {
                written = m_waiting.size(); // it is gone, and whether somebody reads it does not matter
                break;
            }
            written += *taken;
            m_stuck = m_stuck && *taken == 0;
            if (*taken == 0 && !waitForReader()) {
                m_stuck = true;
                break;
            }
        }
        m_waiting.erase(0, written);
    }

    bool waitForReader()
    {
        using Woken = OutputPort::Woken;
        const auto end = untilTheEnd();
        if (m_stuck || (end && *end <= 0ms)) {
            return false;
        }
        return m_port.waitForRoom(std::min(end.value_or(patience), patience)) != Woken::TimeOver;
    }

    OutputPort m_port{OutputPort::Stream::Error};
    std::string m_waiting;
    std::uint64_t m_lost = 0;
    bool m_stuck = false;
};

Printed& printed()
{
    static Printed output;
    return output;
}

Noted& noted()
{
    static Noted error;
    return error;
}

std::function<void()>& beforeNote()
{
    static std::function<void()> before;
    return before;
}

} // namespace

bool Terminal::print(const QByteArray& bytes)
{
    return printed().print(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

bool Terminal::print(const QString& text)
{
    return print(text.toUtf8());
}

bool Terminal::printLine(const QString& line)
{
    return print(line + u'\n');
}

ExitStatus Terminal::printAll(const QString& text)
{
    if (print(text)) {
        return Success;
    }
    note(outputGoneText());
    return CallFailed;
}

bool Terminal::writeResult(const std::string& file, const QByteArray& content)
{
    if (file == "-") {
        if (!print(content)) {
            note(outputGoneText());
            return false;
        }
        return true;
    }
    const QString path = QString::fromStdString(file);
    const auto written = files::ResultFile::write(path, content);
    if (!written) {
        note(tr("%1 could not be written: %2").arg(path, written.error()));
    }
    return written.has_value();
}

bool Terminal::printLines(const std::vector<app::ConsoleLine>& lines)
{
    QString text;
    for (const app::ConsoleLine& line : lines) {
        text += line.text() + u'\n';
    }
    return print(text);
}

QString Terminal::outputGoneText()
{
    return outputGoneText(printed().error());
}

QString Terminal::outputGoneText(const std::error_code& error)
{
    if (error == std::errc::broken_pipe) {
        return tr("Standard output is closed, so that nobody reads what is printed: %1")
            .arg(files::errnoText("write", error.value()));
    }
    if (error == std::errc::timed_out) {
        return tr("Nobody read what was printed last on standard output: it is not complete.");
    }
    return tr("Standard output does not take what is printed: %1").arg(files::errnoText("write", error.value()));
}

void Terminal::noteSkipped(const echo::Skipped& skipped)
{
    note(app::TranscriptText::text({.at = {}, .what = skipped}));
}

void Terminal::setBeforeNote(std::function<void()> before)
{
    beforeNote() = std::move(before);
}

bool Terminal::note(const QString& line)
{
    if (beforeNote()) {
        beforeNote()();
    }
    return noted().note(line);
}

bool Terminal::notesAreRead()
{
    return noted().isRead();
}

} // namespace echolab::cli
