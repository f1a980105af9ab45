#pragma once

#include <QString>

class QPainter;
class QWidget;

namespace echolab::gui {

/// Paints, in the middle of an empty list, what to do to fill it.
void paintEmptyState(QWidget* viewport, const QString& hint);
/// The same while the widget is being painted.
void paintEmptyState(const QWidget* widget, QPainter& painter, const QString& hint);

} // namespace echolab::gui
