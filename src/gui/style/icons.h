#pragma once

#include <QIcon>

namespace echolab::gui {

/// Drawn when painted, so sharp at every scale and in the colours of the moment.
enum class Symbol { Plus, ArrowDown, ChevronDown, ChevronUp, Copy };

QIcon icon(Symbol symbol);

/// A speech bubble and its echo.
QIcon applicationIcon();

} // namespace echolab::gui
