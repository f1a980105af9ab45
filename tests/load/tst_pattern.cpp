#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "load/pattern.h"

using namespace echolab::load;

TEST(Pattern, IsOneStreamHoweverItIsCut)
{
    const Pattern pattern(1);
    const auto whole = pattern.part(1'000'000, 200'000);
    for (std::size_t at = 0; at < whole.size(); at += 777) {
        const auto length = std::min<std::size_t>(777, whole.size() - at);
        const auto part = pattern.part(1'000'000 + at, length);
        ASSERT_TRUE(std::equal(part.begin(), part.end(), whole.begin() + static_cast<std::ptrdiff_t>(at)));
    }
}

TEST(Pattern, SeesOneChangedByte)
{
    const Pattern pattern(2);
    const auto part = pattern.part(123, Pattern::longest);
    std::vector<std::byte> copy(part.begin(), part.end());
    EXPECT_EQ(pattern.mismatch(123, copy), std::nullopt);
    for (const std::size_t at : {std::size_t{0}, std::size_t{65'521}, copy.size() - 1}) {
        copy[at] ^= std::byte{1};
        EXPECT_NE(pattern.mismatch(123, copy), std::nullopt);
        copy[at] ^= std::byte{1};
    }
}

TEST(Pattern, SeesALostPiece)
{
    const Pattern pattern(3);
    for (const std::size_t lost : {1U, 64U, 512U, 4096U, 65'536U}) {
        EXPECT_NE(pattern.mismatch(0, pattern.part(lost, 64)), std::nullopt) << lost;
    }
}

TEST(Pattern, DependsOnTheSeed)
{
    EXPECT_NE(Pattern(4).mismatch(0, Pattern(5).part(0, 64)), std::nullopt);
    EXPECT_EQ(Pattern(4).mismatch(0, Pattern(4).part(0, 64)), std::nullopt);
}

TEST(Pattern, IsReadableWhereThatIsAskedFor)
{
    const auto isPrintable = [](std::byte byte) {
        return byte >= std::byte{' '} && byte <= std::byte{'~'};
    };
    const Pattern readable(6, LoadBytes::Printable);
    const auto part = readable.part(0, Pattern::longest);
    EXPECT_TRUE(std::all_of(part.begin(), part.end(), isPrintable));
    EXPECT_NE(readable.mismatch(0, readable.part(1, 64)), std::nullopt);
    const Pattern any(6);
    const auto bytes = any.part(0, Pattern::longest);
    for (int value = 0; value < 256; ++value) {
        EXPECT_NE(std::find(bytes.begin(), bytes.end(), static_cast<std::byte>(value)), bytes.end()) << value;
    }
}
