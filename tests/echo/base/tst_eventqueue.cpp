#include "echo/base/eventqueue.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <variant>

using namespace echolab::echo;

namespace {

struct Event {
    Event(Skipped what)
        : skipped(what)
    {
    }
    Event(int value)
        : number(value)
    {
    }
    int number = 0;
    Skipped skipped{};
};
using Queue = EventQueue<Event>;

TEST(EventQueue, WakesOncePerBatch)
{
    int wakes = 0;
    Queue queue([&] { ++wakes; });
    queue.push(1, Priority::Data);
    queue.push(2, Priority::Data);
    EXPECT_EQ(wakes, 1);

    std::vector<Event> batch;
    queue.drain(batch);
    ASSERT_EQ(batch.size(), 2U);
    EXPECT_EQ(batch[1].number, 2);

    queue.push(3, Priority::Control);
    EXPECT_EQ(wakes, 2);
}

TEST(EventQueue, CountsWhatDoesNotFitAndMarksWhereItWas)
{
    Queue queue([] {}, {2, 1000});
    queue.push(1, Priority::Data, 10);
    queue.push(2, Priority::Data, 10);
    EXPECT_FALSE(queue.takesData());
    queue.push(3, Priority::Data, 10);
    queue.skip(5);
    queue.push(4, Priority::Control);

    std::vector<Event> batch;
    queue.drain(batch);
    ASSERT_EQ(batch.size(), 4U);
    EXPECT_EQ(batch[2].skipped.events, 2U);
    EXPECT_EQ(batch[2].skipped.bytes, 15U);
    EXPECT_EQ(batch[3].number, 4);
    EXPECT_TRUE(queue.takesData());
}

TEST(EventQueue, BoundsTheBytes)
{
    Queue queue([] {}, {100, 100});
    queue.push(1, Priority::Data, 100);
    EXPECT_FALSE(queue.takesData());
    queue.push(2, Priority::Data, 1);

    std::vector<Event> batch;
    queue.drain(batch);
    ASSERT_EQ(batch.size(), 2U);
    EXPECT_EQ(batch[1].skipped.bytes, 1U);
}

TEST(EventQueue, ControlEventsDoNotUseTheRoomOfData)
{
    Queue queue([] {}, {4, 1000, 1});
    std::vector<Event> batch;
    for (int i = 0; i < 3; ++i) {
        queue.push(i, Priority::Control);
    }
    queue.drain(batch);
    for (int i = 0; i < 4; ++i) {
        EXPECT_TRUE(queue.takesData());
        queue.push(i, Priority::Data, 1);
    }
    EXPECT_FALSE(queue.takesData());
}

TEST(EventQueue, ControlEventsHaveRoomOfTheirOwnAndEssentialOnesAlways)
{
    Queue queue([] {}, {2, 1000});
    for (int i = 0; i < 10; ++i) {
        queue.push(i, Priority::Control);
    }
    queue.push(99, Priority::Essential);

    std::vector<Event> batch;
    queue.drain(batch);
    ASSERT_EQ(batch.size(), 6U); // 4 of the controls, the mark, the essential one
    EXPECT_EQ(batch[4].skipped.events, 6U);
    EXPECT_EQ(batch[5].number, 99);
}

TEST(EventQueue, ReportsWhatWasSkippedLastWithoutAFurtherEvent)
{
    Queue queue([] {}, {1, 1000});
    queue.push(1, Priority::Data);
    queue.skip(7);
    std::vector<Event> batch;
    queue.drain(batch);
    ASSERT_EQ(batch.size(), 2U);
    EXPECT_EQ(batch[1].skipped.bytes, 7U);
}

TEST(EventQueue, LosesNothingBetweenThreads)
{
    constexpr int threads = 4;
    constexpr int each = 5000;
    Queue queue([] {}, {64, 1 << 20});
    std::uint64_t seen = 0;
    const auto count = [&] {
        std::vector<Event> batch;
        queue.drain(batch);
        for (const auto& event : batch) {
            seen += event.skipped.events != 0 ? event.skipped.events : 1;
        }
    };
    std::atomic<int> running = threads;
    {
        std::vector<std::jthread> producers;
        for (int i = 0; i < threads; ++i) {
            producers.emplace_back([&] {
                for (int n = 0; n < each; ++n) {
                    if (queue.takesData()) {
                        queue.push(1, Priority::Data, 1);
                    } else {
                        queue.skip(1);
                    }
                }
                --running;
            });
        }
        while (running.load() > 0) {
            count();
        }
    }
    count();
    EXPECT_EQ(seen, static_cast<std::uint64_t>(threads) * each);
}

/// Takes its memory from the operator below.
struct alignas(128) Aligned : Event {
    using Event::Event;
};

thread_local bool noMemory = false;

TEST(EventQueue, AnEventForWhichThereIsNoMemoryIsCountedAndEssentialOnesComeThrough)
{
    EventQueue<Aligned> queue([] {});
    std::vector<Aligned> batch;
    queue.drain(batch);
    batch.shrink_to_fit();
    noMemory = true;
    for (int i = 1; i <= 100; ++i) {
        queue.push(i, Priority::Data, 10);
    }
    queue.push(101, Priority::Essential);
    queue.drain(batch);
    noMemory = false;
    ASSERT_FALSE(batch.empty());
    EXPECT_EQ(batch.back().number, 101);
    std::uint64_t seen = 0;
    for (const auto& event : batch) {
        seen += event.number == 0 ? event.skipped.events : 1;
    }
    EXPECT_EQ(seen, 101U);

    queue.push(102, Priority::Data);
    queue.drain(batch);
    ASSERT_EQ(batch.size(), 1U);
    EXPECT_EQ(batch[0].number, 102);
}

} // namespace

/// The block begins one alignment before, where it is kept for delete; Windows has no aligned_alloc().
void* operator new(std::size_t size, std::align_val_t alignment)
{
    const auto to = static_cast<std::size_t>(alignment);
    std::size_t room = size + to;
    void* const block = noMemory ? nullptr : std::malloc(room + to);
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    void* memory = static_cast<std::byte*>(block) + to;
    std::align(to, size, memory, room);
    static_cast<void**>(memory)[-1] = block;
    return memory;
}
void operator delete(void* memory, std::align_val_t) noexcept
{
    if (memory != nullptr) {
        std::free(static_cast<void**>(memory)[-1]);
    }
}
void operator delete(void* memory, std::size_t, std::align_val_t alignment) noexcept
{
    operator delete(memory, alignment);
}
