#include "gui/window/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace echolab::gui {

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* layout = new QVBoxLayout(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    layout->addLayout(grid);

    auto add = [&grid, this, entry = 0](const QString& keys, const QString& what) mutable {
        constexpr int rows = 12;
        const int column = 2 * (entry / rows);
        auto* const key = new QLabel(keys, this);
        QFont bold = key->font();
        bold.setBold(true);
        key->setFont(bold);
        key->setTextFormat(Qt::PlainText);
        grid->addWidget(key, entry % rows, column);
        grid->addWidget(new QLabel(what, this), entry % rows, column + 1);
        ++entry;
    };
    const auto keyText = [](const QKeySequence& keys) {
        return keys.toString(QKeySequence::NativeText);
    };
    add(keyText(Qt::Key_Return), tr("In the message line: send; an empty line disconnects"));
    add(keyText(Qt::Key_Up) + QLatin1String(", ") + keyText(Qt::Key_Down), tr("In the message line: earlier messages"));
    add(keyText(QKeySequence::Copy), tr("In a list: copy the selected rows"));
    add(keyText(QKeySequence::Delete), tr("In the clients: close the connection"));
    add(keyText(Qt::Key_Return), tr("In a conversation: show the socket calls"));
    add(keyText(Qt::Key_End), tr("In a conversation: jump to the newest"));
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            QString what = action->text();
            what.remove(QLatin1String("..."))
                .remove(QRegularExpression(QStringLiteral("\\(&.\\)")))
                .remove(QLatin1Char('&'));
            const auto* const menu = qobject_cast<QMenu*>(action->associatedObjects().value(0));
            const bool nested = menu != nullptr && qobject_cast<QMenu*>(menu->parentWidget()) != nullptr;
            if (nested) {
                what = tr("%1: %2", "menu: entry").arg(menu->title().remove(QLatin1Char('&')), what);
            }
            add(keyText(action->shortcut()), what);
        }
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace echolab::gui
