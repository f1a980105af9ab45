#include "gui/style/appearance.h"

#include <QApplication>

#include "gui/style/colors.h"

namespace echolab::gui {

void applyAppearance(Appearance appearance)
{
    bool dark = appearance == Appearance::Dark;
    if (appearance == Appearance::System) {
        QApplication::setPalette(QPalette()); // back to the desktop's own, to read it
        dark = isDark(QApplication::palette());
    }
    QApplication::setPalette((dark ? Colors::dark() : Colors::light()).palette());
}

} // namespace echolab::gui
