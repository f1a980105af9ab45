#include "gui/lab/labpane.h"

#include <array>

#include <QEvent>

#include "app/lab/labtext.h"
#include "gui/widgets/markdelegate.h"
#include "lab/stage/experiment.h"
#include "ui_labpane.h"

namespace echolab::gui {

namespace {

/// As the list of predictions has them, behind "no prediction".
constexpr std::array expectable{lab::Outcome::AsStated, lab::Outcome::Differs};

using State = app::LabController::State;

QString paragraph(const QString& text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString findingText(const lab::Finding& finding)
{
    QString text = QStringLiteral("<p><b>[%1]</b> %2</p>")
                       .arg(app::LabText::outcome(finding.outcome).toHtmlEscaped(),
                            app::LabText::sentence(finding.claim).toHtmlEscaped());
    for (const QString& reason : app::LabText::reasons(finding)) {
        text += paragraph(reason);
    }
    return text;
}

QString codeText(const QString& title, const std::string& code)
{
    return QStringLiteral("<p>%1</p><pre>%2</pre>")
        .arg(title.toHtmlEscaped(), QString::fromStdString(code).toHtmlEscaped());
}

} // namespace

LabPane::LabPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LabPane>())
{
    m_ui->setupUi(this);
    m_ui->log->setModel(m_controller.log());
    m_ui->log->setItemDelegate(new MarkDelegate(app::LabLogModel::StepRole, MarkDelegate::Mark::Background, this));
    m_ui->split->setSizes({30'000, 14'000});
    for (std::size_t i = 0; i < lab::experiments().size(); ++i) {
        m_ui->experiment->addItem(QString());
    }
    for (std::size_t i = 0; i <= expectable.size(); ++i) {
        m_ui->prediction->addItem(QString());
    }
    connect(m_ui->experiment, &QComboBox::currentIndexChanged, this, [this] {
        m_controller.clear();
        m_ui->prediction->setCurrentIndex(0);
        showState();
    });
    connect(m_ui->run, &QPushButton::clicked, this, [this] { m_controller.play(experiment()); });
    connect(m_ui->step, &QPushButton::clicked, this, [this] { m_controller.step(experiment()); });
    connect(m_ui->cancel, &QPushButton::clicked, &m_controller, &app::LabController::cancel);
    connect(&m_controller, &app::LabController::stateChanged, this, &LabPane::showState);
    connect(m_controller.log(), &QAbstractItemModel::rowsInserted, m_ui->log, &QTableView::scrollToBottom);
    retranslate();
}

LabPane::~LabPane() = default;

void LabPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_controller.log()->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

const lab::Experiment& LabPane::experiment() const
{
    return lab::experiments()[static_cast<std::size_t>(m_ui->experiment->currentIndex())];
}

std::optional<lab::Outcome> LabPane::prediction() const
{
    const int chosen = m_ui->prediction->currentIndex();
    return chosen > 0 ? std::optional(expectable[static_cast<std::size_t>(chosen - 1)]) : std::nullopt;
}

void LabPane::showState()
{
    const State state = m_controller.state();
    m_ui->experiment->setEnabled(state == State::Idle);
    m_ui->prediction->setEnabled(state == State::Idle && !m_controller.verdict()); // before it runs
    m_ui->run->setEnabled(state == State::Idle || state == State::Stepping);
    m_ui->step->setEnabled(state == State::Idle || state == State::Stepping);
    m_ui->cancel->setEnabled(state == State::Playing || state == State::Stepping);
    QString verdict;
    switch (state) {
    case State::Idle:
        if (m_controller.verdict()) {
            verdict = tr("Verdict: %1").arg(app::LabText::outcome(m_controller.verdict()->outcome));
        } else {
            verdict = m_controller.log()->rowCount() > 0 ? tr("Cancelled: no verdict.") : tr("Not run yet.");
        }
        break;
    case State::Playing: verdict = tr("Running..."); break;
    case State::Stepping: verdict = tr("Step by step: press Step for the next one."); break;
    case State::Cancelling: verdict = tr("Cancelling..."); break;
    }
    m_ui->verdict->setValue(verdict);
    showAbout();
}

void LabPane::showAbout()
{
    const lab::Experiment& chosen = experiment();
    QString text;
    if (m_controller.verdict()) {
        text += QStringLiteral("<p><b>%1</b></p>").arg(m_ui->verdict->text().toHtmlEscaped());
        if (const auto expected = prediction()) {
            text += paragraph(app::LabText::answer(*expected, m_controller.verdict()->outcome));
        }
        for (const lab::Finding& finding : m_controller.verdict()->findings) {
            text += findingText(finding);
        }
        text += QStringLiteral("<hr>");
    }
    text += QStringLiteral("<p><b>%1</b></p>").arg(app::LabText::sentence(chosen.claim).toHtmlEscaped())
        + paragraph(app::LabText::sentence(chosen.place)) + paragraph(app::LabText::sentence(chosen.plan))
        + codeText(tr("In C, on Linux and macOS:"), lab::codeOf(chosen, lab::Api::Bsd))
        + codeText(tr("In C, on Windows:"), lab::codeOf(chosen, lab::Api::Winsock));
    m_ui->about->setHtml(text);
}

void LabPane::retranslate()
{
    const auto experiments = lab::experiments();
    for (std::size_t i = 0; i < experiments.size(); ++i) {
        m_ui->experiment->setItemText(
            static_cast<int>(i),
            QStringLiteral("%1. %2").arg(QString::number(i + 1), app::LabText::sentence(experiments[i].title)));
    }
    m_ui->prediction->setItemText(0, tr("No prediction"));
    for (std::size_t i = 0; i < expectable.size(); ++i) {
        m_ui->prediction->setItemText(static_cast<int>(i + 1),
                                      tr("I expect: %1").arg(app::LabText::outcome(expectable[i])));
    }
    m_ui->log->setEmptyHint(tr("Run the experiment, or take it step by step: what happens appears here."));
    showState();
}

} // namespace echolab::gui
