#include <QSignalSpy>
#include <QTest>

#include "app/traffic/trafficrecorder.h"
#include "support/running/controllertest.h"

using namespace echolab;
using namespace echolab::app;

namespace {

/// All that a history says was received by one side, in bytes.
double receivedBy(const TrafficHistory& history, TrafficRates TrafficSample::*side)
{
    double bytes = 0;
    const auto& samples = history.samples();
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const std::chrono::duration<double> time = samples[i].at - samples[i - 1].at;
        bytes += (samples[i].*side).bytesIn * time.count();
    }
    return bytes;
}

bool isQuiet(const TrafficSample& sample)
{
    return sample.server == TrafficRates{} && sample.clients == TrafficRates{};
}

} // namespace

class TestTrafficRecorder : public QObject
{
    Q_OBJECT

    ServerController m_server;
    ClientController m_client;

    void connectClient()
    {
        m_client.connectTo(clientOf(*m_server.listeningEndpoint()));
        QTRY_COMPARE(m_client.state(), ClientController::State::Connected);
    }

private Q_SLOTS:
    void init()
    {
        m_server.start(loopbackServer());
        QTRY_VERIFY(m_server.listeningEndpoint().has_value());
        connectClient();
    }
    void cleanup()
    {
        m_client.disconnectNow();
        m_server.stop();
        QTRY_COMPARE(m_client.state(), ClientController::State::Disconnected);
        QTRY_COMPARE(m_server.state(), ServerController::State::Stopped);
    }

    void itRunsWhileSomethingMoves()
    {
        TrafficRecorder recorder;
        recorder.record(&m_server);
        recorder.record(&m_client);
        QVERIFY(!recorder.isRunning());
        QVERIFY(!m_client.sendText(QStringLiteral("hello")).has_value());
        QTRY_VERIFY(recorder.isRunning());
        QTRY_VERIFY(!recorder.isRunning());
        QVERIFY(isQuiet(recorder.history().samples().back()));
        QCOMPARE(qRound(receivedBy(recorder.history(), &TrafficSample::server)), 5);
        QCOMPARE(qRound(receivedBy(recorder.history(), &TrafficSample::clients)), 5);
        QVERIFY(recorder.history().serverPeak().messagesOut > 0);
    }

    void whileWatchedItGoesOnAsLongAsAnythingRuns()
    {
        TrafficRecorder recorder;
        recorder.record(&m_server);
        recorder.record(&m_client);
        const QSignalSpy changes(&recorder, &TrafficRecorder::changed);
        recorder.setWatched(true);
        QVERIFY(recorder.isRunning());
        QTRY_VERIFY(changes.size() >= 3);
        QVERIFY(recorder.isRunning());
        QVERIFY(isQuiet(recorder.history().samples().back()));
        recorder.setWatched(false);
        QTRY_VERIFY(!recorder.isRunning());

        recorder.setWatched(true);
        m_client.disconnectNow();
        m_server.stop();
        QTRY_VERIFY(!recorder.isRunning());
        m_server.start(loopbackServer());
        QVERIFY(recorder.isRunning());
        QVERIFY(!recorder.history().samples().back().known); // nobody knows what was while nothing ran
    }

    void aNewSessionCountsFromZero()
    {
        TrafficRecorder recorder;
        recorder.record(&m_server);
        recorder.record(&m_client);
        QVERIFY(!m_client.sendText(QString(1000, QLatin1Char('a'))).has_value());
        QTRY_COMPARE(m_client.totals().bytesReceived, std::uint64_t(1000));
        m_server.start(loopbackServer());
        QTRY_COMPARE(m_server.totals().bytesReceived, std::uint64_t(0));
        m_client.disconnectNow();
        QTRY_COMPARE(m_client.state(), ClientController::State::Disconnected);
        QTRY_VERIFY(m_server.listeningEndpoint().has_value());
        m_server.retranslate(); // says that totals changed; they have not
        connectClient();
        QVERIFY(!m_client.sendText(QString(3000, QLatin1Char('b'))).has_value());
        QTRY_COMPARE(m_client.totals().bytesReceived, std::uint64_t(3000));
        QTRY_VERIFY(!recorder.isRunning());
        QCOMPARE(qRound(receivedBy(recorder.history(), &TrafficSample::server)), 4000);
        QCOMPARE(qRound(receivedBy(recorder.history(), &TrafficSample::clients)), 4000);
    }

    void aClientThatIsClosedIsForgottenItsTrafficIsNot()
    {
        TrafficRecorder recorder;
        recorder.record(&m_server);
        auto other = std::make_unique<ClientController>();
        recorder.record(other.get());
        recorder.record(&m_client);
        m_client.disconnectNow();
        QTRY_COMPARE(m_client.state(), ClientController::State::Disconnected);
        other->connectTo(clientOf(*m_server.listeningEndpoint()));
        QTRY_COMPARE(other->state(), ClientController::State::Connected);
        QVERIFY(!other->sendText(QStringLiteral("0123456789")).has_value());
        QTRY_COMPARE(other->totals().bytesReceived, std::uint64_t(10));
        other.reset();
        QTRY_VERIFY(!recorder.isRunning());
        QCOMPARE(qRound(receivedBy(recorder.history(), &TrafficSample::clients)), 10);
    }
};

QTEST_GUILESS_MAIN(TestTrafficRecorder)
#include "tst_trafficrecorder.moc"
