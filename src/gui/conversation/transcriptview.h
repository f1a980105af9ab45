#pragma once

#include "gui/widgets/growinglist.h"

class QToolButton;

namespace echolab::gui {

/// A conversation in one of its forms. Follows the newest row until the reader scrolls up; then it offers to jump to
/// the newest. Its actions stand in its context menu, for the current row.
class TranscriptView : public GrowingList
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget* parent = nullptr);

    /// What to do to fill the list, shown while it is empty.
    void setEmptyHint(const QString& hint);
    /// A role that holds the text alone, without what is said about it; offered for copying besides the whole row.
    void setTextRole(int role) { m_textRole = role; }

public Q_SLOTS:
    /// The selected rows as text, a row a line, into the clipboard.
    void copySelected();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeJump();
    void retranslate();

    QString m_emptyHint;
    int m_textRole = -1;
    QToolButton* m_jump;
};

} // namespace echolab::gui
