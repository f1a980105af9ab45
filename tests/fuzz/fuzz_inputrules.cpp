#include <cstddef>
#include <cstdint>

#include "app/text/inputrules.h"
#include "app/text/textcodec.h"
#include "check.h"

using namespace echolab;
using namespace echolab::app;
using echolab::fuzz::check;

namespace {

template <typename T>
void checkReason(const Checked<T>& value)
{
    check(value.has_value() || !value.error().isEmpty(), "what is refused is refused with a reason");
}

} // namespace

/// Whatever is typed into a field: a value within its range, or a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto serverPort = InputRules::serverPort(text);
    checkReason(serverPort);
    if (serverPort) {
        check(InputRules::serverPort(QString::number(*serverPort)) == serverPort, "a port is read as written");
    }
    const auto clientPort = InputRules::clientPort(text);
    checkReason(clientPort);
    check(!clientPort || *clientPort != 0, "a client needs a port");

    for (const auto family : {net::Family::IPv4, net::Family::IPv6}) {
        const auto address = InputRules::serverAddress(text, family, 9000);
        checkReason(address);
        if (address) {
            check(address->family() == family && address->port() == 9000, "as asked for");
            const auto written = QString::fromStdString(address->addressText());
            check(InputRules::serverAddress(written, family, 9000) == address, "an address is read as written");
        }
        const auto host = InputRules::clientHost(text, family);
        checkReason(host);
        if (host) {
            check(!host->empty() && host->find('\0') == std::string::npos, "a name that the resolver can take");
        }
    }

    const auto receiveBuffer = InputRules::receiveBuffer(text);
    checkReason(receiveBuffer);
    check(!receiveBuffer
              || ((*receiveBuffer >= 1 || text.trimmed().isEmpty())
                  && *receiveBuffer <= InputRules::largestReceiveBuffer),
          "in range");
    const auto highWaterMark = InputRules::highWaterMark(text);
    checkReason(highWaterMark);
    check(!highWaterMark || (*highWaterMark >= 1 && *highWaterMark <= InputRules::largestHighWaterMark), "in range");
    const auto backlog = InputRules::backlog(text);
    checkReason(backlog);
    check(!backlog || (*backlog >= 0 && *backlog <= InputRules::largestBacklog), "in range");
    const auto number = InputRules::number(text, -5, 5);
    checkReason(number);
    check(!number || (*number >= -5 && *number <= 5), "in range");

    if (const auto encoding = encodingFromName(text)) {
        check(encodingFromName(encodingName(*encoding)) == encoding, "an encoding is read as named");
    }
    return 0;
}
