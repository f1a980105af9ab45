#pragma once

#include <utility>
#include <vector>

#include <QStyledItemDelegate>

namespace echolab::gui {

/// Paints the cells of a table, and marks those for which a role of the model is true; of several roles, the first that
/// is.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Mark {
        Background, ///< something has just changed
        Error,      ///< something has failed
        Muted,      ///< something is under way
    };

    MarkDelegate(int role, Mark mark, QObject* parent);

    void add(int role, Mark mark) { m_marks.emplace_back(role, mark); }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    std::vector<std::pair<int, Mark>> m_marks;
};

} // namespace echolab::gui
