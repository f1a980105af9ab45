#include "gui/conversation/bubbledelegate.h"

#include <QPainter>
#include <QPainterPath>

#include "app/conversation/transcriptmodel.h"
#include "gui/style/colors.h"
#include "gui/widgets/shapedtext.h"

namespace echolab::gui {

namespace {

using app::TranscriptModel;
using Kind = TranscriptModel::Kind;

constexpr int margin = 12;   ///< to the edges of the list
constexpr int gap = 5;       ///< above and below a row
constexpr int paddingX = 12; ///< in a bubble
constexpr int paddingY = 7;
constexpr int detailGap = 3;
constexpr int mostLines = 12; ///< of a message; the whole of it is one copy away
constexpr qreal corner = 12;
constexpr qreal tightCorner = 4;

Kind kindOf(const QModelIndex& index)
{
    return index.data(TranscriptModel::KindRole).value<Kind>();
}

QFont detailFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// Where the parts of a row go, in a rectangle of the given width that begins at (0, 0).
struct Row {
    Row(const QModelIndex& index, const QFont& font, int width)
        : kind(kindOf(index))
        , isMessage(kind == Kind::Sent || kind == Kind::Received)
        , text(index.data(TranscriptModel::TextRole).toString(), isMessage ? font : detailFont(font),
               isMessage ? (width - 2 * margin) * 0.8 - 2 * paddingX : width - 2 * margin - 2 * paddingX, mostLines)
        , detail(isMessage ? index.data(TranscriptModel::DetailRole).toString() : QString(), detailFont(font),
                 width - 2 * margin, 3)
    {
        const QSizeF box = text.size() + QSizeF(2 * paddingX, 2 * (isMessage ? paddingY : paddingY - 3));
        qreal left = margin;
        if (kind == Kind::Sent) {
            left = width - margin - box.width();
        } else if (!isMessage) {
            left = (width - box.width()) / 2;
        }
        bubble = QRectF(QPointF(left, gap), box);
        const qreal detailLeft = kind == Kind::Sent ? width - margin - detail.size().width() : margin + 2;
        detailAt = QPointF(detailLeft, bubble.bottom() + detailGap);
        height = static_cast<int>(bubble.bottom()) + gap
            + (isMessage ? detailGap + static_cast<int>(detail.size().height()) : 0);
    }

    Kind kind;
    bool isMessage;
    ShapedText text;
    ShapedText detail;
    QRectF bubble;
    QPointF detailAt;
    int height = 0;
};

/// A rounded box with a tight corner at the bottom, on the side the message comes from.
QPainterPath bubbleShape(const QRectF& box, bool sent)
{
    QPainterPath shape;
    shape.addRoundedRect(box, corner, corner);
    QPainterPath tight;
    const qreal side = 2 * corner;
    const QRectF foot(sent ? box.right() - side : box.left(), box.bottom() - side, side, side);
    tight.addRoundedRect(foot, tightCorner, tightCorner);
    return shape.united(tight);
}

QColor detailColor(const QModelIndex& index, const Colors& colors)
{
    const QVariant state = index.data(TranscriptModel::StateRole);
    if (!state.isValid()) {
        return colors.muted;
    }
    switch (state.value<app::MessageState>()) {
    case app::MessageState::Mismatch:
    case app::MessageState::NotDelivered: return colors.error;
    case app::MessageState::Confirmed:
    case app::MessageState::Pending:
    case app::MessageState::Sent: return colors.muted;
    }
    return colors.muted;
}

} // namespace

void BubbleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = Colors::of(option.palette);
    const Row row(index, option.font, option.rect.width());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.topLeft());

    QColor fill;
    QColor ink = colors.muted;
    switch (row.kind) {
    case Kind::Sent:
        fill = colors.outgoing;
        ink = colors.onOutgoing;
        break;
    case Kind::Received:
        fill = colors.incoming;
        ink = colors.onIncoming;
        break;
    case Kind::Error:
        fill = colors.errorSoft;
        ink = colors.error;
        break;
    case Kind::Skipped: ink = colors.warning; break;
    case Kind::Notice: break;
    }
    QPainterPath shape;
    if (row.isMessage) {
        shape = bubbleShape(row.bubble, row.kind == Kind::Sent);
    } else {
        shape.addRoundedRect(row.bubble, corner, corner);
    }
    if (fill.isValid()) {
        painter->fillPath(shape, fill);
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(colors.text, 1.5));
        painter->drawPath(shape);
    }
    painter->setPen(ink);
    const QPointF textAt = row.bubble.topLeft() + QPointF(paddingX, row.isMessage ? paddingY : paddingY - 3);
    row.text.draw(painter, textAt);
    if (row.isMessage) {
        painter->setPen(detailColor(index, colors));
        row.detail.draw(painter, row.detailAt);
    }
    painter->restore();
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {1, Row(index, option.font, option.rect.width()).height};
}

} // namespace echolab::gui
