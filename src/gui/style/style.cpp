#include "gui/style/style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

#include "gui/style/colors.h"
#include "gui/style/icons.h"

namespace echolab::gui {

namespace {

constexpr qreal radius = 5;
constexpr qreal checkBoxRadius = 3;
constexpr qreal symbolSize = 16;
constexpr int textInset = 4; ///< of the text in a field

bool isKind(const QWidget* widget, QLatin1String kind)
{
    return widget != nullptr && widget->property(kindProperty).toString() == kind;
}

bool isInvalid(const QWidget* widget)
{
    return widget != nullptr && widget->property(invalidProperty).toBool();
}

QRectF crisp(const QRect& rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, qreal width = 1,
             qreal corner = radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = (width - 1) / 2;
    painter->drawRoundedRect(crisp(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter->restore();
}

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* field, const QColor& fill)
{
    const Colors& colors = Colors::of(option->palette);
    const bool focus = option->state & QStyle::State_HasFocus;
    const QColor line = isInvalid(field) ? colors.error : focus ? colors.accent : colors.border;
    drawBox(painter, option->rect, fill, line, focus || isInvalid(field) ? 2 : 1);
}

void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colors& colors = Colors::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option->state & QStyle::State_MouseOver;
    const bool primary = isKind(widget, QLatin1String("primary"));
    QColor fill = primary && enabled ? colors.accent : option->palette.color(QPalette::Button);
    QColor line = primary && enabled ? colors.accent : colors.border;
    if (enabled && primary && (down || hover)) {
        fill = down ? fill.darker(118) : fill.darker(108);
        line = fill;
    } else if (enabled && (down || hover)) {
        fill = colors.accentSoft;
        line = down ? colors.accent : colors.border;
    }
    drawBox(painter, option->rect, fill, line);
    if ((option->state & QStyle::State_HasFocus) && enabled) {
        if (primary) {
            drawBox(painter, option->rect.adjusted(2, 2, -2, -2), Qt::transparent, colors.onAccent);
        } else {
            drawBox(painter, option->rect, Qt::transparent, colors.accent, 2);
        }
    }
}

void drawToolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colors& colors = Colors::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool active = enabled && (option->state & (QStyle::State_Sunken | QStyle::State_MouseOver));
    const bool focus = option->state & QStyle::State_HasFocus;
    if (isKind(widget, QLatin1String("primary"))) {
        drawButton(option, painter, widget);
    } else if (on || active || focus) {
        drawBox(painter, option->rect, on || active ? colors.accentSoft : QColor(Qt::transparent),
                focus || on ? colors.accent : QColor(), focus ? 2 : 1);
    }
}

void drawCheckBox(const QStyleOption* option, QPainter* painter)
{
    const Colors& colors = Colors::of(option->palette);
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor fill = on ? (enabled ? colors.accent : colors.border) : option->palette.color(QPalette::Base);
    drawBox(painter, option->rect, fill, on ? fill : colors.border, 1, checkBoxRadius);
    if (on) {
        const QRectF box(option->rect);
        drawSymbol(painter, Symbol::Check, box.center(), box.width(), colors.onAccent);
    }
}

void drawCross(const QStyleOption* option, QPainter* painter)
{
    const Colors& colors = Colors::of(option->palette);
    if (option->state & QStyle::State_MouseOver) {
        drawBox(painter, option->rect, colors.accentSoft, QColor());
    }
    drawSymbol(painter, Symbol::Close, QRectF(option->rect).center(), symbolSize, colors.muted);
}

void drawTab(const QStyleOption* option, QPainter* painter)
{
    const Colors& colors = Colors::of(option->palette);
    const QRect rect = option->rect;
    if (option->state & QStyle::State_Selected) {
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colors.accent);
    } else if (option->state & QStyle::State_MouseOver) {
        painter->fillRect(rect.adjusted(0, 0, 0, -1), colors.accentSoft);
    }
    if (option->state & QStyle::State_HasFocus) {
        drawBox(painter, rect.adjusted(2, 2, -2, -4), Qt::transparent, colors.accent);
    }
}

