#pragma once

#include <cstddef>

#include <pthread.h>

namespace echolab::test {

/// While it lives no thread can be had: pthread_create() fails with EAGAIN, since new threads ask for a stack that no
/// address space has room for. Of the whole process.
class ThreadShortage
{
public:
    ThreadShortage()
    {
        pthread_attr_t attributes;
        ::pthread_getattr_default_np(&attributes);
        ::pthread_attr_getstacksize(&attributes, &m_before);
        set(std::size_t{1} << 47);
        ::pthread_attr_destroy(&attributes);
    }
    ~ThreadShortage() { set(m_before); }
    ThreadShortage(const ThreadShortage&) = delete;
    ThreadShortage& operator=(const ThreadShortage&) = delete;

private:
    static void set(std::size_t stackSize)
    {
        pthread_attr_t attributes;
        ::pthread_attr_init(&attributes);
        ::pthread_attr_setstacksize(&attributes, stackSize);
        ::pthread_setattr_default_np(&attributes);
        ::pthread_attr_destroy(&attributes);
    }

    std::size_t m_before = 0;
};

} // namespace echolab::test
