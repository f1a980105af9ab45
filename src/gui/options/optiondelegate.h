#pragma once

#include "gui/widgets/markdelegate.h"

namespace echolab::gui {

/// Paints the options of a socket, marks what was refused, and lets what is asked for be typed in its place.
class OptionDelegate : public MarkDelegate
{
    Q_OBJECT

public:
    explicit OptionDelegate(QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Leaves what is being typed alone when the row changes meanwhile.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
};

} // namespace echolab::gui
