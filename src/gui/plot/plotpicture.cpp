#include "gui/plot/plotpicture.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>

#include "gui/plot/plotpainter.h"
#include "gui/style/colors.h"

namespace echolab::gui {

namespace {

constexpr int width = 1200;
constexpr int plotHeight = 400;
constexpr int margin = 24;
constexpr int headingHeight = 32;
constexpr int textPixels = 16;

} // namespace

QImage plotPicture(const std::vector<PictureOfPlot>& plots)
{
    const int each = margin + headingHeight + plotHeight;
    QImage picture(width, margin + each * static_cast<int>(plots.size()), QImage::Format_RGB32);
    const Colors& colors = Colors::light();
    picture.fill(colors.base);
    QFont font = QApplication::font();
    font.setPixelSize(textPixels);
    QFont bold = font;
    bold.setBold(true);
    QPainter painter(&picture);
    int top = margin;
    for (const PictureOfPlot& plot : plots) {
        painter.setFont(bold);
        painter.setPen(colors.text);
        painter.drawText(QRect(margin, top, width - 2 * margin, headingHeight), Qt::AlignLeft | Qt::AlignTop,
                         plot.heading);
        const QRectF place(margin, top + headingHeight, width - 2 * margin, plotHeight);
        PlotPainter(plot.content, font, colors, place).paint(painter);
        top += each;
    }
    return picture;
}

QByteArray pngOf(const QImage& picture)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    picture.save(&bytes, "PNG");
    return bytes.data();
}

} // namespace echolab::gui
