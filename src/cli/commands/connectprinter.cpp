#include "cli/commands/connectprinter.h"

#include <algorithm>
#include <utility>

#include "app/base/convert.h"
#include "app/conversation/transcripttext.h"
#include "app/text/displaytext.h"
#include "cli/terminal/terminal.h"

namespace echolab::cli {

namespace {

/// Of a long message, so much is turned into text at a time, in bytes.
constexpr std::size_t pieceSize = 64 * 1024;

} // namespace

ConnectPrinter::ConnectPrinter(app::ClientController& client, app::Encoding encoding, bool interactive)
    : m_encoding(encoding)
    , m_interactive(interactive)
    , m_decoder(encoding)
{
    using app::ClientController;
    using app::ConsoleLine;

    connect(&client, &ClientController::sending, this, [this](quint64 message, const QByteArray& bytes) {
        m_open.emplace(message, bytes);
        if (!m_interactive) {
            printLine(ConsoleLine::blank());
            app::TextDecoder decoder(m_encoding);
            printText(ConsoleLine::prompt({}), bytes, decoder, true);
            flush();
        }
    });
    connect(&client, &ClientController::messageSent, this, [this, &client](quint64 message, quint64 bytes) {
        printLine(ConsoleLine::sent(bytes));
        flush();
        if (!client.expectsEchoes()) {
            m_open.erase(message);
        }
    });
    connect(&client, &ClientController::messageConfirmed, this, [this](quint64 message) {
        if (const auto found = m_open.find(message); found != m_open.end()) {
            app::TextDecoder decoder(m_encoding);
            printReceived(found->second, decoder, true);
        }
        m_open.erase(m_open.begin(), m_open.upper_bound(message));
    });
    const auto expectNothing = [this] {
        m_open.clear();
    };
    connect(&client, &ClientController::echoMismatch, this, expectNothing);
    connect(&client, &ClientController::echoUnanswered, this, expectNothing);
    connect(&client, &ClientController::dataReceived, this,
            [this](const QByteArray& data) { printReceived(data, m_decoder, false); });
    connect(&client, &ClientController::skipped, this, [this](const echo::Skipped& skipped) {
        m_decoder.interrupt();
        note(app::TranscriptText::text({.at = {}, .what = skipped}));
    });
    connect(&client, &ClientController::peerHasEnded, this, &ConnectPrinter::endText);
    connect(&client, &ClientController::failed, this, [this](const app::Failure& failure) {
        leavePrompt(); // nothing is typed any more
        printLine(ConsoleLine::callFailed(failure.error));
        flush();
    });
    connect(&client, &ClientController::stateChanged, this, [this](ClientController::State state) {
        if (state == ClientController::State::Disconnected) {
            endText();
        }
    });
}

void ConnectPrinter::showPrompt()
{
    print(QLatin1Char('\n') + app::ConsoleLine::prompt({}).text());
    m_promptShown = true;
    flush();
}

void ConnectPrinter::showPromptAgain()
{
    if (m_promptShown) {
        showPrompt();
    }
}

void ConnectPrinter::leavePrompt()
{
    if (std::exchange(m_promptShown, false)) {
        print(QStringLiteral("\n"));
        flush();
    }
}

void ConnectPrinter::note(const QString& text)
{
    const bool atPrompt = m_promptShown;
    leavePrompt();
    Terminal::note(text);
    if (atPrompt) {
        showPrompt();
    }
}

void ConnectPrinter::emptyLine()
{
    if (!m_interactive) {
        printLine(app::ConsoleLine::blank());
        printLine(app::ConsoleLine::prompt({}));
        flush();
    }
}

void ConnectPrinter::printLine(const app::ConsoleLine& line)
{
    const bool atPrompt = m_promptShown;
    leavePrompt();
    print(line.text() + QLatin1Char('\n'));
    if (atPrompt) {
        showPrompt();
    }
}

void ConnectPrinter::printText(const app::ConsoleLine& line, const QByteArray& bytes, app::TextDecoder& decoder,
                               bool whole)
{
    print(line.text());
    for (auto rest = app::viewOf(bytes); !rest.empty();) {
        const auto piece = rest.first(std::min(rest.size(), pieceSize));
        rest = rest.subspan(piece.size());
        print(app::displayText(decoder.decode(piece), app::LineBreaks::Escape));
    }
    print((whole ? app::displayText(decoder.flush(), app::LineBreaks::Escape) : QString()) + QLatin1Char('\n'));
}

void ConnectPrinter::printReceived(const QByteArray& bytes, app::TextDecoder& decoder, bool whole)
{
    const bool atPrompt = m_promptShown;
    leavePrompt();
    printLine(app::ConsoleLine::received(static_cast<std::uint64_t>(bytes.size())));
    printText(app::ConsoleLine::receivedData({}), bytes, decoder, whole);
    if (atPrompt) {
        showPrompt();
    }
    flush();
}

/// What is left of a character that never became whole.
void ConnectPrinter::endText()
{
    const QString rest = m_decoder.flush();
    if (!rest.isEmpty()) {
        printLine(app::ConsoleLine::receivedData(rest));
        flush();
    }
}

void ConnectPrinter::print(const QString& text)
{
    m_text.append(text);
    if (m_text.size() >= qsizetype{pieceSize}) {
        flush();
    }
}

void ConnectPrinter::flush()
{
    const QString text = std::exchange(m_text, {});
    if (!m_outputGone && !Terminal::print(text)) {
        m_outputGone = true;
        Q_EMIT outputGone();
    }
}

} // namespace echolab::cli
