#include "gui/style/colors.h"

namespace echolab::gui {

namespace {

Colors lightColors()
{
    return {
        .window = QColor(0xf3f5f8),
        .base = QColor(0xffffff),
        .raised = QColor(0xffffff),
        .text = QColor(0x17212b),
        .muted = QColor(0x566272),
        .disabled = QColor(0x98a2ae),
        .border = QColor(0xcdd4dd),
        .accent = QColor(0x1a62d6),
        .onAccent = QColor(0xffffff),
        .accentSoft = QColor(0xe3edfd),
        .outgoing = QColor(0x1a62d6),
        .onOutgoing = QColor(0xffffff),
        .incoming = QColor(0xe9edf3),
        .onIncoming = QColor(0x17212b),
        .good = QColor(0x14743a),
        .warning = QColor(0x8a5a00),
        .error = QColor(0xb3261e),
        .errorSoft = QColor(0xfdeceb),
        .lines = {QColor(0x0072b2), QColor(0xd55e00), QColor(0x00805d)},
    };
}

Colors darkColors()
{
    return {
        .window = QColor(0x1a1e24),
        .base = QColor(0x12151a),
        .raised = QColor(0x262c35),
        .text = QColor(0xe6eaf0),
        .muted = QColor(0x9ba7b6),
        .disabled = QColor(0x69747f),
        .border = QColor(0x3a424e),
        .accent = QColor(0x6aa3ff),
        .onAccent = QColor(0x0b1730),
        .accentSoft = QColor(0x22344f),
        .outgoing = QColor(0x2458b8),
        .onOutgoing = QColor(0xffffff),
        .incoming = QColor(0x2a313b),
        .onIncoming = QColor(0xe6eaf0),
        .good = QColor(0x5bc486),
        .warning = QColor(0xe0b14f),
        .error = QColor(0xff8a80),
        .errorSoft = QColor(0x3a2225),
        .lines = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x3ccf9f)},
    };
}

} // namespace

const Colors& Colors::light()
{
    static const Colors colors = lightColors();
    return colors;
}

const Colors& Colors::dark()
{
    static const Colors colors = darkColors();
    return colors;
}

const Colors& Colors::of(const QPalette& palette)
{
    return isDark(palette) ? dark() : light();
}

QPalette Colors::palette() const
{
    QPalette made;
    made.setColor(QPalette::Window, window);
    made.setColor(QPalette::WindowText, text);
    made.setColor(QPalette::Base, base);
    made.setColor(QPalette::AlternateBase, window);
    made.setColor(QPalette::Text, text);
    made.setColor(QPalette::PlaceholderText, muted);
    made.setColor(QPalette::Button, raised);
    made.setColor(QPalette::ButtonText, text);
    made.setColor(QPalette::BrightText, error);
    made.setColor(QPalette::Highlight, accent);
    made.setColor(QPalette::HighlightedText, onAccent);
    made.setColor(QPalette::Link, accent);
    made.setColor(QPalette::LinkVisited, accent);
    made.setColor(QPalette::ToolTipBase, raised);
    made.setColor(QPalette::ToolTipText, text);
    made.setColor(QPalette::Light, base);
    made.setColor(QPalette::Midlight, raised);
    made.setColor(QPalette::Mid, border);
    made.setColor(QPalette::Dark, border.darker(115));
    made.setColor(QPalette::Shadow, border.darker(150));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        made.setColor(QPalette::Disabled, role, disabled);
    }
    made.setColor(QPalette::Disabled, QPalette::Base, window);
    made.setColor(QPalette::Disabled, QPalette::Button, window);
    made.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return made;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace echolab::gui
