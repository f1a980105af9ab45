#include "echo/server/pagebuffer.h"

#include <gtest/gtest.h>

#include <cstdint>

using namespace echolab::echo;

TEST(PageBuffer, BeginsAtAPageAndHasTheSizeAskedFor)
{
    for (const std::size_t size : {std::size_t{1}, std::size_t{512}, std::size_t{4096}, std::size_t{524'289}}) {
        PageBuffer buffer(size);
        EXPECT_EQ(buffer.size(), size);
        const auto bytes = buffer.first(size);
        EXPECT_EQ(bytes.size(), size);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(bytes.data()) % 4096, 0U) << size;
        bytes.back() = std::byte{1}; // all of it may be written
    }
}
