#include "cli/commands/labcommand.h"

#include <CLI/App.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include "app/base/quitsignals.h"
#include "app/lab/labtext.h"
#include "cli/commands/labsession.h"
#include "cli/terminal/arguments.h"
#include "cli/terminal/terminal.h"
#include "lab/stage/experiment.h"

namespace echolab::cli {

QString LabCommand::summary() const
{
    return tr("The chapter's claims as experiments on real sockets");
}

void LabCommand::declare(CLI::App& arguments)
{
    arguments.require_subcommand(1);
    const auto add = [&](const char* subcommand, const QString& description) {
        CLI::App* const app = arguments.add_subcommand(subcommand, description.toStdString());
        app->fallthrough(); // --language may stand behind it too
        app->group(tr("Commands").toStdString());
        app->get_help_ptr()->group(tr("Options").toStdString());
        Arguments::addResult(*app, "--json", m_json, tr("JSON, to standard output or a file"));
        return app;
    };
    m_list = add("list", tr("Name the experiments"));
    CLI::App* const run = add("run", tr("Run experiments and print what is seen, each with its verdict"));
    run->add_option("NAME", m_names, tr("Of experiments, as the list has them").toStdString())
        ->group(tr("Arguments").toStdString());
    run->add_flag("--all", m_all, tr("Run all of them").toStdString());
}

int LabCommand::run()
{
    if (m_list->parsed()) {
        return list();
    }
    LabSession session(chosen(), m_json);
    app::QuitSignals quit;
    QObject::connect(&quit, &app::QuitSignals::quitRequested, &session, &LabSession::stop);
    // Queued: the loop runs before it ends.
    QObject::connect(
        &session, &LabSession::ended, &session, [](int status) { QCoreApplication::exit(status); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &session, &LabSession::start);
    return QCoreApplication::exec();
}

std::vector<const lab::Experiment*> LabCommand::chosen() const
{
    std::vector<const lab::Experiment*> chosen;
    if (m_all) {
        for (const auto& experiment : lab::experiments()) {
            chosen.push_back(&experiment);
        }
        return chosen;
    }
    for (const auto& name : m_names) {
        const auto* const experiment = lab::findExperiment(name);
        if (experiment == nullptr) {
            throw UsageError{name, tr("There is no such experiment.")};
        }
        chosen.push_back(experiment);
    }
    if (chosen.empty()) {
        throw UsageError{"run", tr("Name experiments, or give --all.")};
    }
    return chosen;
}

int LabCommand::list() const
{
    using app::LabText;
    QJsonArray array;
    QString lines;
    for (const auto& experiment : lab::experiments()) {
        const QString id = QString::fromUtf8(experiment.id);
        if (!m_json.empty()) {
            array.append(QJsonObject{{QStringLiteral("id"), id},
                                     {QStringLiteral("title"), LabText::sentence(experiment.title)},
                                     {QStringLiteral("claim"), LabText::sentence(experiment.claim)},
                                     {QStringLiteral("place"), LabText::sentence(experiment.place)},
                                     {QStringLiteral("plan"), LabText::sentence(experiment.plan)}});
        } else {
            lines += id.leftJustified(26) + LabText::sentence(experiment.title) + u'\n';
        }
    }
    if (m_json.empty()) {
        return Terminal::printAll(lines);
    }
    return Terminal::writeResult(m_json, QJsonDocument(array).toJson()) ? Success : CallFailed;
}

} // namespace echolab::cli
