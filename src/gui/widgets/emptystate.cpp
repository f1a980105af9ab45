#include "gui/widgets/emptystate.h"

#include <algorithm>

#include <QApplication>
#include <QPainter>
#include <QWidget>

#include "gui/style/colors.h"

namespace echolab::gui {

void paintEmptyState(QWidget* viewport, const QString& hint)
{
    QPainter painter(viewport);
    paintEmptyState(viewport, painter, hint);
}

void paintEmptyState(const QWidget* widget, QPainter& painter, const QString& hint)
{
    painter.setFont(QApplication::font());
    painter.setPen(Colors::of(widget->palette()).muted);
    constexpr int widest = 8;
    const int margin = std::clamp((widget->height() - painter.fontMetrics().height()) / 2, 0, widest);
    painter.drawText(widget->rect().adjusted(2 * widest, margin, -2 * widest, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, hint);
}

} // namespace echolab::gui
