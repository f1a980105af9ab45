#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

namespace echolab::cli {

/// Numbers of lines, in rising order: "2, 4-9, 12 and 3 more". Keeps the first few stretches and counts the rest.
class LineNumbers
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::LineNumbers)

public:
    void add(std::uint64_t line);
    std::uint64_t count() const { return m_count; }
    QString text() const;

private:
    struct Stretch {
        std::uint64_t first;
        std::uint64_t last;
    };
    std::vector<Stretch> m_stretches;
    std::uint64_t m_count = 0;
    std::uint64_t m_notKept = 0;
};

/// What became of each line of the input: the account of a conversation that a script can rely on.
class LineTally
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::LineTally)

public:
    /// One more line was read; its number, from 1, is lines().
    void next() { ++m_lines; }
    std::uint64_t lines() const { return m_lines; }

    // Of the line read last:
    /// It has no bytes, and there is nothing to send.
    void skipped() { m_skipped.add(m_lines); }
    void refused() { m_refused.add(m_lines); }
    /// The connection ended before it: it was read and not sent, as whatever comes after it.
    void leftOver() { m_leftOver = m_lines; }
    /// The engine took it as this message, which follows all others.
    void taken(std::uint64_t message) { m_open.emplace(message, Open{m_lines}); }

    /// The kernel has taken all of a message.
    void sent(std::uint64_t message);
    /// A message came back whole, and with it all before.
    void echoed(std::uint64_t message);
    /// None will come back any more.
    void noEchoes();

    /// Everything read so far that could be sent came back.
    bool allEchoed() const { return m_open.empty() && m_notEchoed.count() == 0; }
    /// Every line was sent. Where echoes are counted too, each came back.
    bool isComplete(bool withEchoes) const;
    /// How many of how many, and the numbers of the others; nothing where there is nothing to tell.
    QStringList report() const;

private:
    struct Open {
        std::uint64_t line;
        bool sent = false;
    };
    std::uint64_t m_lines = 0;
    std::uint64_t m_echoed = 0;
    std::uint64_t m_leftOver = 0;
    LineNumbers m_skipped;
    LineNumbers m_refused;
    LineNumbers m_notEchoed;
    std::map<std::uint64_t, Open> m_open; ///< messages on their way, or that may still come back
    bool m_echoes = true;
};

} // namespace echolab::cli
