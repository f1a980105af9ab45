#pragma once

#include <QTableView>

namespace echolab::gui {

/// A table to read: rows of one line, copied as text, with a hint of what to do while there are none.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget* parent = nullptr);

    /// What to do to fill the table, shown while it is empty.
    void setEmptyHint(const QString& hint);
    /// Columns are as wide as what they show, and this one takes the rest.
    void setStretchedColumn(int column);
    /// All columns share the room.
    void setEqualColumns();
    /// Columns are as wide as these texts instead, or their titles, so that nothing moves and nothing is measured while
    /// rows come and go.
    void setSamples(const QStringList& samples);
    /// So many rows have room when there is little of it; two unless told.
    void setLeastRows(int rows);
    void setModel(QAbstractItemModel* model) override;
    QSize minimumSizeHint() const override;

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitColumns();
    void fitRows();

    QString m_emptyHint;
    QStringList m_samples;
    int m_leastRows = 2;
    int m_stretched = 0;
    bool m_equal = false;
};

} // namespace echolab::gui
