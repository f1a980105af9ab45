#include "gui/widgets/shapedtext.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QTextOption>

namespace echolab::gui {

namespace {

constexpr QChar ellipsis(0x2026);

/// No line can hold more characters than one for each two pixels.
QString beginning(const QString& text, qreal width, int mostLines)
{
    const auto most = static_cast<qsizetype>(std::max<qreal>(width, 1) / 2) * mostLines;
    return text.size() <= most ? text : text.left(most) + ellipsis;
}

} // namespace

ShapedText::ShapedText(const QString& text, const QFont& font, qreal width, int mostLines)
{
    QString shown = beginning(text, width, mostLines);
    shown.replace(QLatin1String("\r\n"), QString(QChar::LineSeparator));
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setFont(font);
    m_layout.setCacheEnabled(true);

    const auto breakLines = [&](const QString& lines) {
        m_layout.setText(lines);
        m_size = {0, 0};
        m_layout.beginLayout();
        int end = 0;
        for (int count = 0; count < mostLines; ++count) {
            QTextLine line = m_layout.createLine();
            if (!line.isValid()) {
                break;
            }
            line.setLineWidth(width);
            line.setPosition(QPointF(0, m_size.height()));
            m_size = {std::max(m_size.width(), line.naturalTextWidth()), m_size.height() + line.height()};
            end = line.textStart() + line.textLength();
        }
        m_layout.endLayout();
        return end;
    };
    const int end = breakLines(shown);
    if (end < shown.size()) {
        breakLines(shown.left(std::max(end - 2, 0)).trimmed() + ellipsis);
    }
    m_size = {std::ceil(m_size.width()), std::ceil(m_size.height())};
}

void ShapedText::draw(QPainter* painter, QPointF topLeft) const
{
    m_layout.draw(painter, topLeft);
}

} // namespace echolab::gui
