#pragma once

#include <cstdint>
#include <optional>

#include <QWidget>

#include "gui/plot/plotcontent.h"

namespace echolab::gui {

class PlotPainter;

/// Lines over time. The sample under the mouse, or the one chosen with the arrow keys, Home and End, shows its values;
/// Escape lets go of it. Screen readers get these values, otherwise the newest, as the accessible description.
class Plot : public QWidget
{
    Q_OBJECT

public:
    explicit Plot(QWidget* parent = nullptr);

    /// Shown at the next painting; cheap while the plot is not visible.
    void setContent(PlotContent content);
    const PlotContent& content() const { return m_content; }
    /// What to do to fill it, shown while there are no samples.
    void setEmptyHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    PlotPainter painterOfNow() const;
    std::optional<std::size_t> cursor() const;
    void setCursorTo(std::optional<std::size_t> sample);
    void describe();

    PlotContent m_content;
    QString m_emptyHint;
    std::optional<std::uint64_t> m_cursor; ///< the number of a sample, counted from the first ever
    std::optional<int> m_hovered;          ///< where the mouse is
};

} // namespace echolab::gui
