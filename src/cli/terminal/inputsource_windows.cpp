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

/// ReadFile() and ReadConsoleW() can only be ended from outside while they run, so cancel() repeats itself until the
/// reading thread has come out.
class InputSource::Impl
{
public:
    std::size_t read(std::span<char> buffer)
    {
        if (!m_decoded.empty()) {
            return take(buffer);
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_cancelled) {
                return 0;
            }
            if (m_thread == nullptr) {
                ::DuplicateHandle(::GetCurrentProcess(), ::GetCurrentThread(), ::GetCurrentProcess(), &m_thread, 0,
                                  FALSE, DUPLICATE_SAME_ACCESS);
            }
            m_reading = true;
        }
        const std::size_t count = isTerminal() ? readConsole(buffer) : readFile(buffer);
        const std::lock_guard lock(m_mutex);
        m_reading = false;
        m_idle.notify_all();
        return m_cancelled ? 0 : count;
    }

    void cancel()
    {
        std::unique_lock lock(m_mutex);
        m_cancelled = true;
        while (m_reading) {
            ::CancelSynchronousIo(m_thread);
            m_idle.wait_for(lock, std::chrono::milliseconds(5));
        }
    }

    ~Impl()
    {
        if (m_thread != nullptr) {
            ::CloseHandle(m_thread);
        }
    }

private:
    std::size_t readFile(std::span<char> buffer)
    {
        DWORD count = 0;
        const auto size = static_cast<DWORD>(std::min<std::size_t>(buffer.size(), 1U << 20));
        return ::ReadFile(m_input, buffer.data(), size, &count, nullptr) != 0 ? count : 0;
    }

    std::size_t readConsole(std::span<char> buffer)
    {
        std::array<wchar_t, 4096> text{};
        std::size_t begin = 0;
        if (m_halfPair) {
            text[begin++] = *m_halfPair;
            m_halfPair.reset();
        }
        DWORD count = 0;
        if (::ReadConsoleW(m_input, text.data() + begin, static_cast<DWORD>(text.size() - begin), &count, nullptr) == 0
            || count == 0) {
            return 0;
        }
        std::size_t length = begin + count;
        if (IS_HIGH_SURROGATE(text[length - 1])) {
            m_halfPair = text[--length];
        }
        constexpr wchar_t controlZ = 0x1A; // the end of input on a console
        if (length > 0 && text[0] == controlZ) {
            return 0;
        }
        const int size = ::WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(length), nullptr, 0, nullptr,
                                               nullptr);
        m_decoded.resize(static_cast<std::size_t>(size));
        ::WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(length), m_decoded.data(), size, nullptr,
                              nullptr);
        return take(buffer);
    }

    std::size_t take(std::span<char> buffer)
    {
        const std::size_t count = std::min(buffer.size(), m_decoded.size());
        std::copy_n(m_decoded.begin(), count, buffer.begin());
        m_decoded.erase(0, count);
        return count;
    }

    const HANDLE m_input = ::GetStdHandle(STD_INPUT_HANDLE);
    std::string m_decoded; ///< console input in UTF-8 that did not fit into the buffer
    std::optional<wchar_t> m_halfPair;

    std::mutex m_mutex;
    std::condition_variable m_idle;
    HANDLE m_thread = nullptr;
    bool m_reading = false;
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

std::size_t InputSource::read(std::span<char> buffer)
{
    return m_impl->read(buffer);
}

void InputSource::cancel()
{
    m_impl->cancel();
}

} // namespace echolab::cli
