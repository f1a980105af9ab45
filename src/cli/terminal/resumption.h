#pragma once

#include <QObject>

namespace echolab::cli {

/// Tells when the program goes on after a shell had stopped it (Ctrl+Z, then fg: SIGCONT). Never on Windows, where no
/// shell stops programs. One object a program; belongs to the main thread.
class Resumption : public QObject
{
    Q_OBJECT

public:
    explicit Resumption(QObject* parent = nullptr);
    ~Resumption() override;

Q_SIGNALS:
    void resumed();
};

} // namespace echolab::cli
