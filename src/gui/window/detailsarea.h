#pragma once

#include <QScrollArea>

namespace echolab::gui {

/// Holds a view that takes all the room there is, and can be scrolled where there is less than it needs at least: in a
/// low window, or with large text.
class DetailsArea : public QScrollArea
{
    Q_OBJECT

public:
    /// Owns the view.
    explicit DetailsArea(QWidget* view, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace echolab::gui
