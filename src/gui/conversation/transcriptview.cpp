#include "gui/conversation/transcriptview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>

#include "gui/style/icons.h"
#include "gui/style/style.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/rowtext.h"

namespace echolab::gui {

TranscriptView::TranscriptView(QWidget* parent)
    : GrowingList(parent)
    , m_jump(new QToolButton(this))
{
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setMinimumHeight(2 * fontMetrics().height() + 12);

    m_jump->setProperty(kindProperty, QStringLiteral("primary"));
    m_jump->setIcon(icon(Symbol::ArrowDown));
    m_jump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_jump->setFocusPolicy(Qt::NoFocus); // the End key does the same
    m_jump->hide();
    connect(m_jump, &QToolButton::clicked, this, &TranscriptView::jumpToNewest);
    connect(this, &TranscriptView::followingChanged, this, [this](bool following) {
        m_jump->setVisible(!following);
        placeJump();
    });
    retranslate();
}

void TranscriptView::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void TranscriptView::copySelected()
{
    copySelectedRows(*this);
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    GrowingList::paintEvent(event);
    if (model() != nullptr && model()->rowCount() == 0) {
        paintEmptyState(viewport(), m_emptyHint);
    }
}

void TranscriptView::resizeEvent(QResizeEvent* event)
{
    GrowingList::resizeEvent(event);
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
    if (!actions().isEmpty()) {
        menu->addSeparator();
        menu->addActions(actions());
        for (QAction* const action : actions()) {
            action->setEnabled(currentIndex().isValid());
        }
    }
    menu->popup(event->globalPos());
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    GrowingList::keyPressEvent(event);
    if (event->key() == Qt::Key_End) {
        jumpToNewest();
    }
}

void TranscriptView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    GrowingList::changeEvent(event);
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
