#include "emptystate.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>

#include "colors.h"

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
    painter.drawText(widget->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, hint);
}

} // namespace echolab::gui
