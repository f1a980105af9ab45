#include "cli/terminal/inputsource.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

#include <windows.h>

namespace echolab::cli {

/// ReadFile() and ReadConsoleW() can only be ended from outside while they run, so whoever ends them tries again until
/// the reading thread has come out.
class InputSource::Impl
{
public:
    tl::expected<Block, Failure> read(std::span<char> buffer)
    {
        if (!m_decoded.empty()) {
            return take(buffer);
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_cancelled || (m_notWaiting && wouldWait())) {
                return end;
            }
            if (m_thread == nullptr) {
                ::DuplicateHandle(::GetCurrentProcess(), ::GetCurrentThread(), ::GetCurrentProcess(), &m_thread, 0,
                                  FALSE, DUPLICATE_SAME_ACCESS);
            }
            m_reading = true;
        }
        const tl::expected<Block, Failure> block = isTerminal() ? readConsole(buffer) : readFile(buffer);
        const std::lock_guard lock(m_mutex);
        m_reading = false;
        m_idle.notify_all();
        return m_cancelled ? end : block;
    }

    void stopWaiting()
    {
        std::unique_lock lock(m_mutex);
        m_notWaiting = true;
        endRead(lock);
    }

    void cancel()
    {
        std::unique_lock lock(m_mutex);
        m_cancelled = true;
        endRead(lock);
    }

    ~Impl()
    {
        if (m_thread != nullptr) {
            ::CloseHandle(m_thread);
        }
    }

private:
    static constexpr Block end{.size = 0, .last = true};

    void endRead(std::unique_lock<std::mutex>& lock)
    {
        while (m_reading) {
            ::CancelSynchronousIo(m_thread);
            m_idle.wait_for(lock, std::chrono::milliseconds(5));
        }
    }

    /// A file is always there; of a pipe it can be asked.
    bool wouldWait() const
    {
        DWORD available = 0;
        return ::GetFileType(m_input) != FILE_TYPE_DISK
            && (::PeekNamedPipe(m_input, nullptr, 0, nullptr, &available, nullptr) == 0 || available == 0);
    }

    /// Of the last call. A pipe whose writers have gone, and a read that was ended from outside, have no more to give.
    static tl::expected<Block, Failure> failed()
    {
        const DWORD code = ::GetLastError();
        if (code == ERROR_BROKEN_PIPE || code == ERROR_HANDLE_EOF || code == ERROR_OPERATION_ABORTED) {
            return end;
        }
        return tl::unexpected(Failure{"ReadFile", static_cast<int>(code)});
    }

    tl::expected<Block, Failure> readFile(std::span<char> buffer)
    {
        DWORD count = 0;
        const auto size = static_cast<DWORD>(std::min<std::size_t>(buffer.size(), 1U << 20));
        if (::ReadFile(m_input, buffer.data(), size, &count, nullptr) == 0) {
            return failed();
        }
        return Block{count, count == 0};
    }

    tl::expected<Block, Failure> readConsole(std::span<char> buffer)
    {
        std::array<wchar_t, 4096> text{};
        std::size_t begin = 0;
        if (m_halfPair) {
            text[begin++] = *m_halfPair;
            m_halfPair.reset();
        }
        DWORD count = 0;
        if (::ReadConsoleW(m_input, text.data() + begin, static_cast<DWORD>(text.size() - begin), &count, nullptr)
            == 0) {
            return failed();
        }
        if (count == 0) {
            return end;
        }
        std::size_t length = begin + count;
        if (IS_HIGH_SURROGATE(text[length - 1])) {
            m_halfPair = text[--length];
        }
        constexpr wchar_t controlZ = 0x1A; // the end of input on a console
        if (length > 0 && text[0] == controlZ) {
            return end;
        }
        const int size = ::WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(length), nullptr, 0, nullptr,
                                               nullptr);
        m_decoded.resize(static_cast<std::size_t>(size));
        ::WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(length), m_decoded.data(), size, nullptr,
                              nullptr);
        return take(buffer);
    }

    Block take(std::span<char> buffer)
    {
        const std::size_t count = std::min(buffer.size(), m_decoded.size());
        std::copy_n(m_decoded.begin(), count, buffer.begin());
        m_decoded.erase(0, count);
        return {count, false};
    }

    const HANDLE m_input = ::GetStdHandle(STD_INPUT_HANDLE);
    std::string m_decoded; ///< console input in UTF-8 that did not fit into the buffer
    std::optional<wchar_t> m_halfPair;

    std::mutex m_mutex;
    std::condition_variable m_idle;
    HANDLE m_thread = nullptr;
    bool m_reading = false;
    bool m_notWaiting = false;
    bool m_cancelled = false;
};

const bool InputSource::linesEndWithCarriageReturn = true;

InputSource::InputSource()
    : m_impl(std::make_unique<Impl>())
{
}

InputSource::~InputSource() = default;

bool InputSource::isTerminal()
{
    DWORD mode = 0;
    return ::GetConsoleMode(::GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
}

tl::expected<InputSource::Block, InputSource::Failure> InputSource::read(std::span<char> buffer)
{
    return m_impl->read(buffer);
}

void InputSource::stopWaiting()
{
    m_impl->stopWaiting();
}

void InputSource::cancel()
{
    m_impl->cancel();
}

} // namespace echolab::cli
