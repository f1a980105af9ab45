#pragma once

namespace echolab::app {

/// Readable from the moment when the end of the program was asked for, while a QuitSignals is there: for a poll() that
/// is not to outlast that. -1 where there is none.
int quitDescriptor();

} // namespace echolab::app
