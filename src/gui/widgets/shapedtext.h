#pragma once

#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace echolab::gui {

/// A text broken into lines for painting: plain, at most so many lines, with an ellipsis where there would be more.
/// Takes no longer for a giant text than for one that just does not fit.
class ShapedText
{
public:
    ShapedText(const QString& text, const QFont& font, qreal width, int mostLines);

    /// As wide as the longest line.
    QSizeF size() const { return m_size; }
    void draw(QPainter* painter, QPointF topLeft) const;

private:
    QTextLayout m_layout;
    QSizeF m_size;
};

} // namespace echolab::gui
