#pragma once

#include <chrono>
#include <span>
#include <string_view>

#include <QByteArray>
#include <QString>

#include "echo/base/bytes.h"
#include "echo/base/session.h"

namespace echolab::app {

// Between the types of the engine and those of Qt and of the wall clock.

inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

inline QByteArray toByteArray(echo::BytesView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline echo::BytesView viewOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

/// The wall clock's time of an event, whose own clock counts from no known moment.
inline std::chrono::system_clock::time_point wallTime(echo::Clock::time_point at)
{
    const auto ago = echo::Clock::now() - at;
    return std::chrono::system_clock::now() - std::chrono::duration_cast<std::chrono::system_clock::duration>(ago);
}

} // namespace echolab::app
