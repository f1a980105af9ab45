#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>

#include <QFont>
#include <QModelIndex>
#include <QStyleOptionViewItem>

namespace echolab::gui {

/// Remembers how high the rows of a growing list are, so that a new row does not cost measuring all others again. A
/// row is known by its sequence number, which stays the same when older rows go.
class RowHeights
{
public:
    using SequenceOf = std::function<std::uint64_t(int row)>;

    explicit RowHeights(SequenceOf sequenceOf);

    /// Measures only what is not known yet in this list, as wide as it is, and in this font. measure is given the
    /// width.
    int height(const QModelIndex& index, const QStyleOptionViewItem& option,
               const std::function<int(int width)>& measure);
    void forget(const QModelIndex& first, const QModelIndex& last);

private:
    SequenceOf m_sequenceOf;
    std::unordered_map<std::uint64_t, int> m_heights;
    int m_width = 0;
    QFont m_font;
};

} // namespace echolab::gui
