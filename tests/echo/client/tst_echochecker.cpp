#include "echo/client/echochecker.h"

#include <gtest/gtest.h>

using namespace echolab::echo;

namespace {

constexpr auto now = Clock::time_point{};

struct Checker {
    EchoChecker checker{1000};

    void send(MessageId id, std::string_view text, std::size_t taken)
    {
        checker.begin(id, std::make_shared<const Bytes>(bytesOf(text)), now);
        checker.sent(taken);
    }
    auto receive(std::string_view text) { return checker.received(viewOf(text), now + std::chrono::milliseconds(3)); }
};

template <typename T>
const T& as(const ClientEvent::What& what)
{
    return std::get<T>(what);
}

TEST(EchoChecker, ConfirmsAMessageWhenItsLastByteIsBack)
{
    Checker c;
    c.send(1, "hello", 5);
    EXPECT_TRUE(c.receive("hel").empty());
    const auto events = c.receive("lo");
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(as<MessageConfirmed>(events[0]).message, 1U);
    EXPECT_EQ(as<MessageConfirmed>(events[0]).bytes, 5U);
    EXPECT_EQ(as<MessageConfirmed>(events[0]).roundTrip, std::chrono::milliseconds(3));
    EXPECT_EQ(as<MessageConfirmed>(events[0]).receives.count(), 2U);
    EXPECT_EQ(as<MessageConfirmed>(events[0]).receives.first()[0].bytes, 3U);
}

TEST(EchoChecker, TellsCoalescedMessagesApart)
{
    Checker c;
    c.send(1, "ab", 2);
    c.send(2, "cd", 2);
    c.send(3, "ef", 2);
    const auto events = c.receive("abcde");
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(as<MessageConfirmed>(events[1]).message, 2U);
    EXPECT_EQ(as<MessageConfirmed>(events[1]).receives.count(), 1U);
    EXPECT_EQ(as<MessageConfirmed>(events[1]).receives.first()[0].bytes, 2U);
    EXPECT_EQ(as<MessageConfirmed>(events[1]).receives.first()[0].whole, 5U);
    EXPECT_EQ(c.receive("f").size(), 1U);
}

TEST(EchoChecker, FlagsTheFirstByteThatDiffersAndHandsOutAllThatCame)
{
    Checker c;
    c.send(1, "hello", 5);
    EXPECT_TRUE(c.receive("he").empty());
    const auto events = c.receive("LLo!");
    ASSERT_EQ(events.size(), 2U);
    const auto& mismatch = as<EchoMismatch>(events[0]);
    EXPECT_EQ(mismatch.offset, 2U);
    EXPECT_EQ(mismatch.expected, std::byte{'l'});
    EXPECT_EQ(mismatch.actual, std::byte{'L'});
    EXPECT_EQ(as<ClientReceived>(events[1]).data, bytesOf("heLLo!"));
    EXPECT_FALSE(c.checker.checking());

    c.send(2, "x", 1);
    const auto later = c.receive("x");
    ASSERT_EQ(later.size(), 1U);
    EXPECT_EQ(as<ClientReceived>(later[0]).data, bytesOf("x"));
}

TEST(EchoChecker, ShowsBytesNobodyAskedFor)
{
    Checker c;
    const auto banner = c.receive("welcome");
    ASSERT_EQ(banner.size(), 1U);
    EXPECT_EQ(as<ClientReceived>(banner[0]).data, bytesOf("welcome"));
    EXPECT_TRUE(c.checker.checking());

    c.send(1, "hi", 2);
    const auto events = c.receive("hi, more");
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(as<MessageConfirmed>(events[0]).message, 1U);
    EXPECT_EQ(as<ClientReceived>(events[1]).data, bytesOf(", more"));
}

TEST(EchoChecker, TakesNothingForAnEchoThatWasNotSentYet)
{
    Checker c;
    c.send(1, "hello", 2);
    const auto events = c.receive("hello");
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(as<ClientReceived>(events[0]).data, bytesOf("llo"));

    c.checker.sent(3);
    const auto rest = c.receive("llo");
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(as<MessageConfirmed>(rest[0]).message, 1U);
}

TEST(EchoChecker, HandsOutAPartialEchoAtTheEnd)
{
    Checker c;
    c.send(1, "hello", 5);
    EXPECT_TRUE(c.receive("hel").empty());
    const auto events = c.checker.finish();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(as<ClientReceived>(events[0]).data, bytesOf("hel"));
    EXPECT_TRUE(c.checker.finish().empty());
}

TEST(EchoChecker, GivesUpOnAPeerThatNeverAnswers)
{
    Checker c;
    c.send(1, std::string(1000, 'x'), 1000);
    EXPECT_TRUE(c.checker.overdue().empty());
    c.send(2, "y", 1);
    const auto events = c.checker.overdue();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(as<EchoUnanswered>(events[0]).message, 1U);
    EXPECT_TRUE(c.checker.overdue().empty());
}

} // namespace
