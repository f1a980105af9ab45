#include "cli/commands/labsession.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "app/base/convert.h"
#include "app/lab/labtext.h"
#include "cli/terminal/command.h"
#include "cli/terminal/terminal.h"
#include "echo/base/overloaded.h"

namespace echolab::cli {

using app::LabText;
using app::toQString;

namespace {

QJsonObject json(const lab::Finding& finding)
{
    return {{QStringLiteral("claim"), LabText::sentence(finding.claim)},
            {QStringLiteral("outcome"), toQString(lab::outcomeName(finding.outcome))},
            {QStringLiteral("seen"), LabText::sentence(finding.seen)},
            {QStringLiteral("basis"), toQString(lab::basisName(finding.basis()))},
            {QStringLiteral("source"), LabText::sentence(finding.source)},
            {QStringLiteral("why"), LabText::sentence(finding.why)}};
}

} // namespace

LabSession::LabSession(std::vector<const lab::Experiment*> experiments, std::string json)
    : m_experiments(std::move(experiments))
    , m_json(std::move(json))
    , m_events([this] { QMetaObject::invokeMethod(this, &LabSession::readEvents, Qt::QueuedConnection); })
{
}

void LabSession::start()
{
    next();
}

void LabSession::stop()
{
    m_stopped = true;
    if (m_run) {
        m_run->cancel();
    }
}

void LabSession::next()
{
    if (m_stopped || m_current == m_experiments.size()) {
        finish(m_stopped ? CallFailed : Success);
        return;
    }
    const auto& experiment = *m_experiments[m_current];
    print(toQString(experiment.id) + QStringLiteral(": ") + LabText::sentence(experiment.title));
    print(LabText::sentence(experiment.claim));
    print(LabText::sentence(experiment.place));
    m_run = std::make_unique<lab::ExperimentRun>(static_cast<lab::RunId>(++m_current), experiment, m_events);
}

void LabSession::readEvents()
{
    m_events.drain(m_batch);
    for (const auto& event : m_batch) {
        show(event);
    }
}

void LabSession::show(const lab::LabEvent& event)
{
    const auto line = [this](lab::Role role, const QString& what) {
        print(QStringLiteral("    %1: %2").arg(LabText::role(role), what));
    };
    const echo::Overloaded handlers{
        [&](const echo::Skipped& skipped) { Terminal::noteSkipped(skipped); },
        [&](const lab::StepBegun& step) {
            print(QStringLiteral("  %1. %2").arg(step.number).arg(LabText::sentence(step.what)));
        },
        [&](const lab::CallMade& call) { line(call.role, LabText::call(call)); },
        [&](const lab::CallWaits& call) { line(call.role, LabText::call(call)); },
        [&](const lab::BytesMoved&) {}, // the calls say it
        [&](const lab::StatesSeen& states) {
            for (const auto& row : states.rows) {
                print(QStringLiteral("    %1  %2  %3")
                          .arg(toQString(row.local.text()), toQString(row.remote.text()),
                               toQString(net::stateName(row.state))));
            }
        },
        [&](const lab::Noted& note) { line(note.role, LabText::sentence(note.what)); },
        [&](const lab::Found& found) {
            const auto& finding = found.finding;
            print(QStringLiteral("  ") + LabText::verdict(finding));
            for (const QString& reason : LabText::reasons(finding)) {
                print(QStringLiteral("    ") + reason);
            }
        },
        [&](const lab::Ended& ended) { experimentEnded(ended.verdict); },
    };
    std::visit(handlers, event.what);
}

void LabSession::experimentEnded(const std::optional<lab::Verdict>& verdict)
{
    m_run.reset();
    if (!verdict) {
        finish(CallFailed);
        return;
    }
    const auto& experiment = *m_experiments[m_current - 1];
    if (!m_json.empty()) {
        QJsonArray findings;
        for (const auto& finding : verdict->findings) {
            findings.append(json(finding));
        }
        m_results.append(QJsonObject{{QStringLiteral("id"), toQString(experiment.id)},
                                     {QStringLiteral("verdict"), toQString(lab::outcomeName(verdict->outcome))},
                                     {QStringLiteral("findings"), findings}});
    }
    print(tr("Verdict: %1").arg(LabText::outcome(verdict->outcome)));
    print({});
    next();
}

void LabSession::print(const QString& line)
{
    if (m_json.empty() && !m_outputGone && !Terminal::printLine(line)) {
        m_outputGone = true;
        Terminal::note(Terminal::outputGoneText());
        stop();
    }
}

void LabSession::finish(int status)
{
    if (!m_json.empty() && !Terminal::writeResult(m_json, QJsonDocument(m_results).toJson())) {
        status = CallFailed;
    }
    Q_EMIT ended(status);
}

} // namespace echolab::cli
