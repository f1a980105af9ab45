#include "transcriptview.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include "emptystate.h"
#include "icons.h"
#include "rowtext.h"
#include "style.h"

namespace echolab::gui {

TranscriptView::TranscriptView(QWidget* parent)
    : QListView(parent)
    , m_jump(new QToolButton(this))
{
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMinimumHeight(64);

    m_jump->setProperty(kindProperty, QStringLiteral("primary"));
    m_jump->setIcon(icon(Symbol::ArrowDown));
    m_jump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_jump->setFocusPolicy(Qt::NoFocus); // the End key does the same
    m_jump->hide();
    connect(m_jump, &QToolButton::clicked, this, &TranscriptView::jumpToNewest);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TranscriptView::scrolled);
    retranslate();
}

void TranscriptView::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void TranscriptView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    setFollowing(true);
}

void TranscriptView::doItemsLayout()
{
    m_laying = true;
    QListView::doItemsLayout();
    m_laying = false;
    keepPlace();
}

void TranscriptView::jumpToNewest()
{
    setFollowing(true);
    scrollToBottom();
}

void TranscriptView::copySelected()
{
    copySelectedRows(*this);
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (model() != nullptr && model()->rowCount() == 0) {
        paintEmptyState(viewport(), m_emptyHint);
    }
}

void TranscriptView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    placeJump();
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = selectionModel() != nullptr && selectionModel()->hasSelection();
    QAction* copy = menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &TranscriptView::copySelected);
    copy->setEnabled(some);
    if (m_textRole >= 0) {
        menu->addAction(tr("Copy &text only"), this, [this] { copySelectedRows(*this, m_textRole); })->setEnabled(some);
    }
    menu->addAction(tr("Select &all"), QKeySequence::SelectAll, this, &TranscriptView::selectAll);
    menu->popup(event->globalPos());
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_End) {
        jumpToNewest();
    }
}

void TranscriptView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void TranscriptView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    if (!m_following && !m_anchor.isValid()) {
        QModelIndex top = indexAt(QPoint(8, 1));
        if (top.isValid() && top.row() <= end) {
            top = model()->index(std::min(end + 1, model()->rowCount() - 1), 0); // what was read goes: on with the next
        }
        if (top.isValid()) {
            m_anchor = top;
            m_anchorOffset = std::min(visualRect(top).top(), viewport()->height());
        }
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void TranscriptView::scrolled(int value)
{
    if (!m_laying) {
        setFollowing(value >= verticalScrollBar()->maximum());
    }
}

void TranscriptView::setFollowing(bool following)
{
    m_following = following;
    m_jump->setVisible(!following);
    placeJump();
}

void TranscriptView::keepPlace()
{
    if (m_following) {
        m_anchor = QPersistentModelIndex();
        scrollToBottom();
    } else if (m_anchor.isValid()) {
        const QPersistentModelIndex anchor = std::exchange(m_anchor, QPersistentModelIndex());
        QScrollBar* bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(anchor).top() - m_anchorOffset);
        setFollowing(false);
    }
}

void TranscriptView::placeJump()
{
    m_jump->adjustSize();
    const QRect area = viewport()->geometry();
    m_jump->move(area.right() - m_jump->width() - 10, area.bottom() - m_jump->height() - 10);
}

void TranscriptView::retranslate()
{
    m_jump->setText(tr("Jump to newest"));
    m_jump->setAccessibleName(tr("Jump to newest"));
    placeJump();
}

} // namespace echolab::gui
