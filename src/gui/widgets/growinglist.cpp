#include "gui/widgets/growinglist.h"

#include <algorithm>

#include <QPainter>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

// NOLINTBEGIN(bugprone-parent-virtual-call): QListView would lay out every row; what it is asked for beyond that is
// QAbstractItemView's.

namespace echolab::gui {

GrowingList::GrowingList(QWidget* parent)
    : QListView(parent)
    , m_window([this](int row) { return measure(row); })
    , m_rows(m_window.rows())
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void GrowingList::setModel(QAbstractItemModel* model)
{
    if (this->model() != nullptr) {
        disconnect(this->model(), &QAbstractItemModel::rowsRemoved, this, &GrowingList::rowsWereRemoved);
    }
    QListView::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsRemoved, this, &GrowingList::rowsWereRemoved);
    }
}

void GrowingList::reset()
{
    QAbstractItemView::reset();
    m_rows.reset(model() != nullptr ? model()->rowCount(rootIndex()) : 0);
    m_window.toFirst();
    setFollowing(true);
    layOut();
}

void GrowingList::doItemsLayout()
{
    m_rows.reset(model() != nullptr ? model()->rowCount(rootIndex()) : 0);
    m_contentWidth = 0;
    QAbstractItemView::doItemsLayout(); // by way of updateGeometries()
}

QRect GrowingList::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_rows.count()) {
        return {};
    }
    const auto top = static_cast<int>(m_rows.topOf(index.row())) - verticalOffset();
    return {-horizontalOffset(), top, std::max(viewport()->width(), m_contentWidth), m_rows.heightOf(index.row())};
}

QModelIndex GrowingList::indexAt(const QPoint& point) const
{
    const std::int64_t y = std::int64_t{verticalOffset()} + point.y();
    return y >= 0 && y < m_rows.height() ? rowIndex(m_rows.rowAt(y)) : QModelIndex();
}

void GrowingList::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_rows.count()) {
        return;
    }
    const int row = index.row();
    const int room = viewport()->height();
    const int height = measure(row);
    const QRect now = visualRect(index);
    int above = 0; // room above the row
    switch (hint) {
    case EnsureVisible:
        if (now.top() >= 0 && now.bottom() < room) {
            return;
        }
        above = now.top() < 0 ? 0 : std::max(room - height, 0);
        break;
    case PositionAtTop: break;
    case PositionAtCenter: above = std::max((room - height) / 2, 0); break;
    case PositionAtBottom: above = std::max(room - height, 0); break;
    }
    m_window.toRow(row, above, room);
    setFollowing(row == m_rows.count() - 1 && hint != PositionAtTop);
    layOut();
}

void GrowingList::jumpToNewest()
{
    setFollowing(true);
    layOut();
}

void GrowingList::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    if (start == m_rows.count()) {
        m_rows.append(end - start + 1);
    } else {
        m_rows.reset(model()->rowCount(rootIndex()));
    }
    layOut();
}

void GrowingList::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void GrowingList::rowsWereRemoved(const QModelIndex&, int start, int end)
{
    const int gone = end - start + 1;
    if (start == 0 && gone <= m_rows.count()) {
        m_window.removeFirst(gone);
    } else {
        m_rows.reset(model()->rowCount(rootIndex()));
    }
    layOut();
}

void GrowingList::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    for (int row = topLeft.row(); row <= std::min(bottomRight.row(), m_rows.count() - 1); ++row) {
        m_rows.forget(row);
    }
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    layOut();
}

void GrowingList::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    layOut();
}

void GrowingList::scrollContentsBy(int, int dy)
{
    if (!m_setsScrollBars && dy != 0) {
        const QScrollBar& bar = *verticalScrollBar();
        if (bar.value() == bar.minimum()) {
            m_window.toFirst();
        } else {
            m_window.scroll(-dy, viewport()->height());
        }
        setFollowing(bar.value() == bar.maximum());
        layOut();
    }
    viewport()->update();
}

void GrowingList::paintEvent(QPaintEvent* event)
{
    if (model() == nullptr || m_rows.count() == 0) {
        return;
    }
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto usual = option.state;
    int y = -m_window.hidden();
    for (int row = m_window.firstRow(); row < m_rows.count() && y < event->rect().bottom() + 1; ++row) {
        const int height = m_rows.heightOf(row);
        const QRect rect(-horizontalOffset(), y, std::max(viewport()->width(), m_contentWidth), height);
        y += height;
        if (!rect.intersects(event->rect())) {
            continue;
        }
        const QModelIndex index = rowIndex(row);
        option.rect = rect;
        option.state = usual;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        const bool current = index == currentIndex();
        option.state.setFlag(QStyle::State_HasFocus, current && hasFocus());
        itemDelegateForIndex(index)->paint(&painter, option, index);
        if (current && hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(option);
            focus.backgroundColor = palette().color(QPalette::Base);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
        }
    }
}

