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

TEST(EchoChecker, TakesABannerForNoEcho)
{
    Checker c;
    const auto events = c.receive("welcome");
    ASSERT_EQ(events.size(), 2U);
    const auto& mismatch = as<EchoMismatch>(events[0]);
    EXPECT_FALSE(mismatch.message);
    EXPECT_FALSE(mismatch.expected);
    EXPECT_EQ(mismatch.actual, std::byte{'w'});
    EXPECT_EQ(mismatch.streamOffset, 0U);
    EXPECT_EQ(as<ClientReceived>(events[1]).data, bytesOf("welcome"));

    c.send(1, "hi", 2);
    const auto later = c.receive("hi");
    ASSERT_EQ(later.size(), 1U);
    EXPECT_EQ(as<ClientReceived>(later[0]).data, bytesOf("hi"));
}

TEST(EchoChecker, NoticesBytesThatWereAddedHoweverTheyAreCutUp)
{
    const std::string_view stream = "hihi, more";
    for (std::size_t cut = 1; cut < stream.size(); ++cut) {
        Checker c;
        c.send(1, "hi", 2);
        auto events = c.receive(stream.substr(0, cut));
        for (auto& event : c.receive(stream.substr(cut))) {
            events.push_back(std::move(event));
        }
        ASSERT_GE(events.size(), 3U) << cut;
        EXPECT_EQ(as<MessageConfirmed>(events[0]).message, 1U) << cut;
        const auto& mismatch = as<EchoMismatch>(events[1]);
        EXPECT_FALSE(mismatch.message) << cut;
        EXPECT_FALSE(mismatch.expected) << cut;
        EXPECT_EQ(mismatch.actual, std::byte{'h'}) << cut;
        EXPECT_EQ(mismatch.streamOffset, 2U) << cut;
        Bytes received;
        for (std::size_t i = 2; i < events.size(); ++i) {
            const auto& data = as<ClientReceived>(events[i]).data;
            received.insert(received.end(), data.begin(), data.end());
        }
        EXPECT_EQ(received, bytesOf("hi, more")) << cut;
    }
}

TEST(EchoChecker, NamesThePlaceInTheStreamNotOnlyInTheMessage)
{
    Checker c;
    c.send(1, "abc", 3);
    c.send(2, "def", 3);
    const auto events = c.receive("abcdXf");
    ASSERT_EQ(events.size(), 3U);
    const auto& mismatch = as<EchoMismatch>(events[1]);
    EXPECT_EQ(mismatch.message, 2U);
    EXPECT_EQ(mismatch.offset, 1U);
    EXPECT_EQ(mismatch.streamOffset, 4U);
    EXPECT_EQ(mismatch.expected, std::byte{'e'});
    EXPECT_EQ(mismatch.actual, std::byte{'X'});
}

TEST(EchoChecker, TakesNothingForAnEchoThatWasNotSentYet)
{
    Checker c;
    c.send(1, "hello", 2);
    const auto events = c.receive("hello");
    ASSERT_EQ(events.size(), 2U);
    EXPECT_FALSE(as<EchoMismatch>(events[0]).message);
    EXPECT_EQ(as<EchoMismatch>(events[0]).streamOffset, 2U);
    EXPECT_EQ(as<ClientReceived>(events[1]).data, bytesOf("hello"));
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

TEST(EchoChecker, KeepsNoEndlessNumberOfShortMessages)
{
    Checker c;
    MessageId id = 0;
    while (c.checker.checking() && id < 100) {
        c.send(++id, "x", 1);
        (void)c.checker.overdue();
    }
    EXPECT_EQ(id, 1000 / EchoChecker::bytesPerMessage + 1);
}

} // namespace
