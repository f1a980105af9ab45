#pragma once

#include <QString>

class QAbstractItemModel;
class QAbstractItemView;
class QWidget;

namespace echolab::gui {

/// The selected rows into the clipboard as text: a row a line, columns separated by tabs. role: which text of a row.
void copySelectedRows(const QAbstractItemView& view, int role = Qt::DisplayRole);

/// Asks where to, and writes all rows there as UTF-8 text. Returns at once; says so when it fails. The rows are those
/// of the moment when the file is chosen.
void saveRows(QWidget* window, const QAbstractItemModel* model, const QString& suggestedName);

} // namespace echolab::gui
