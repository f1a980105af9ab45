#pragma once

#include <QStyledItemDelegate>

namespace echolab::gui {

/// Paints the cells of a table, and marks those for which a role of the model is true.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Mark {
        Background, ///< something has just changed
        Error,      ///< something has failed
    };

    MarkDelegate(int role, Mark mark, QObject* parent);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const int m_role;
    const Mark m_mark;
};

} // namespace echolab::gui
