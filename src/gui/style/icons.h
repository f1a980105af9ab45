#pragma once

#include <QColor>
#include <QIcon>
#include <QPointF>

class QPainter;

namespace echolab::gui {

/// The icons of one colour, from resources/symbols.
enum class Symbol { Plus, ArrowDown, ChevronDown, ChevronUp, Copy, Close, Check, Dot };

/// In the palette's colour of text on buttons at the moment of painting, and sharp at every scale.
QIcon icon(Symbol symbol);

/// Draws it in a square of that middle and side, in logical pixels.
void drawSymbol(QPainter* painter, Symbol symbol, const QPointF& middle, qreal side, const QColor& color);

/// A speech bubble and its echo.
QIcon applicationIcon();

} // namespace echolab::gui
