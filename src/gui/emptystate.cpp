#include "emptystate.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>

#include "colors.h"

namespace echolab::gui {

void paintEmptyState(QWidget* viewport, const QString& hint)
{
    QPainter painter(viewport);
    painter.setFont(QApplication::font());
    painter.setPen(Colors::of(viewport->palette()).muted);
    painter.drawText(viewport->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, hint);
}

} // namespace echolab::gui