void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QStyle* style, const QWidget* widget)
{
    const Colors& colors = Colors::of(option->palette);
    const QRect slider = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option->activeSubControls & QStyle::SC_ScrollBarSlider;
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? colors.muted : colors.disabled);
    const QRectF bar = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal round = std::min(bar.width(), bar.height()) / 2;
    painter->drawRoundedRect(bar, round, round);
    painter->restore();
}

} // namespace

void setPrimary(QWidget* button, bool primary)
{
    button->setProperty(kindProperty, primary ? QStringLiteral("primary") : QString());
    button->update();
}

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_SplitterWidth: return 9;
    case PM_TabBarTabHSpace: return 28;
    case PM_TabBarTabVSpace: return 14;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return 16; // not above the text, or the row would grow with a second tab
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: return 6;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = option != nullptr ? option->fontMetrics.height() + 12 : 0;
    switch (type) {
    case CT_PushButton:
        wanted.rwidth() += 8;
        wanted.setHeight(height);
        break;
    case CT_LineEdit: wanted.rwidth() += 2 * textInset; [[fallthrough]];
    case CT_ComboBox:
    case CT_MenuBarItem: wanted.setHeight(height); break;
    case CT_ToolButton:
        wanted.rwidth() += 8;
        wanted.setHeight(std::max(wanted.height(), height - 4));
        break;
    default: break;
    }
    return wanted;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(textInset, 0, -textInset, 0) : rect;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Colors& colors = Colors::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: drawButton(option, painter, widget); return;
    case PE_PanelButtonTool: drawToolButton(option, painter, widget); return;
    case PE_IndicatorCheckBox: drawCheckBox(option, painter); return;
    case PE_IndicatorTabClose: drawCross(option, painter); return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame == nullptr || frame->lineWidth > 0) {
            drawField(option, painter, widget, option->palette.color(QPalette::Base));
        }
        return;
    }
    case PE_Frame: drawBox(painter, option->rect, Qt::transparent, colors.border); return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget: return;
    case PE_FrameFocusRect:
        // Buttons and fields draw their own ring; a view's current row shows only while somebody steers by keyboard.
        if (qobject_cast<const QAbstractItemView*>(widget) == nullptr || (option->state & State_KeyboardFocusChange)) {
            if (qobject_cast<const QComboBox*>(widget) == nullptr) {
                drawBox(painter, option->rect, Qt::transparent, colors.accent);
            }
        }
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Colors& colors = Colors::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && isKind(widget, QLatin1String("primary")) && (option->state & State_Enabled)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, colors.onAccent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape: drawTab(option, painter); return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.border);
        return;
    case CE_Splitter: {
        const QRect rect = option->rect;
        const QSize grip = rect.width() < rect.height() ? QSize(3, 36) : QSize(36, 3);
        const QRect handle(rect.center() - QPoint(grip.width() / 2, grip.height() / 2), grip);
        drawBox(painter, handle, option->state & State_MouseOver ? colors.accent : colors.border, QColor());
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Colors& colors = Colors::of(option->palette);
    if (control == CC_ComboBox) {
        const bool editable = static_cast<const QStyleOptionComboBox*>(option)->editable;
        const QColor fill = option->palette.color(editable ? QPalette::Base : QPalette::Button);
        drawField(option, painter, widget, fill);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        drawSymbol(painter, Symbol::ChevronDown, QRectF(arrow).center(), symbolSize,
                   option->state & State_Enabled ? colors.muted : colors.disabled);
        return;
    }
    if (control == CC_ScrollBar) {
        drawScrollBar(option, painter, proxy(), widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr
        || qobject_cast<QTabBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto* const dropdown = qobject_cast<QComboBox*>(widget)) {
        m_closedLists.watch(dropdown);
    }
}

} // namespace echolab::gui
