#include "gui/style/icons.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

namespace echolab::gui {

namespace {

/// What scripts/render-icons makes.
constexpr std::array symbolSizes{16, 20, 24, 32, 48, 64, 96};
constexpr std::array applicationSizes{16, 24, 32, 48, 64, 128, 256, 512};

QLatin1String fileOf(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Plus: return QLatin1String("plus");
    case Symbol::ArrowDown: return QLatin1String("arrow-down");
    case Symbol::ChevronDown: return QLatin1String("chevron-down");
    case Symbol::ChevronUp: return QLatin1String("chevron-up");
    case Symbol::Copy: return QLatin1String("copy");
    case Symbol::Close: return QLatin1String("close");
    case Symbol::Check: return QLatin1String("check");
    case Symbol::Dot: return QLatin1String("dot");
    }
    return {};
}

/// The picture rendered for so many pixels, or made smaller from the next larger one.
QPixmap tinted(Symbol symbol, int pixels, const QColor& color)
{
    const QString key =
        QStringLiteral("echolab/%1/%2/%3").arg(fileOf(symbol)).arg(pixels).arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const auto* const rendered = std::find_if(symbolSizes.begin(), symbolSizes.end() - 1,
                                              [pixels](int size) { return size >= pixels; });
    QImage image(QStringLiteral(":/icons/symbols/%1/%2.png").arg(*rendered).arg(fileOf(symbol)));
    if (image.width() != pixels) {
        image = image.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn); // its shape, in the colour
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class SymbolEngine : public QIconEngine
{
public:
    explicit SymbolEngine(Symbol symbol)
        : m_symbol(symbol)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        drawSymbol(painter, m_symbol, QRectF(rect).center(), std::min(rect.width(), rect.height()), colorOf(mode));
    }

    /// size: in pixels of the device.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_symbol, std::min(size.width(), size.height()), colorOf(mode));
    }

    QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Normal;
        return QGuiApplication::palette().color(group, QPalette::ButtonText);
    }

    Symbol m_symbol;
};

} // namespace

QIcon icon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

void drawSymbol(QPainter* painter, Symbol symbol, const QPointF& middle, qreal side, const QColor& color)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    const int pixels = std::max(qRound(side * scale), 1);
    QPixmap pixmap = tinted(symbol, pixels, color);
    pixmap.setDevicePixelRatio(scale);
    // On whole pixels, so that none of its lines is spread over two.
    const QPointF corner = middle * scale - QPointF(pixels, pixels) / 2;
    painter->drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())) / scale, pixmap);
}

QIcon applicationIcon()
{
    QIcon made;
    for (const int size : applicationSizes) {
        made.addFile(QStringLiteral(":/icons/application/%1/echolab.png").arg(size), QSize(size, size));
    }
    return made;
}

} // namespace echolab::gui
