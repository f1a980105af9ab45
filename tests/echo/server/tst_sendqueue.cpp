#include "echo/server/sendqueue.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace echolab::echo;

namespace {

std::string textOf(BytesView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(SendQueue, IsEmptyAtFirst)
{
    SendQueue queue;
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.size(), 0U);
    EXPECT_TRUE(queue.front().empty());
    queue.append({});
    EXPECT_TRUE(queue.empty());
}

TEST(SendQueue, GivesBackInOrderWhatWasAppended)
{
    SendQueue queue;
    queue.append(viewOf("hello "));
    queue.append(viewOf("world"));
    EXPECT_EQ(textOf(queue.front()), "hello world");
    queue.remove(3);
    EXPECT_EQ(queue.size(), 8U);
    queue.append(viewOf("!"));
    EXPECT_EQ(textOf(queue.front()), "lo world!");
    queue.remove(9);
    EXPECT_TRUE(queue.empty());
    queue.append(viewOf("again"));
    EXPECT_EQ(textOf(queue.front()), "again");
    queue.clear();
    EXPECT_TRUE(queue.empty());
    EXPECT_TRUE(queue.front().empty());
}

TEST(SendQueue, KeepsSmallPiecesTogetherAndALargeOneWhole)
{
    SendQueue queue;
    for (std::size_t i = 0; i < SendQueue::piece; ++i) {
        queue.append(viewOf("x"));
    }
    EXPECT_EQ(queue.front().size(), SendQueue::piece);

    SendQueue large;
    large.append(viewOf(std::string(3 * SendQueue::piece, 'y')));
    EXPECT_EQ(large.front().size(), 3 * SendQueue::piece);
}

TEST(SendQueue, LosesNothingInAnyOrderOfCalls)
{
    std::mt19937 random(1);
    SendQueue queue;
    std::string expected;
    for (int i = 0; i < 1000; ++i) {
        if (random() % 2 == 0) {
            const std::string text(random() % (SendQueue::piece / 2), static_cast<char>(random()));
            queue.append(viewOf(text));
            expected += text;
        } else if (!queue.empty()) {
            const auto front = textOf(queue.front());
            ASSERT_EQ(front, expected.substr(0, front.size()));
            const auto sent = 1 + random() % front.size();
            queue.remove(sent);
            expected.erase(0, sent);
        }
        ASSERT_EQ(queue.size(), expected.size());
    }
}

} // namespace
