#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include <QAbstractListModel>

namespace echolab::app {

/// How much a model of the conversation keeps. What passes a limit pushes the oldest rows out; the newest row stays,
/// however large it is.
struct RingLimits {
    std::size_t rows = 10'000;
    std::size_t bytes = std::size_t{12} << 20; ///< so that the views of both ends stay small together

    friend bool operator==(const RingLimits&, const RingLimits&) = default;
};

/// A list model that keeps the newest rows. Rows are appended in batches: one removal, then one insertion. A row is
/// named by its sequence number, counted from 0 since the model was made, which stays its own whatever is pushed out.
/// Row must have cost(), its size in bytes. Belongs to the GUI thread.
template <typename Row>
class RingModel : public QAbstractListModel
{
public:
    /// What a view can still scroll through.
    static constexpr std::size_t mostRows = 10'000'000;

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    RingLimits limits() const { return m_limits; }
    void setLimits(const RingLimits& limits)
    {
        m_limits = {std::clamp<std::size_t>(limits.rows, 1, mostRows), limits.bytes};
        removeOldest(excess(0, 0));
    }

    /// The number that the next appended row gets.
    std::uint64_t nextSequence() const { return m_first + m_rows.size(); }
    std::uint64_t sequenceOf(int row) const { return m_first + static_cast<std::uint64_t>(row); }
    /// -1 when it was pushed out or does not exist yet.
    int rowOf(std::uint64_t sequence) const
    {
        return sequence >= m_first && sequence < nextSequence() ? static_cast<int>(sequence - m_first) : -1;
    }

    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    void append(std::vector<Row> batch)
    {
        // What the batch itself pushes out is never inserted.
        std::size_t bytes = 0;
        std::size_t kept = 0;
        while (kept < batch.size() && kept < m_limits.rows) {
            bytes += batch[batch.size() - 1 - kept].cost();
            if (kept > 0 && bytes > m_limits.bytes) {
                bytes -= batch[batch.size() - 1 - kept].cost();
                break;
            }
            ++kept;
        }
        const std::size_t unseen = batch.size() - kept;
        if (kept == 0) {
            return;
        }
        removeOldest(unseen > 0 ? m_rows.size() : excess(kept, bytes));
        m_first += unseen;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(kept) - 1);
        std::move(batch.begin() + static_cast<std::ptrdiff_t>(unseen), batch.end(), std::back_inserter(m_rows));
        m_bytes += bytes;
        endInsertRows();
    }

    void clear() { removeOldest(m_rows.size()); }

    /// Every row says the same in another language.
    void retranslate() { changed(0, rowCount() - 1); }

protected:
    /// For changes that do not alter cost(); tell the views with changed().
    Row& mutableRow(int index) { return m_rows[static_cast<std::size_t>(index)]; }
    void changed(int first, int last)
    {
        if (first <= last) {
            Q_EMIT this->dataChanged(this->index(first, 0), this->index(last, 0));
        }
    }

private:
    /// How many of the oldest rows must go before so many more fit.
    std::size_t excess(std::size_t rows, std::size_t bytes) const
    {
        std::size_t gone = 0;
        std::size_t left = m_bytes;
        while (gone < m_rows.size()
               && (m_rows.size() - gone + rows > m_limits.rows
                   || (left + bytes > m_limits.bytes && m_rows.size() - gone + rows > 1))) {
            left -= m_rows[gone].cost();
            ++gone;
        }
        return gone;
    }

    void removeOldest(std::size_t count)
    {
        if (count == 0) {
            return;
        }
        beginRemoveRows({}, 0, static_cast<int>(count) - 1);
        for (std::size_t gone = 0; gone < count; ++gone) {
            m_bytes -= m_rows.front().cost();
            m_rows.pop_front();
        }
        m_first += count;
        endRemoveRows();
    }

    RingLimits m_limits;
    std::deque<Row> m_rows;
    std::size_t m_bytes = 0;
    std::uint64_t m_first = 0;
};

} // namespace echolab::app
