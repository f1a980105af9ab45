#pragma once

#include <QListView>
#include <QPersistentModelIndex>

class QToolButton;

namespace echolab::gui {

/// A list that grows at its end: a conversation in one of its forms. Follows the newest row until the reader scrolls
/// up; then it stays where it is, also while the oldest rows go, and offers to jump to the newest.
class TranscriptView : public QListView
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget* parent = nullptr);

    /// What to do to fill the list, shown while it is empty.
    void setEmptyHint(const QString& hint);
    /// A role that holds the text alone, without what is said about it; offered for copying besides the whole row.
    void setTextRole(int role) { m_textRole = role; }
    bool isFollowing() const { return m_following; }

    void setModel(QAbstractItemModel* model) override;
    void doItemsLayout() override;

public Q_SLOTS:
    void jumpToNewest();
    /// The selected rows as text, a row a line, into the clipboard.
    void copySelected();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

private:
    void scrolled(int value);
    void setFollowing(bool following);
    void keepPlace();
    void placeJump();
    void retranslate();

    QString m_emptyHint;
    int m_textRole = -1;
    bool m_following = true;
    bool m_laying = false;
    QPersistentModelIndex m_anchor; ///< while not following and rows go: the row at the top ...
    int m_anchorOffset = 0;         ///< ... and where its top edge is
    QToolButton* m_jump;
};

} // namespace echolab::gui
