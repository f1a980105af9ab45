#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "app/base/ringmodel.h"
#include "app/conversation/transcriptentry.h"

namespace echolab::app {

/// The conversation, an entry a row. Belongs to the GUI thread.
class TranscriptModel : public RingModel<TranscriptEntry>
{
    Q_OBJECT

public:
    enum class Kind { Sent, Received, Notice, Error, Skipped };
    Q_ENUM(Kind)

    enum Role {
        TextRole = Qt::UserRole + 1, ///< QString: the message, or the sentence; safe to show, may hold line breaks
        DetailRole,                  ///< QString: "sent 16 bytes, echoed in 0.08 ms"; empty where the text says it all
        BytesRole,                   ///< QByteArray: what went over the wire; empty for sentences
        ByteCountRole,               ///< qulonglong
        KindRole,                    ///< Kind
        StateRole,                   ///< MessageState; of sent messages only
        TimeRole,                    ///< QDateTime
        RoundTripRole,               ///< qlonglong, nanoseconds; not valid where there is none
        ConnectionRole,              ///< qulonglong: the server's ConnectionId, 0 for none
        PeerRole,                    ///< QString: address and port of the other end; empty for none
    };

    using RingModel::RingModel;

    /// Qt::DisplayRole holds the whole entry: "안녕하세요. — sent 16 bytes, echoed in 0.08 ms".
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Whether an entry tells the sizes of its send() and recv() calls; off at first.
    void setMarked(bool on);

    /// Changes an entry; does nothing when it was pushed out. Views are told by tellUpdates().
    void update(std::uint64_t sequence, const std::function<void(TranscriptEntry&)>& change);
    /// Tells the views once of all that was updated since: a view lays itself out for each time.
    void tellUpdates();

private:
    struct Range {
        std::uint64_t first;
        std::uint64_t last;
    };
    std::optional<Range> m_updated; ///< by sequence numbers
    bool m_marked = false;
};

} // namespace echolab::app
