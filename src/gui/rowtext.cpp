#include "rowtext.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSaveFile>

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

    static void write(QWidget* window, const QAbstractItemModel& model, const QString& path)
    {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            for (int row = 0; row < model.rowCount(); ++row) {
                file.write((line(model, row, Qt::DisplayRole) + QLatin1Char('\n')).toUtf8());
            }
        }
        if (!file.commit()) {
            auto* box = new QMessageBox(QMessageBox::Warning, tr("Save"),
                                        tr("%1 could not be written: %2").arg(path, file.errorString()),
                                        QMessageBox::Ok, window);
            box->setTextFormat(Qt::PlainText);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
    }

    static void save(QWidget* window, const QAbstractItemModel* model, const QString& suggestedName)
    {
        auto* dialog = new QFileDialog(window, tr("Save"), suggestedName, tr("Text files (*.txt);;All files (*)"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("txt"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QFileDialog::fileSelected, window,
                         [window, guarded = QPointer<const QAbstractItemModel>(model)](const QString& path) {
                             if (guarded != nullptr) {
                                 write(window, *guarded, path);
                             }
                         });
        dialog->open();
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
