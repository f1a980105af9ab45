#pragma once

#include <vector>

#include <QByteArray>
#include <QImage>
#include <QString>

#include "gui/plot/plotcontent.h"

namespace echolab::gui {

/// A plot under its heading.
struct PictureOfPlot {
    QString heading;
    PlotContent content;
};

/// Plots one below the other as a picture of 1200 pixels in width, dark on light whatever the window looks like: for
/// documents.
QImage plotPicture(const std::vector<PictureOfPlot>& plots);

/// The bytes of a PNG file.
QByteArray pngOf(const QImage& picture);

} // namespace echolab::gui
