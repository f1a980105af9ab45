#pragma once

#include <QString>

namespace echolab::gui {

/// While it lives, a display that cannot be opened ends the program with one line on standard error and exit status 1,
/// where Qt prints a page and aborts. Messages that come meanwhile are held back: they are that line's reason, or are
/// printed when the guard goes. For the time in which QApplication is made; one at a time.
class DisplayGuard
{
public:
    /// line: with %1 for the reason.
    explicit DisplayGuard(const QString& line);
    ~DisplayGuard();
    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;
};

} // namespace echolab::gui
