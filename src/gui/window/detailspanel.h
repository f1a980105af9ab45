#pragma once

#include <vector>

#include <QWidget>

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace echolab::gui {

/// What is going on underneath, below the panels: a bar of names, each of which opens its view or hides it again. One
/// view is open at most; a view that is not open is not visible, and does nothing.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int none = -1;

    explicit DetailsPanel(QWidget* parent = nullptr);

    /// The panel owns it. Returns its number, counted from 0.
    int addView(QWidget* view);
    void setViewName(int view, const QString& name);

    /// Shown at the end of the bar.
    void addCornerAction(QAction* action);

    int view() const { return m_view; }
    /// none hides all of them.
    void setView(int view);

Q_SIGNALS:
    void viewChanged(int view);

private:
    void fit();

    QStackedWidget* m_views;
    QHBoxLayout* m_bar;
    std::vector<QToolButton*> m_buttons;
    int m_view = none;
};

} // namespace echolab::gui
