#pragma once

#include <cstddef>
#include <optional>

#include <QCoreApplication>
#include <QFont>
#include <QRectF>

#include "gui/plot/plotcontent.h"
#include "gui/plot/plotscale.h"
#include "gui/style/colors.h"

class QPainter;

namespace echolab::gui {

/// Draws a plot into a rectangle, on the screen or in a picture. Made anew for each drawing; refers to the content.
class PlotPainter
{
    Q_DECLARE_TR_FUNCTIONS(echolab::gui::PlotPainter)

public:
    PlotPainter(const PlotContent& content, const QFont& font, const Colors& colors, const QRectF& place);

    void paint(QPainter& painter) const;
    /// Marks a sample, and writes its time and values beside it.
    void paintCursor(QPainter& painter, std::size_t sample) const;

    /// The sample nearest to a horizontal place; nothing where there are none.
    std::optional<std::size_t> sampleAt(double x) const;

    /// "-12.5 s: in 1.5 MB/s, out 1.5 MB/s"
    static QString sampleText(const PlotContent& content, std::size_t sample);
    /// "in 1.5 MB/s"; nothing where no value is known.
    static QString valueText(const PlotContent& content, std::size_t line, std::size_t sample);

private:
    static QString sampleTime(const PlotContent& content, std::size_t sample);
    QString tickTime(double time, double step) const;
    QPen linePen(std::size_t line) const;
    QColor gridColor() const;
    QPointF pointAt(double time, double value) const;
    void paintValueAxis(QPainter& painter) const;
    void paintTimeAxis(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintLines(QPainter& painter) const;

    const PlotContent& m_content;
    const QFont& m_font;
    const Colors& m_colors;
    const QRectF m_place;
    PlotScale m_scale;
    QRectF m_area; ///< within the axes
};

} // namespace echolab::gui
