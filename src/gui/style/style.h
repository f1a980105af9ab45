#pragma once

#include <QProxyStyle>

#include "gui/style/closedlists.h"

namespace echolab::gui {

/// How a push button is meant, as its dynamic property "kind" in the forms.
inline constexpr char kindProperty[] = "kind"; ///< "primary": the main action of the moment
/// A field whose content was refused has this dynamic property set to true.
inline constexpr char invalidProperty[] = "invalid";

/// Marks a button as the main action of the moment, or as one among others.
void setPrimary(QWidget* button, bool primary);

/// Fusion, drawn flat: one height for all fields and buttons, one accent, one focus ring. Every size follows from the
/// font, every colour from the palette.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    ClosedLists m_closedLists;
};

} // namespace echolab::gui
