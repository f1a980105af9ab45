#include "gui/options/optiondelegate.h"

#include <QLineEdit>

#include "app/options/optionsmodel.h"

namespace echolab::gui {

OptionDelegate::OptionDelegate(QObject* parent)
    : MarkDelegate(app::OptionsModel::RefusedRole, Mark::Error, parent)
{
}

QWidget* OptionDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setAutoFillBackground(true);
    edit->setAccessibleName(tr("%1 asked for", "the name of an option")
                                .arg(index.siblingAtColumn(app::OptionsModel::NameColumn).data().toString()));
    return edit;
}

void OptionDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (!qobject_cast<QLineEdit*>(editor)->isModified()) {
        MarkDelegate::setEditorData(editor, index);
    }
}

} // namespace echolab::gui
