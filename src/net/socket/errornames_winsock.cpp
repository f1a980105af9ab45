#include "net/socket/errornames.h"

#include <algorithm>
#include <array>

#include "osheaders.h"

namespace echolab::net {

namespace {

struct Code {
    int code;
    std::string_view name;
    std::errc condition;   ///< MinGW's system_category maps none of these, so they stand here; errc{}: there is none
    std::string_view text; ///< where FormatMessage has none, as under Wine
};

#define ECHOLAB_NAMED(code) static_cast<int>(code), #code

// "Windows Sockets Error Codes", Microsoft Learn; conditions as in libuv's src/win/error.c. Where one condition has
// several codes the first is the one that of() gives.
constexpr auto codes = std::array{
    Code{ECHOLAB_NAMED(WSAEINTR), std::errc::interrupted, "Interrupted function call"},
    Code{ECHOLAB_NAMED(WSAEBADF), std::errc::bad_file_descriptor, "File handle is not valid"},
    Code{ECHOLAB_NAMED(WSAEACCES), std::errc::permission_denied, "Permission denied"},
    Code{ECHOLAB_NAMED(WSAEFAULT), std::errc::bad_address, "Bad address"},
    Code{ECHOLAB_NAMED(WSAEINVAL), std::errc::invalid_argument, "Invalid argument"},
    Code{ECHOLAB_NAMED(WSAEMFILE), std::errc::too_many_files_open, "Too many open files"},
    Code{ECHOLAB_NAMED(WSAEWOULDBLOCK), std::errc::operation_would_block, "Resource temporarily unavailable"},
    Code{ECHOLAB_NAMED(WSAEINPROGRESS), std::errc::operation_in_progress, "Operation now in progress"},
    Code{ECHOLAB_NAMED(WSAEALREADY), std::errc::connection_already_in_progress, "Operation already in progress"},
    Code{ECHOLAB_NAMED(WSAENOTSOCK), std::errc::not_a_socket, "Socket operation on nonsocket"},
    Code{ECHOLAB_NAMED(WSAEDESTADDRREQ), std::errc::destination_address_required, "Destination address required"},
    Code{ECHOLAB_NAMED(WSAEMSGSIZE), std::errc::message_size, "Message too long"},
    Code{ECHOLAB_NAMED(WSAEPROTOTYPE), std::errc::wrong_protocol_type, "Protocol wrong type for socket"},
    Code{ECHOLAB_NAMED(WSAENOPROTOOPT), std::errc::no_protocol_option, "Bad protocol option"},
    Code{ECHOLAB_NAMED(WSAEPROTONOSUPPORT), std::errc::protocol_not_supported, "Protocol not supported"},
    Code{ECHOLAB_NAMED(WSAESOCKTNOSUPPORT), std::errc{}, "Socket type not supported"},
    Code{ECHOLAB_NAMED(WSAEOPNOTSUPP), std::errc::operation_not_supported, "Operation not supported"},
    Code{ECHOLAB_NAMED(WSAEPFNOSUPPORT), std::errc{}, "Protocol family not supported"},
    Code{ECHOLAB_NAMED(WSAEAFNOSUPPORT), std::errc::address_family_not_supported,
         "Address family not supported by protocol family"},
    Code{ECHOLAB_NAMED(WSAEADDRINUSE), std::errc::address_in_use, "Address already in use"},
    Code{ECHOLAB_NAMED(WSAEADDRNOTAVAIL), std::errc::address_not_available, "Cannot assign requested address"},
    Code{ECHOLAB_NAMED(WSAENETDOWN), std::errc::network_down, "Network is down"},
    Code{ECHOLAB_NAMED(WSAENETUNREACH), std::errc::network_unreachable, "Network is unreachable"},
    Code{ECHOLAB_NAMED(WSAENETRESET), std::errc::network_reset, "Network dropped connection on reset"},
    Code{ECHOLAB_NAMED(WSAECONNABORTED), std::errc::connection_aborted, "Software caused connection abort"},
    Code{ECHOLAB_NAMED(WSAECONNRESET), std::errc::connection_reset, "Connection reset by peer"},
    Code{ECHOLAB_NAMED(WSAENOBUFS), std::errc::no_buffer_space, "No buffer space available"},
    Code{ECHOLAB_NAMED(WSAEISCONN), std::errc::already_connected, "Socket is already connected"},
    Code{ECHOLAB_NAMED(WSAENOTCONN), std::errc::not_connected, "Socket is not connected"},
    Code{ECHOLAB_NAMED(WSAESHUTDOWN), std::errc::broken_pipe, "Cannot send after socket shutdown"},
    Code{ECHOLAB_NAMED(WSAETIMEDOUT), std::errc::timed_out, "Connection timed out"},
    Code{ECHOLAB_NAMED(WSAECONNREFUSED), std::errc::connection_refused, "Connection refused"},
    Code{ECHOLAB_NAMED(WSAENAMETOOLONG), std::errc::filename_too_long, "Name too long"},
    Code{ECHOLAB_NAMED(WSAEHOSTUNREACH), std::errc::host_unreachable, "No route to host"},
    Code{ECHOLAB_NAMED(WSAEHOSTDOWN), std::errc::host_unreachable, "Host is down"},
    Code{ECHOLAB_NAMED(WSAEPROCLIM), std::errc::resource_unavailable_try_again, "Too many processes"},
    Code{ECHOLAB_NAMED(WSASYSNOTREADY), std::errc{}, "Network subsystem is unavailable"},
    Code{ECHOLAB_NAMED(WSAVERNOTSUPPORTED), std::errc{}, "Winsock.dll version out of range"},
    Code{ECHOLAB_NAMED(WSANOTINITIALISED), std::errc{}, "Successful WSAStartup not yet performed"},
    Code{ECHOLAB_NAMED(WSAEDISCON), std::errc{}, "Graceful shutdown in progress"},
    Code{ECHOLAB_NAMED(WSASYSCALLFAILURE), std::errc{}, "System call failure"},
    // What getaddrinfo gives.
    Code{ECHOLAB_NAMED(WSATYPE_NOT_FOUND), std::errc{}, "Class type not found"},
    Code{ECHOLAB_NAMED(WSAHOST_NOT_FOUND), std::errc{}, "Host not found"},
    Code{ECHOLAB_NAMED(WSATRY_AGAIN), std::errc{}, "Nonauthoritative host not found"},
    Code{ECHOLAB_NAMED(WSANO_RECOVERY), std::errc{}, "This is a nonrecoverable error"},
    Code{ECHOLAB_NAMED(WSANO_DATA), std::errc{}, "Valid name, no data record of requested type"},
    // What is not Winsock's own.
    Code{ECHOLAB_NAMED(ERROR_INVALID_HANDLE), std::errc::bad_file_descriptor, "The handle is invalid"},
    Code{ECHOLAB_NAMED(ERROR_NOT_ENOUGH_MEMORY), std::errc::not_enough_memory, "Not enough memory"},
    Code{ECHOLAB_NAMED(ERROR_NOT_SUPPORTED), std::errc::not_supported, "The request is not supported"},
    Code{ECHOLAB_NAMED(ERROR_INVALID_PARAMETER), std::errc::invalid_argument, "The parameter is incorrect"},
    Code{ECHOLAB_NAMED(ERROR_CALL_NOT_IMPLEMENTED), std::errc::function_not_supported,
         "This function is not supported"},
    Code{ECHOLAB_NAMED(ERROR_OPERATION_ABORTED), std::errc::operation_canceled, "The operation was aborted"},
    Code{ECHOLAB_NAMED(ERROR_IO_DEVICE), std::errc::io_error, "Input/output error"},
    // MinGW-w64 has no name for this one.
    Code{574, "ERROR_UNHANDLED_EXCEPTION", std::errc::state_not_recoverable, "Unhandled exception"},
    Code{ECHOLAB_NAMED(ERROR_NOT_FOUND), std::errc::no_such_file_or_directory, "Element not found"},
};

#undef ECHOLAB_NAMED

const Code* find(int code)
{
    const auto* const found = std::find_if(codes.begin(), codes.end(),
                                           [=](const Code& entry) { return entry.code == code; });
    return found == codes.end() ? nullptr : found;
}

/// The system's words in UTF-8, without the line end that it adds; empty where it has none.
std::string formattedMessage(int code)
{
    std::array<wchar_t, 512> wide{};
    const auto length = ::FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
                                         static_cast<DWORD>(code), 0, wide.data(), static_cast<DWORD>(wide.size()),
                                         nullptr);
    if (length == 0) {
        return {};
    }
    std::array<char, 3 * 512> utf8{};
    const auto bytes = ::WideCharToMultiByte(CP_UTF8, 0, wide.data(), static_cast<int>(length), utf8.data(),
                                             static_cast<int>(utf8.size()), nullptr, nullptr);
    const std::string_view text(utf8.data(), static_cast<std::size_t>(std::max(bytes, 0)));
    const auto last = text.find_last_not_of(" \r\n");
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

} // namespace

std::string_view systemErrorName(int code)
{
    const auto* const known = find(code);
    return known != nullptr ? known->name : std::string_view();
}

std::string systemErrorText(int code)
{
    if (auto text = formattedMessage(code); !text.empty()) {
        return text;
    }
    const auto* const known = find(code);
    return known != nullptr ? std::string(known->text) : "Error " + std::to_string(code);
}

std::errc systemErrorCondition(int code)
{
    const auto* const known = find(code);
    return known != nullptr ? known->condition : std::errc{};
}

int systemErrorCode(std::errc condition)
{
    if (condition == std::errc::resource_unavailable_try_again) {
        return WSAEWOULDBLOCK; // the same as operation_would_block on POSIX
    }
    if (condition == std::errc::too_many_files_open_in_system) {
        return WSAEMFILE; // there is no limit of the whole system
    }
    const auto* const found = std::find_if(codes.begin(), codes.end(),
                                           [=](const Code& entry) { return entry.condition == condition; });
    return found != codes.end() ? found->code : WSASYSCALLFAILURE;
}

SocketError resolverError(int code)
{
    return {Call::GetAddrInfo, code};
}

std::string_view resolverErrorName(int code)
{
    return systemErrorName(code);
}

std::string resolverErrorText(int code)
{
    return systemErrorText(code);
}

std::string_view setModeCallName()
{
    return "ioctlsocket";
}

std::string_view wakeupCallName()
{
    return "WSASocketW";
}

std::string_view tcpTableCallName()
{
    return "GetExtendedTcpTable";
}

std::string_view threadCallName()
{
    return "_beginthreadex";
}

} // namespace echolab::net
