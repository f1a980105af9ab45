#include <gtest/gtest.h>

#include "net/segment/tcpanalysis.h"

namespace echolab::net {
namespace {

/// A conversation of made-up segments: the client's numbers begin at 1000, the server's just before they wrap around.
class TcpAnalysisTest : public testing::Test
{
protected:
    static constexpr std::uint32_t clientInitial = 1000;
    static constexpr std::uint32_t serverInitial = 0xFFFFFFF0U;

    SegmentFacts client(std::uint8_t flags, std::uint32_t sequence, std::uint32_t acknowledgement, std::size_t length,
                        bool lost = false)
    {
        return add(true, flags, clientInitial + sequence, serverInitial + acknowledgement, length, lost);
    }
    SegmentFacts server(std::uint8_t flags, std::uint32_t sequence, std::uint32_t acknowledgement, std::size_t length,
                        bool lost = false)
    {
        return add(false, flags, serverInitial + sequence, clientInitial + acknowledgement, length, lost);
    }
    void shakeHands()
    {
        client(TcpFlags::syn, 0, 0, 0);
        server(TcpFlags::syn | TcpFlags::ack, 0, 1, 0);
        client(TcpFlags::ack, 1, 1, 0);
    }

    std::uint16_t clientPort = 50000;

private:
    SegmentFacts add(bool byClient, std::uint8_t flags, std::uint32_t sequence, std::uint32_t acknowledgement,
                     std::size_t length, bool lost)
    {
        Segment segment;
        segment.from = Endpoint::loopback(Family::IPv4, byClient ? clientPort : 9000);
        segment.to = Endpoint::loopback(Family::IPv4, byClient ? 9000 : clientPort);
        segment.flags = flags;
        segment.sequence = sequence;
        segment.acknowledgement = acknowledgement;
        segment.payloadLength = length;
        return m_analysis.add(segment, m_index++, lost);
    }

    TcpAnalysis m_analysis;
    std::size_t m_index = 0;
};

TEST_F(TcpAnalysisTest, CountsFromTheSynOfEachSide)
{
    EXPECT_EQ(client(TcpFlags::syn, 0, 0, 0).sequence, 0U);
    const auto answer = server(TcpFlags::syn | TcpFlags::ack, 0, 1, 0);
    EXPECT_EQ(answer.sequence, 0U);
    EXPECT_EQ(answer.acknowledgement, 1U);
    const auto data = server(TcpFlags::ack, 1, 1, 1000); // wraps around
    EXPECT_EQ(data.sequence, 1U);
    const auto acknowledgement = client(TcpFlags::ack, 1, 1001, 0);
    EXPECT_EQ(acknowledgement.sequence, 1U);
    EXPECT_EQ(acknowledgement.acknowledgement, 1001U);
    EXPECT_FALSE(acknowledgement.resentOf);
    EXPECT_EQ(server(TcpFlags::ack, 1001, 1, 10).sequence, 1001U);
}

TEST_F(TcpAnalysisTest, ASynWithoutAckHasNoAcknowledgement)
{
    EXPECT_FALSE(client(TcpFlags::syn, 0, 0, 0).acknowledgement);
}

TEST_F(TcpAnalysisTest, NamesTheFirstOfASynSentThrice)
{
    EXPECT_FALSE(client(TcpFlags::syn, 0, 0, 0, true).resentOf);
    EXPECT_EQ(client(TcpFlags::syn, 0, 0, 0, true).resentOf, 0U);
    EXPECT_EQ(client(TcpFlags::syn, 0, 0, 0).resentOf, 0U);
}

TEST_F(TcpAnalysisTest, FindsTheSegmentThatHeldTheFirstByteSentAgain)
{
    shakeHands();
    client(TcpFlags::ack, 1, 1, 1000);                            // 3
    client(TcpFlags::ack, 1001, 1, 1000);                         // 4
    EXPECT_EQ(client(TcpFlags::ack, 1501, 1, 500).resentOf, 4U);  // in another cut
    EXPECT_EQ(client(TcpFlags::ack, 1001, 1, 1500).resentOf, 4U); // with 500 new bytes, 6
    EXPECT_EQ(client(TcpFlags::ack, 2001, 1, 500).resentOf, 6U);  // those
    EXPECT_FALSE(client(TcpFlags::ack, 2501, 1, 500).resentOf);   // new
    EXPECT_EQ(client(TcpFlags::fin | TcpFlags::ack, 3001, 1, 0).resentOf, std::nullopt);
    EXPECT_EQ(client(TcpFlags::fin | TcpFlags::ack, 3001, 1, 0).resentOf, 9U);
}

TEST_F(TcpAnalysisTest, AnAcknowledgementLikeOneThatWasLostRepeatsIt)
{
    shakeHands();
    EXPECT_FALSE(client(TcpFlags::ack, 1, 1, 0).resentOf) << "the like of one that arrived";
    EXPECT_FALSE(client(TcpFlags::ack, 1, 101, 0, true).resentOf); // 4
    EXPECT_EQ(client(TcpFlags::ack, 1, 101, 0).resentOf, 4U);
    EXPECT_FALSE(server(TcpFlags::rst, 101, 0, 0, true).resentOf); // 6
    EXPECT_EQ(server(TcpFlags::rst, 101, 0, 0).resentOf, 6U);
}

TEST_F(TcpAnalysisTest, TellsAProbeFromAnAcknowledgement)
{
    shakeHands();
    client(TcpFlags::ack, 1, 1, 1000);
    EXPECT_FALSE(client(TcpFlags::ack, 1001, 1, 0).probe);
    EXPECT_TRUE(client(TcpFlags::ack, 1000, 1, 0).probe);
}

TEST_F(TcpAnalysisTest, TellsConnectionsApartAlsoOnTheSamePorts)
{
    shakeHands();
    EXPECT_EQ(client(TcpFlags::ack, 1, 1, 1).connection, 0U);
    clientPort = 50001;
    EXPECT_EQ(client(TcpFlags::syn, 0, 0, 0).connection, 1U);
    clientPort = 50000;
    EXPECT_EQ(client(TcpFlags::ack, 2, 1, 1).connection, 0U);
    const auto again = client(TcpFlags::syn, 70'000, 0, 0);
    EXPECT_EQ(again.connection, 2U);
    EXPECT_EQ(again.sequence, 0U);
    EXPECT_FALSE(again.resentOf);
}

TEST_F(TcpAnalysisTest, CountsFromTheFirstByteWhereTheSynWasNotSeen)
{
    EXPECT_EQ(client(TcpFlags::ack, 5000, 7000, 10).sequence, 1U);
    EXPECT_EQ(server(TcpFlags::ack, 7000, 5010, 10).acknowledgement, 11U);
}

} // namespace
} // namespace echolab::net
