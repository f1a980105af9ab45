#include "gui/widgets/rowtext.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPointer>

#include "gui/widgets/savefile.h"

namespace echolab::gui {

namespace {

class RowText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::gui::RowText)

public:
    static QString line(const QAbstractItemModel& model, int row, int role)
    {
        QStringList columns;
        for (int column = 0; column < model.columnCount(); ++column) {
            columns.append(model.index(row, column).data(role).toString());
        }
        return columns.join(QLatin1Char('\t'));
    }

    static QByteArray all(const QAbstractItemModel& model)
    {
        QByteArray text;
        for (int row = 0; row < model.rowCount(); ++row) {
            text += (line(model, row, Qt::DisplayRole) + QLatin1Char('\n')).toUtf8();
        }
        return text;
    }

    static void save(QWidget* window, const QAbstractItemModel* model, const QString& suggestedName)
    {
        saveFile(window,
                 {.suggestedName = suggestedName,
                  .filter = tr("Text files (*.txt)"),
                  .content = [guarded = QPointer<const QAbstractItemModel>(model)] {
                      return guarded != nullptr ? std::optional(all(*guarded)) : std::nullopt;
                  }});
    }
};

} // namespace

void copySelectedRows(const QAbstractItemView& view, int role)
{
    if (view.selectionModel() == nullptr || !view.selectionModel()->hasSelection()) {
        return;
    }
    QList<int> rows;
    for (const QItemSelectionRange& range : view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    lines.reserve(rows.size());
    for (const int row : rows) {
        lines.append(RowText::line(*view.model(), row, role));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void saveRows(QWidget* window, const QAbstractItemModel* model, const QString& suggestedName)
{
    RowText::save(window, model, suggestedName);
}

} // namespace echolab::gui
