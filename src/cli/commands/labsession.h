#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QJsonArray>
#include <QObject>
#include <QString>

#include "lab/stage/experimentrun.h"
#include "lab/stage/labevents.h"

namespace echolab::cli {

/// Runs experiments one after the other and prints what they show, or writes JSON at the end.
class LabSession : public QObject
{
    Q_OBJECT

public:
    LabSession(std::vector<const lab::Experiment*> experiments, std::string json);

    void start();
    /// Cancels what runs; ended() follows.
    void stop();

Q_SIGNALS:
    void ended(int status);

private:
    void next();
    void readEvents();
    void show(const lab::LabEvent& event);
    void experimentEnded(const std::optional<lab::Verdict>& verdict);
    void print(const QString& line);
    void finish(int status);

    const std::vector<const lab::Experiment*> m_experiments;
    const std::string m_json; ///< where to, if it is wanted
    std::size_t m_current = 0;
    bool m_stopped = false;
    bool m_outputGone = false;
    QJsonArray m_results;
    std::vector<lab::LabEvent> m_batch;
    lab::LabEventQueue m_events;
    std::unique_ptr<lab::ExperimentRun> m_run; ///< last: it writes into the queue
};

} // namespace echolab::cli
