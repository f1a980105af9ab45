#include "cli/commands/linetally.h"

#include <algorithm>
#include <iterator>

namespace echolab::cli {

namespace {

constexpr std::size_t mostStretches = 10;

} // namespace

void LineNumbers::add(std::uint64_t line)
{
    ++m_count;
    if (m_notKept == 0 && !m_stretches.empty() && m_stretches.back().last + 1 == line) {
        m_stretches.back().last = line;
    } else if (m_stretches.size() < mostStretches) {
        m_stretches.push_back({line, line});
    } else {
        ++m_notKept;
    }
}

QString LineNumbers::text() const
{
    QStringList numbers;
    for (const Stretch& stretch : m_stretches) {
        const QString first = QString::number(stretch.first);
        numbers << (stretch.first == stretch.last ? first : first + QLatin1Char('-') + QString::number(stretch.last));
    }
    const QString list = numbers.join(QStringLiteral(", "));
    return m_notKept == 0 ? list : tr("%1 and %2 more", "2, 4-9, 12 and 3 more lines").arg(list).arg(m_notKept);
}

void LineTally::sent(std::uint64_t message)
{
    if (const auto found = m_open.find(message); found != m_open.end()) {
        found->second.sent = true;
        if (!m_echoes) {
            noEchoes();
        }
    }
}

void LineTally::echoed(std::uint64_t message)
{
    const auto end = m_open.upper_bound(message);
    m_echoed += static_cast<std::uint64_t>(std::distance(m_open.begin(), end));
    m_open.erase(m_open.begin(), end);
}

void LineTally::noEchoes()
{
    m_echoes = false;
    std::erase_if(m_open, [this](const auto& entry) {
        if (entry.second.sent) {
            m_notEchoed.add(entry.second.line);
        }
        return entry.second.sent;
    });
}

bool LineTally::isComplete(bool withEchoes) const
{
    return m_refused.count() == 0 && m_leftOver == 0 && (!withEchoes || allEchoed());
}

QStringList LineTally::report() const
{
    QStringList report;
    if (m_skipped.count() > 0) {
        report << tr("Skipped as empty, since a message has at least one byte: line %1.").arg(m_skipped.text());
    }
    if (isComplete(true)) {
        return report;
    }
    LineNumbers notSent = m_refused;
    LineNumbers notEchoed = m_notEchoed;
    for (const auto& [message, open] : m_open) {
        (open.sent ? notEchoed : notSent).add(open.line);
    }
    const std::uint64_t sent = m_echoed + notEchoed.count();
    report << tr("Lines: %1 read, %2 sent, %3 came back unchanged.")
                  .arg(m_lines - m_skipped.count())
                  .arg(sent)
                  .arg(m_echoed);
    if (notSent.count() > 0) {
        report << tr("Not sent: line %1.", "a list of numbers").arg(notSent.text());
    }
    if (m_leftOver > 0) {
        report << tr("The connection ended too early: line %1 and what follows it was not sent.").arg(m_leftOver);
    }
    if (notEchoed.count() > 0) {
        report << tr("Not come back unchanged: line %1.", "a list of numbers").arg(notEchoed.text());
    }
    return report;
}

} // namespace echolab::cli
