#pragma once

#include <QListView>

#include "gui/widgets/rowwindow.h"

namespace echolab::gui {

/// A list of rows of any height that grows at its end, as a conversation does. Measures only the rows that it shows, so
/// that neither a batch of new rows nor another width costs more when the list is long. Follows the newest row until
/// the reader scrolls up; then it stays where it is, also while the oldest rows go.
///
/// A QListView to those who use it, assistive technology included; it lays out, scrolls and paints by itself.
class GrowingList : public QListView
{
    Q_OBJECT

public:
    explicit GrowingList(QWidget* parent = nullptr);

    bool isFollowing() const { return m_following; }

    void setModel(QAbstractItemModel* model) override;
    void reset() override;
    void doItemsLayout() override;
    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

public Q_SLOTS:
    void jumpToNewest();

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    int verticalOffset() const override;
    int horizontalOffset() const override;

private:
    void rowsWereRemoved(const QModelIndex& parent, int start, int end);
    int measure(int row);
    void layOut();
    void showScrollBars();
    void setFollowing(bool following);
    QModelIndex rowIndex(int row) const { return model()->index(row, 0, rootIndex()); }

    RowWindow m_window;
    RowStack& m_rows; ///< of the window
    int m_layoutWidth = -1;
    int m_contentWidth = 0; ///< of the widest row seen; with a horizontal scroll bar only
    bool m_following = true;
    bool m_setsScrollBars = false;
};

} // namespace echolab::gui
