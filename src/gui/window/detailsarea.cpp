#include "gui/window/detailsarea.h"

#include <algorithm>

#include <QEvent>
#include <QLayout>
#include <QStyle>

namespace echolab::gui {

DetailsArea::DetailsArea(QWidget* view, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(view);
    view->setAutoFillBackground(false);
    view->installEventFilter(this);
}

bool DetailsArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

void DetailsArea::resizeEvent(QResizeEvent* event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

/// What setWidgetResizable() does, but by the least that the view needs: with labels that wrap, Qt takes what it would
/// like to have for the least, and scrolls without need.
void DetailsArea::fit()
{
    const QLayout* const layout = widget()->layout();
    const auto least = [layout](int width) {
        const QSize size = layout->totalMinimumSize();
        return QSize(size.width(), std::max(size.height(), layout->totalMinimumHeightForWidth(width)));
    };
    QSize room = maximumViewportSize();
    if (least(room.width()).height() > room.height()) {
        room.rwidth() -= style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    }
    widget()->resize(room.expandedTo(least(room.width())));
}

} // namespace echolab::gui
