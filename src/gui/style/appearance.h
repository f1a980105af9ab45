#pragma once

namespace echolab::gui {

/// Light or dark, or as the desktop has it.
enum class Appearance { System, Light, Dark };

/// Gives the application the palette. With Appearance::System the desktop is asked each time; call it again when a
/// QEvent::ThemeChange says that the desktop has changed.
void applyAppearance(Appearance appearance);

} // namespace echolab::gui
