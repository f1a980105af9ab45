#pragma once

#include <QDialog>

class QAction;

namespace echolab::gui {

/// Lists the keys that work in the window: those of the actions given, and those of its lists and fields.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace echolab::gui
