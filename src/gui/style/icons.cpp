#include "gui/style/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace echolab::gui {

namespace {

QPainterPath pathOf(Symbol symbol)
{
    QPainterPath path; // in a square of 16
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.addPolygon(QPolygonF(QList<QPointF>(points)));
    };
    switch (symbol) {
    case Symbol::Plus:
        line({{8, 3}, {8, 13}});
        line({{3, 8}, {13, 8}});
        break;
    case Symbol::ArrowDown:
        line({{8, 3}, {8, 12.5}});
        line({{4, 8.5}, {8, 12.5}, {12, 8.5}});
        break;
    case Symbol::ChevronDown: line({{4, 6}, {8, 10}, {12, 6}}); break;
    case Symbol::ChevronUp: line({{4, 10}, {8, 6}, {12, 10}}); break;
    case Symbol::Copy:
        path.addRoundedRect(QRectF(5.5, 5.5, 8, 8), 1.5, 1.5);
        line({{3.5, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3.5}});
        break;
    }
    return path;
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
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Normal;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setPen(QPen(QGuiApplication::palette().color(group, QPalette::ButtonText), 1.6, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(pathOf(m_symbol));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    Symbol m_symbol;
};

QPixmap applicationPixmap(int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 64.0, size / 64.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1a62d6));
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 14, 14);
    QPainterPath bubble;
    bubble.addRoundedRect(QRectF(10, 14, 30, 20), 8, 8);
    bubble.moveTo(16, 30);
    bubble.lineTo(14, 42);
    bubble.lineTo(27, 33);
    painter.setBrush(Qt::white);
    painter.drawPath(bubble.simplified());
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < 2; ++i) {
        const qreal r = 14 + 9 * i;
        painter.setPen(QPen(QColor(255, 255, 255, i == 0 ? 230 : 150), 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(QRectF(30 - r, 38 - r, 2 * r, 2 * r), -72 * 16, 66 * 16);
    }
    return pixmap;
}

} // namespace

QIcon icon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

QIcon applicationIcon()
{
    QIcon made;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        made.addPixmap(applicationPixmap(size));
    }
    return made;
}

} // namespace echolab::gui
