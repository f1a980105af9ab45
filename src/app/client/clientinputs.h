#pragma once

#include <QString>

#include "app/text/messageformat.h"
#include "app/text/textcodec.h"
#include "net/address/endpoint.h"

namespace echolab::app {

/// How a client cuts up its messages, as it was typed.
struct PieceInputs {
    bool on = false;
    QString size = QStringLiteral("5");
    QString pause = QStringLiteral("0");

    friend bool operator==(const PieceInputs&, const PieceInputs&) = default;
};

/// What stood in a client panel, as it was typed. Defaults are the book's.
struct ClientInputs {
    net::Family family = net::Family::IPv4;
    QString host = QStringLiteral("127.0.0.1");
    QString port = QStringLiteral("9000");
    Encoding encoding = Encoding::Utf8;
    PieceInputs pieces{};
    MessageFormat format = MessageFormat::Text;

    friend bool operator==(const ClientInputs&, const ClientInputs&) = default;
};

} // namespace echolab::app
