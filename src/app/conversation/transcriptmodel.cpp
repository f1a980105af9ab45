#include "app/conversation/transcriptmodel.h"

#include <algorithm>

#include "app/base/format.h"
#include "app/conversation/transcripttext.h"
#include "echo/base/overloaded.h"

namespace echolab::app {

namespace {

std::size_t memory(const QString& text)
{
    return static_cast<std::size_t>(text.size()) * sizeof(QChar);
}

template <typename Message>
std::size_t messageMemory(const Message& message)
{
    return static_cast<std::size_t>(message.bytes.size()) + memory(message.text);
}

TranscriptModel::Kind kindOf(const TranscriptEntry& entry)
{
    using Kind = TranscriptModel::Kind;
    return std::visit(echo::Overloaded{[](const SentMessage&) { return Kind::Sent; },
                                       [](const ReceivedData&) { return Kind::Received; },
                                       [](const Notice&) { return Kind::Notice; },
                                       [](const Failure&) { return Kind::Error; },
                                       [](const echo::Skipped&) {
                                           return Kind::Skipped;
                                       }},
                      entry.what);
}

QByteArray bytesOf(const TranscriptEntry& entry)
{
    return std::visit(echo::Overloaded{[](const SentMessage& message) { return message.bytes; },
                                       [](const ReceivedData& data) { return data.bytes; },
                                       [](const auto&) {
                                           return QByteArray();
                                       }},
                      entry.what);
}

QVariant stateOf(const TranscriptEntry& entry)
{
    const auto* message = std::get_if<SentMessage>(&entry.what);
    return message != nullptr ? QVariant::fromValue(message->state) : QVariant();
}

QVariant roundTripOf(const TranscriptEntry& entry)
{
    const auto nanoseconds = std::visit(echo::Overloaded{[](const SentMessage& message) { return message.roundTrip; },
                                                         [](const ReceivedData& data) { return data.roundTrip; },
                                                         [](const auto&) {
                                                             return std::optional<std::chrono::nanoseconds>();
                                                         }},
                                        entry.what);
    return nanoseconds ? QVariant(qlonglong{nanoseconds->count()}) : QVariant();
}

} // namespace

std::size_t TranscriptEntry::cost() const
{
    return sizeof(TranscriptEntry)
        + std::visit(echo::Overloaded{[](const SentMessage& message) { return messageMemory(message); },
                                      [](const ReceivedData& data) { return messageMemory(data); },
                                      [](const Notice& notice) { return memory(notice.text); },
                                      [](const Failure& failure) { return memory(failure.situation.host); },
                                      [](const echo::Skipped&) {
                                          return std::size_t{0};
                                      }},
                     what);
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TranscriptEntry& entry = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return TranscriptText::whole(entry, m_marked);
    case TextRole: return TranscriptText::text(entry);
    case DetailRole: return TranscriptText::detail(entry, m_marked);
    case BytesRole: return bytesOf(entry);
    case ByteCountRole: return QVariant(qulonglong(bytesOf(entry).size()));
    case KindRole: return QVariant::fromValue(kindOf(entry));
    case StateRole: return stateOf(entry);
    case TimeRole: return Format::dateTime(entry.at);
    case RoundTripRole: return roundTripOf(entry);
    case ConnectionRole: return QVariant(qulonglong{entry.connection});
    case PeerRole: return entry.peer.port() != 0 ? Format::endpoint(entry.peer) : QString();
    default: return {};
    }
}

QHash<int, QByteArray> TranscriptModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{TextRole, "text"},
                  {DetailRole, "detail"},
                  {BytesRole, "bytes"},
                  {ByteCountRole, "byteCount"},
                  {KindRole, "kind"},
                  {StateRole, "state"},
                  {TimeRole, "time"},
                  {RoundTripRole, "roundTrip"},
                  {ConnectionRole, "connection"},
                  {PeerRole, "peer"}});
    return names;
}

void TranscriptModel::setMarked(bool on)
{
    if (on != m_marked) {
        m_marked = on;
        retranslate();
    }
}

void TranscriptModel::update(std::uint64_t sequence, const std::function<void(TranscriptEntry&)>& change)
{
    const int index = rowOf(sequence);
    if (index >= 0) {
        change(mutableRow(index));
        const Range now = m_updated.value_or(Range{sequence, sequence});
        m_updated = {std::min(now.first, sequence), std::max(now.last, sequence)};
    }
}

void TranscriptModel::tellUpdates()
{
    if (m_updated) {
        const int last = rowOf(m_updated->last); // pushed out with all before it where it is -1
        const int first = std::max(rowOf(m_updated->first), 0);
        m_updated.reset();
        changed(first, last);
    }
}

} // namespace echolab::app
