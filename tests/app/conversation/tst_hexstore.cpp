#include <random>

#include <QTest>

#include "app/conversation/hexstore.h"

using namespace echolab;
using namespace echolab::app;

/// Held against lines that are kept one by one.
class TestHexStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesStayTheSameWhateverGoes()
    {
        constexpr std::size_t mostLines = 40;
        std::mt19937 random(7);
        const auto below = [&random](std::size_t bound) {
            return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
        };
        HexStore store;
        std::deque<HexLine> expected;
        for (int step = 0; step < 200; ++step) {
            if (below(3) > 0) {
                echo::Bytes data(below(1000));
                std::generate(data.begin(), data.end(), [&] { return static_cast<std::byte>(below(256)); });
                const auto direction = below(2) == 0 ? Direction::Sent : Direction::Received;
                store.add(direction, peerOf(step), data, mostLines);
                addLines(expected, direction, peerOf(step), data, mostLines);
            } else {
                const std::size_t gone = below(expected.size() + 1);
                store.removeOldest(gone);
                expected.erase(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(gone));
            }
            QCOMPARE(store.lines(), expected.size());
            for (std::size_t line = 0; line < expected.size(); ++line) {
                const HexLine found = store.line(line);
                QCOMPARE(found.text(), expected[line].text());
                QVERIFY(found.peer == expected[line].peer);
                QCOMPARE(found.direction, expected[line].direction);
            }
        }
    }

    void bytesTakeLittleMoreThanThemselves()
    {
        constexpr std::size_t message = 512; // the book's buffer
        HexStore store;
        const echo::Bytes data(message);
        for (int count = 0; count < 1000; ++count) {
            store.add(Direction::Received, peerOf(0), data, 1000);
        }
        QCOMPARE(store.lines(), std::size_t{32'000});
        QVERIFY(store.cost() >= 1000 * message);
        QVERIFY(store.cost() <= 1000 * message * 5 / 4);
    }

    void limitsAreOfLinesAndOfBytes()
    {
        HexStore store;
        QCOMPARE(store.excess({.rows = 1, .bytes = 1}), std::size_t{0});
        store.add(Direction::Sent, peerOf(0), echo::Bytes(100'000), 10'000); // 6,250 lines
        QCOMPARE(store.excess({.rows = 10'000, .bytes = 1'000'000}), std::size_t{0});
        QCOMPARE(store.excess({.rows = 250, .bytes = 1'000'000}), std::size_t{6000});
        const std::size_t gone = store.excess({.rows = 10'000, .bytes = 50'000});
        store.removeOldest(gone - 1);
        QVERIFY(store.cost() > 50'000);
        store.removeOldest(1);
        QVERIFY(store.cost() <= 50'000);
        QCOMPARE(store.line(0).offset, static_cast<std::uint64_t>(gone * HexLine::width));
        QCOMPARE(store.excess({.rows = 10'000, .bytes = 1}), store.lines() - 1); // the newest stays
    }

private:
    static net::Endpoint peerOf(int number)
    {
        return net::Endpoint::loopback(net::Family::IPv4, static_cast<std::uint16_t>(10'000 + number));
    }
    static void addLines(std::deque<HexLine>& lines, Direction direction, const net::Endpoint& peer,
                         const echo::Bytes& data, std::size_t mostLines)
    {
        const std::size_t count = (data.size() + HexLine::width - 1) / HexLine::width;
        for (std::size_t number = count - std::min(count, mostLines); number < count; ++number) {
            const std::size_t offset = number * HexLine::width;
            const std::size_t length = std::min(HexLine::width, data.size() - offset);
            HexLine line{direction, peer, offset, static_cast<std::uint8_t>(length), {}};
            std::copy_n(data.begin() + static_cast<std::ptrdiff_t>(offset), length, line.bytes.begin());
            lines.push_back(line);
        }
    }
};

QTEST_APPLESS_MAIN(TestHexStore)
#include "tst_hexstore.moc"
