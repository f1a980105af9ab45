#include "gui/load/loadpane.h"

#include <QEvent>
#include <QMenu>

#include "app/base/format.h"
#include "app/load/loadtext.h"
#include "app/text/errortext.h"
#include "gui/forms/fieldchecks.h"
#include "gui/load/loadplots.h"
#include "gui/plot/plotpicture.h"
#include "gui/style/icons.h"
#include "gui/style/style.h"
#include "gui/widgets/savefile.h"
#include "load/loadexport.h"
#include "ui_loadpane.h"

namespace echolab::gui {

namespace {

using State = app::LoadController::State;

constexpr std::chrono::milliseconds refreshInterval{250};

} // namespace

LoadPane::LoadPane(Target target, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LoadPane>())
    , m_target(std::move(target))
    , m_refresh(refreshInterval, [this] { showResults(); })
{
    m_ui->setupUi(this);
    m_checks = new FieldChecks(m_ui->fieldError, this);
    m_ui->results->setSizes({10'000, 10'000, 10'000});
    m_ui->summary->setMinimumHeight(m_ui->ratePlot->minimumSizeHint().height());
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_ui->target->setMinimumWidth(12 * digit);
    for (QLineEdit* const field : {m_ui->clients, m_ui->inFlight, m_ui->seconds, m_ui->stall}) {
        field->setFixedWidth(5 * digit + 24);
    }
    for (QLineEdit* const field : {m_ui->sizes, m_ui->rate, m_ui->messages}) {
        field->setFixedWidth(8 * digit + 24);
    }
    m_ui->seconds->setPlaceholderText(QString::number(app::LoadRules::usualDuration.count()));
    m_ui->stall->setPlaceholderText(QString::number(app::LoadRules::usualStall.count()));
    addChecks();
    addSaving();

    connect(m_ui->start, &QPushButton::clicked, this, &LoadPane::startOrCancel);
    connect(m_ui->agree, &QPushButton::clicked, &m_controller, &app::LoadController::agree);
    connect(&m_controller, &app::LoadController::stateChanged, this, &LoadPane::showState);
    connect(&m_controller, &app::LoadController::changed, &m_refresh, &app::Throttle::wake);
    connect(&m_controller, &app::LoadController::finished, this, &LoadPane::showResults);
    retranslate();
}

LoadPane::~LoadPane() = default;

app::LoadInputs LoadPane::inputs() const
{
    app::LoadInputs inputs;
    inputs.clients = m_ui->clients->text();
    inputs.sizes = m_ui->sizes->text();
    inputs.inFlight = m_ui->inFlight->text();
    inputs.rate = m_ui->rate->text();
    inputs.seconds = m_ui->seconds->text();
    inputs.messages = m_ui->messages->text();
    inputs.stall = m_ui->stall->text();
    inputs.verify = m_ui->verify->isChecked();
    inputs.connectEach = m_ui->connectEach->isChecked();
    return inputs;
}

void LoadPane::setInputs(const app::LoadInputs& inputs)
{
    m_ui->clients->setText(inputs.clients);
    m_ui->sizes->setText(inputs.sizes);
    m_ui->inFlight->setText(inputs.inFlight);
    m_ui->rate->setText(inputs.rate);
    m_ui->seconds->setText(inputs.seconds);
    m_ui->messages->setText(inputs.messages);
    m_ui->stall->setText(inputs.stall);
    m_ui->verify->setChecked(inputs.verify);
    m_ui->connectEach->setChecked(inputs.connectEach);
    m_checks->check();
}

void LoadPane::showTarget(const QString& target)
{
    m_ui->target->setText(target);
    m_ui->target->setCursorPosition(0);
}

void LoadPane::focusFirstField()
{
    m_ui->clients->setFocus(Qt::OtherFocusReason);
    m_ui->clients->selectAll();
}

void LoadPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void LoadPane::showEvent(QShowEvent* event)
{
    showResults();
    QWidget::showEvent(event);
}

void LoadPane::addChecks()
{
    using app::LoadRules;
    const auto add = [this](QLineEdit* field, const QLabel* label, auto rule) {
        m_checks->add(field, [field, label, rule] { return reasonOf(rule(field->text()), label->text()); });
        connect(field, &QLineEdit::textChanged, this, &LoadPane::showStatus);
        connect(field, &QLineEdit::returnPressed, this, &LoadPane::startNow);
    };
    add(m_ui->clients, m_ui->clientsLabel, LoadRules::clients);
    add(m_ui->sizes, m_ui->sizesLabel, LoadRules::sizes);
    add(m_ui->inFlight, m_ui->inFlightLabel, [this](const QString& text) {
        const auto clients = LoadRules::clients(m_ui->clients->text());
        return LoadRules::inFlight(text, m_ui->connectEach->isChecked() ? 1 : clients.value_or(1));
    });
    connect(m_ui->connectEach, &QCheckBox::toggled, m_checks, &FieldChecks::check);
    add(m_ui->rate, m_ui->rateLabel, LoadRules::rate);
    add(m_ui->seconds, m_ui->secondsLabel, LoadRules::duration);
    add(m_ui->messages, m_ui->messagesLabel, LoadRules::messages);
    add(m_ui->stall, m_ui->stallLabel, LoadRules::stall);
}

void LoadPane::addSaving()
{
    auto* menu = new QMenu(m_ui->save);
    m_saveJson = menu->addAction(QString(), this, [this] {
        saveFile(
            window(),
            {.suggestedName = QStringLiteral("echolab-load.json"), .filter = tr("JSON (*.json)"), .content = [this] {
                 return std::optional(
                     QByteArray::fromStdString(load::toJson(m_controller.config(), m_controller.snapshot())));
             }});
    });
    m_saveTable = menu->addAction(QString(), this, [this] {
        saveFile(
            window(),
            {.suggestedName = QStringLiteral("echolab-load.csv"), .filter = tr("Tables (*.csv)"), .content = [this] {
                 return std::optional(QByteArray::fromStdString(load::toCsv(m_controller.snapshot())));
             }});
    });
    m_savePicture = menu->addAction(QString(), this, [this] { saveFile(window(), picture()); });
    m_ui->save->setIcon(icon(Symbol::ChevronDown));
    connect(m_ui->save, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_ui->save->mapToGlobal(m_ui->save->rect().bottomLeft())); });
}

void LoadPane::startOrCancel()
{
    if (m_controller.state() == State::Idle) {
        startNow();
    } else {
        m_controller.cancel();
    }
}

void LoadPane::startNow()
{
    if (m_controller.state() != State::Idle || !m_checks->passOrFocus()) {
        return;
    }
    if (const auto target = m_target()) {
        auto config = app::LoadRules::config(inputs());
        if (!config) {
            m_ui->status->setStatus(StatusLabel::Tone::Error, config.error());
            return;
        }
        config->bytes = load::LoadBytes::Printable; // the server may be the one beside, whose views show them
        m_controller.start(*target, *config);
        showResults();
    }
}

void LoadPane::showState()
{
    const bool idle = m_controller.state() == State::Idle;
    const bool asking = m_controller.state() == State::Asking;
    m_ui->start->setText(idle ? tr("Start load") : tr("Cancel load"));
    m_ui->start->setAccessibleName(m_ui->start->text());
    setPrimary(m_ui->start, idle);
    m_ui->agree->setVisible(asking);
    m_ui->save->setVisible(!asking);
    for (QWidget* const field :
         std::initializer_list<QWidget*>{m_ui->clients, m_ui->sizes, m_ui->inFlight, m_ui->rate, m_ui->seconds,
                                         m_ui->messages, m_ui->stall, m_ui->verify, m_ui->connectEach}) {
        field->setEnabled(idle);
    }
    m_ui->save->setEnabled(m_controller.snapshot().state != load::LoadState::Idle);
    showStatus();
}

/// A reason against what stands in the fields takes the place of the status.
void LoadPane::showStatus()
{
    using Tone = StatusLabel::Tone;
    m_ui->status->setVisible(m_ui->fieldError->isHidden());
    const load::LoadSnapshot& snapshot = m_controller.snapshot();
    switch (m_controller.state()) {
    case State::LookingUp: m_ui->status->setStatus(Tone::Busy, tr("Looking up the name...")); return;
    case State::Asking: m_ui->status->setStatus(Tone::Error, app::LoadText::warning(target())); return;
    case State::Running: m_ui->status->setStatus(Tone::Busy, app::LoadText::progress(snapshot)); return;
    case State::Idle: break;
    }
    if (const auto& failure = m_controller.lookupFailure()) {
        m_ui->status->setStatus(Tone::Error, app::ErrorText::full(failure->error, failure->situation));
        return;
    }
    QStringList texts(app::LoadText::ending(snapshot));
    if (!snapshot.errors.empty()) {
        texts.append(app::LoadText::error(snapshot.errors.front()) + QLatin1Char('.'));
    } else if (!load::isWhole(snapshot)) {
        texts.append(tr("Not all messages were answered."));
    }
    const bool ended = load::isFinished(snapshot.state) && snapshot.state != load::LoadState::Cancelled;
    m_ui->status->setStatus(!load::isWhole(snapshot) ? Tone::Error
                                : ended              ? Tone::Good
                                                     : Tone::Idle,
                            texts.join(QLatin1Char(' ')).trimmed());
}

void LoadPane::showResults()
{
    if (!isVisible()) {
        return;
    }
    showState();
    m_ui->ratePlot->setContent(LoadPlots::rate(m_controller.config(), m_controller.snapshot()));
    m_ui->latencyPlot->setContent(LoadPlots::roundTrips(m_controller.config(), m_controller.snapshot()));
    showSummary();
}

void LoadPane::showSummary()
{
    const load::LoadSnapshot& snapshot = m_controller.snapshot();
    const bool isRead = m_controller.isRunning() && m_ui->summary->textCursor().hasSelection();
    QStringList lines;
    if (snapshot.state != load::LoadState::Idle) {
        lines = app::LoadText::summary(snapshot);
        const QString advice = app::LoadText::advice(snapshot, target());
        if (!advice.isEmpty()) {
            lines.append(advice);
        }
    }
    const QString text = lines.join(QLatin1Char('\n'));
    if (!isRead && text != m_ui->summary->toPlainText()) {
        m_ui->summary->setPlainText(text);
    }
}

/// Of the last load; unspecified while there is none.
net::Endpoint LoadPane::target() const
{
    const auto& targets = m_controller.config().targets;
    return targets.empty() ? net::Endpoint() : targets.front();
}

FileToSave LoadPane::picture()
{
    return {.suggestedName = QStringLiteral("echolab-load.png"), .filter = tr("Pictures (*.png)"), .content = [this] {
                const load::LoadConfig& config = m_controller.config();
                const QString target = app::Format::endpoint(this->target());
                return std::optional(pngOf(
                    plotPicture({{tr("Load on %1: rate").arg(target), LoadPlots::rate(config, m_controller.snapshot())},
                                 {tr("Load on %1: round trips").arg(target),
                                  LoadPlots::roundTrips(config, m_controller.snapshot())}})));
            }};
}

void LoadPane::retranslate()
{
    m_ui->rate->setPlaceholderText(tr("fastest"));
    m_ui->messages->setPlaceholderText(tr("no limit"));
    m_saveJson->setText(tr("Everything as &JSON..."));
    m_saveTable->setText(tr("Over time as a &table..."));
    m_savePicture->setText(tr("&Picture..."));
    const QString hint = tr("Start a load: what it does appears here.");
    m_ui->ratePlot->setEmptyHint(hint);
    m_ui->latencyPlot->setEmptyHint(hint);
    m_ui->summary->setPlaceholderText(tr("Messages, bytes, rate, round trips and errors."));
    m_checks->check();
    showState();
    showResults();
}

} // namespace echolab::gui
