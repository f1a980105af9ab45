#pragma once

#include <array>

#include <QColor>
#include <QPalette>

namespace echolab::gui {

/// The colours of one appearance. Text on its background keeps a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3).
struct Colors {
    QColor window; ///< behind the panels
    QColor base;   ///< of lists and input fields
    QColor raised; ///< of buttons and headers
    QColor text;
    QColor muted; ///< labels and details
    QColor disabled;
    QColor border;
    QColor accent; ///< the main action, focus, selection
    QColor onAccent;
    QColor accentSoft; ///< hovered and chosen, behind text
    QColor outgoing;   ///< a bubble of what was sent
    QColor onOutgoing;
    QColor incoming; ///< a bubble of what came back
    QColor onIncoming;
    QColor good;
    QColor warning;
    QColor error;
    QColor errorSoft; ///< behind an error
    /// Of the lines of a plot, told apart by people who do not see all colours too: after Okabe and Ito, "Color
    /// Universal Design" (2008), darker or lighter for a contrast of 3:1 with base (WCAG 2.1, 1.4.11).
    std::array<QColor, 3> lines;

    static const Colors& light();
    static const Colors& dark();
    /// The ones that belong to a palette made by palette().
    static const Colors& of(const QPalette& palette);

    QPalette palette() const;
};

/// Whether text is light on dark.
bool isDark(const QPalette& palette);

} // namespace echolab::gui
