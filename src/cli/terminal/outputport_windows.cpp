#include "cli/terminal/outputport.h"

#include <algorithm>
#include <atomic>
#include <string>

#include <windows.h>

namespace echolab::cli {

namespace {

/// Bytes that one call takes at most, so that a slow console does not keep a thread for long.
constexpr std::size_t mostAtOnce = 16 * 1024;

std::error_code lastError()
{
    const DWORD error = ::GetLastError();
    const bool closed = error == ERROR_BROKEN_PIPE || error == ERROR_NO_DATA;
    return closed ? std::make_error_code(std::errc::broken_pipe)
                  : std::error_code(static_cast<int>(error), std::system_category());
}

/// Without the beginning of a character at the end, unless there is nothing else.
std::string_view wholeCharacters(std::string_view utf8)
{
    std::size_t end = utf8.size();
    while (end > 0 && (static_cast<unsigned char>(utf8[end - 1]) & 0xc0U) == 0x80U) {
        --end;
    }
    if (end > 0 && static_cast<unsigned char>(utf8[end - 1]) >= 0xc0U) {
        const auto lead = static_cast<unsigned char>(utf8[end - 1]);
        const std::size_t length = lead >= 0xf0U ? 4 : lead >= 0xe0U ? 3 : 2;
        if (utf8.size() - (end - 1) < length && end > 1) {
            return utf8.substr(0, end - 1);
        }
    }
    return utf8;
}

} // namespace

/// A handle of the standard streams cannot be waited for together with something else: a write waits for its reader, in
/// small parts, until another thread cancels it.
class OutputPort::Impl
{
public:
    explicit Impl(Stream stream)
        : m_handle(::GetStdHandle(stream == Stream::Output ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE))
        , m_called(::CreateEventW(nullptr, FALSE, FALSE, nullptr))
    {
        DWORD mode = 0;
        m_console = ::GetConsoleMode(m_handle, &mode) != 0;
    }
    ~Impl()
    {
        ::CloseHandle(m_called);
        if (HANDLE const writer = m_writer.load()) {
            ::CloseHandle(writer);
        }
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    tl::expected<std::size_t, std::error_code> write(std::string_view bytes)
    {
        if (m_writer == nullptr) {
            HANDLE writer = nullptr;
            ::DuplicateHandle(::GetCurrentProcess(), ::GetCurrentThread(), ::GetCurrentProcess(), &writer, 0, FALSE,
                              DUPLICATE_SAME_ACCESS);
            m_writer = writer;
        }
        bytes = bytes.substr(0, mostAtOnce);
        if (m_console) {
            return writeToConsole(wholeCharacters(bytes));
        }
        DWORD count = 0;
        if (::WriteFile(m_handle, bytes.data(), static_cast<DWORD>(bytes.size()), &count, nullptr) == 0) {
            return failedOrCancelled();
        }
        return count;
    }

    Woken wait(Wait limit) const
    {
        const DWORD time = limit ? static_cast<DWORD>(std::max<long long>(limit->count(), 0)) : INFINITE;
        return ::WaitForSingleObject(m_called, time) == WAIT_OBJECT_0 ? Woken::Called : Woken::TimeOver;
    }

    void wake() const { ::SetEvent(m_called); }

    void interrupt() const
    {
        if (HANDLE const writer = m_writer.load()) {
            ::CancelSynchronousIo(writer);
        }
        wake();
    }

private:
    static tl::expected<std::size_t, std::error_code> failedOrCancelled()
    {
        if (::GetLastError() == ERROR_OPERATION_ABORTED) {
            return 0;
        }
        return tl::unexpected(lastError());
    }

    tl::expected<std::size_t, std::error_code> writeToConsole(std::string_view utf8) const
    {
        std::wstring text(utf8.size(), L'\0');
        text.resize(static_cast<std::size_t>(::MultiByteToWideChar(
            CP_UTF8, 0, utf8.data(), static_cast<int>(utf8.size()), text.data(), static_cast<int>(text.size()))));
        DWORD count = 0;
        if (::WriteConsoleW(m_handle, text.data(), static_cast<DWORD>(text.size()), &count, nullptr) == 0) {
            return failedOrCancelled();
        }
        return utf8.size();
    }

    HANDLE m_handle;
    HANDLE m_called;                        ///< an event that one wait resets
    std::atomic<HANDLE> m_writer = nullptr; ///< the thread that writes
    bool m_console = false;
};

OutputPort::OutputPort(Stream stream)
    : m_impl(std::make_unique<Impl>(stream))
{
}

OutputPort::~OutputPort() = default;

tl::expected<std::size_t, std::error_code> OutputPort::write(std::string_view bytes)
{
    return m_impl->write(bytes);
}

OutputPort::Woken OutputPort::waitForRoom(Wait)
{
    return Woken::Room; // write() waits itself
}

OutputPort::Woken OutputPort::wait(Wait limit)
{
    return m_impl->wait(limit);
}

void OutputPort::wake()
{
    m_impl->wake();
}

void OutputPort::interrupt()
{
    m_impl->interrupt();
}

} // namespace echolab::cli
