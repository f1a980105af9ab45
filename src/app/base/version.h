#pragma once

#include <QString>

namespace echolab::app {

/// "1.0.0": as CMakeLists.txt has it, the one place.
QString version();
/// "1.0.0 (Qt 6.4.2, commit 0123abc)": with the version of Qt that runs, and where it was built from a clone the
/// commit.
QString versionText();

} // namespace echolab::app