void GrowingList::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event); // by way of updateGeometries()
}

void GrowingList::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    layOut();
}

void GrowingList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

QModelIndex GrowingList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_rows.count() - 1;
    if (last < 0) {
        return {};
    }
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        return rowIndex(action == MoveHome ? 0 : action == MoveEnd ? last : m_window.lastRow(viewport()->height()));
    }
    const auto pageFrom = [&](int direction) {
        const std::int64_t wanted = m_rows.topOf(current.row()) + std::int64_t{direction} * viewport()->height();
        const int row = m_rows.rowAt(std::max<std::int64_t>(wanted, 0));
        return row == current.row() ? row + direction : row; // a row may be higher than the list
    };
    int row = current.row();
    switch (action) {
    case MoveUp:
    case MovePrevious: --row; break;
    case MoveDown:
    case MoveNext: ++row; break;
    case MovePageUp: row = pageFrom(-1); break;
    case MovePageDown: row = pageFrom(1); break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = last; break;
    case MoveLeft:
    case MoveRight: break;
    }
    return rowIndex(std::clamp(row, 0, last));
}

void GrowingList::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect normal = rect.normalized();
    const std::int64_t top = std::int64_t{verticalOffset()} + normal.top();
    const std::int64_t bottom = std::int64_t{verticalOffset()} + normal.bottom();
    QItemSelection selection;
    if (bottom >= 0 && top < m_rows.height()) {
        selection.select(rowIndex(m_rows.rowAt(std::max<std::int64_t>(top, 0))), rowIndex(m_rows.rowAt(bottom)));
    }
    selectionModel()->select(selection, flags);
}

QRegion GrowingList::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const int last = m_window.lastRow(viewport()->height());
    for (const QItemSelectionRange& range : selection) {
        for (int row = std::max(range.top(), m_window.firstRow()); row <= std::min(range.bottom(), last); ++row) {
            region += visualRect(rowIndex(row));
        }
    }
    return region;
}

int GrowingList::verticalOffset() const
{
    return m_window.offset();
}

int GrowingList::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

/// The row's height, asked from the delegate where it is not known.
int GrowingList::measure(int row)
{
    if (!m_rows.isMeasured(row)) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = QRect(0, 0, viewport()->width(), 0);
        const QModelIndex index = rowIndex(row);
        const QSize size = itemDelegateForIndex(index)->sizeHint(option, index);
        m_rows.measured(row, size.height());
        m_contentWidth = std::max(m_contentWidth, size.width());
    }
    return m_rows.heightOf(row);
}

/// Measures what is visible and puts the scroll bars where that is.
void GrowingList::layOut()
{
    if (!isVisible()) {
        return; // showEvent() comes
    }
    if (m_layoutWidth != viewport()->width()) {
        m_layoutWidth = viewport()->width();
        m_rows.forgetAll();
    }
    m_window.layOut(viewport()->height(), m_following);
    showScrollBars();
    viewport()->update();
}

void GrowingList::showScrollBars()
{
    const QScopedValueRollback settingThem(m_setsScrollBars, true);
    const QSize room = viewport()->size();
    QScrollBar& vertical = *verticalScrollBar();
    vertical.setSingleStep(fontMetrics().height());
    vertical.setPageStep(room.height());
    vertical.setRange(0, static_cast<int>(std::max<std::int64_t>(m_rows.height() - room.height(), 0)));
    vertical.setValue(verticalOffset());
    QScrollBar& horizontal = *horizontalScrollBar();
    const bool sideways = horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    m_contentWidth = sideways ? m_contentWidth : 0;
    horizontal.setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontal.setPageStep(room.width());
    horizontal.setRange(0, std::max(m_contentWidth - room.width(), 0));
}

void GrowingList::setFollowing(bool following)
{
    if (following != m_following) {
        m_following = following;
        Q_EMIT followingChanged(following);
    }
}

} // namespace echolab::gui

// NOLINTEND(bugprone-parent-virtual-call)
