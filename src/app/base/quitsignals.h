#pragma once

#include <QObject>

namespace echolab::app {

/// Turns the requests of a terminal or a service manager to end the program (SIGTERM, SIGINT and SIGHUP; on Windows
/// Ctrl+C, Ctrl+Break and the closing of the console) into a signal in the GUI thread. One object a program.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitRequested();
};

} // namespace echolab::app
