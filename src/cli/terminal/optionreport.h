#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "echo/base/session.h"

namespace echolab::cli {

/// What became of the socket options that were asked for on the command line, a line each.
class OptionReport
{
    Q_DECLARE_TR_FUNCTIONS(echolab::cli::OptionReport)

public:
    static QStringList lines(const echo::OptionRequests& asked, const echo::SocketOptionsRead& read);
};

} // namespace echolab::cli
