#pragma once

#include <QString>

class QWidget;

namespace echolab::gui {

/// Paints, in the middle of an empty list, what to do to fill it.
void paintEmptyState(QWidget* viewport, const QString& hint);

} // namespace echolab::gui
