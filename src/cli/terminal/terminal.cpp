#include "cli/terminal/terminal.h"

#include <cstdio>

#include "app/conversation/transcripttext.h"

namespace echolab::cli {

namespace {

bool write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

std::function<void()>& beforeNote()
{
    static std::function<void()> before;
    return before;
}

} // namespace

bool Terminal::print(const QString& text)
{
    return write(stdout, text);
}

bool Terminal::printLine(const QString& line)
{
    return write(stdout, line + u'\n');
}

bool Terminal::printLines(const std::vector<app::ConsoleLine>& lines)
{
    for (const app::ConsoleLine& line : lines) {
        if (!printLine(line.text())) {
            return false;
        }
    }
    return true;
}

QString Terminal::outputGoneText()
{
    return tr("Standard output is closed, so that nobody reads what is printed.");
}

void Terminal::noteSkipped(const echo::Skipped& skipped)
{
    note(app::TranscriptText::text({.at = {}, .what = skipped}));
}

void Terminal::setBeforeNote(std::function<void()> before)
{
    beforeNote() = std::move(before);
}

void Terminal::note(const QString& line)
{
    if (beforeNote()) {
        beforeNote()();
    }
    write(stderr, line + u'\n');
}

} // namespace echolab::cli
