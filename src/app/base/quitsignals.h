#pragma once

#include <QObject>

namespace echolab::app {

/// Turns the requests of a terminal or a service manager to end the program (SIGTERM, SIGINT and SIGHUP; on Windows
/// Ctrl+C, Ctrl+Break and the closing of the console) into a signal in the GUI thread. One object a program.
///
/// The first request is to end in order; a second one ends the program at once. SIGHUP may come twice, since a shell
/// passes on what the terminal has sent already. A signal that the program was started to ignore (nohup) stays ignored.
/// Windows ends the program when its handler of the console's closing returns: there that waits until the object is
/// gone.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

    /// Whether the end was asked for. From any thread, before quitRequested() is there as well.
    static bool requested();

Q_SIGNALS:
    void quitRequested();
};

} // namespace echolab::app
