#include "gui/server/serverpanel.h"

#include <QEvent>

#include "app/text/inputrules.h"
#include "gui/conversation/conversationviews.h"
#include "gui/forms/addresschoice.h"
#include "gui/forms/fieldchecks.h"
#include "gui/style/icons.h"
#include "gui/style/style.h"
#include "ui_serverpanel.h"

namespace echolab::gui {

namespace {

using State = app::ServerController::State;

} // namespace

ServerPanel::ServerPanel(std::shared_ptr<net::SystemCalls> calls, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ServerPanel>())
    , m_calls(std::move(calls))
    , m_controller(nullptr, *m_calls)
{
    m_ui->setupUi(this);
    m_address = std::make_unique<AddressChoice>(m_ui->address);
    m_checks = new FieldChecks(m_ui->fieldError, this);
    addFields();
    addChecks();
    m_ui->clients->setModel(m_controller.clients());
    m_ui->conversation->setConversation(m_controller.conversation());
    m_ui->conversation->setView(ConversationViews::View::Console);
    m_ui->views->setStretchFactor(0, 0);
    m_ui->views->setStretchFactor(1, 1);

    connect(m_ui->start, &QPushButton::clicked, this, &ServerPanel::startOrStop);
    for (QLineEdit* edit : {m_ui->address->lineEdit(), m_ui->port, m_ui->receiveBuffer, m_ui->backlog,
                            m_ui->clientLimit, m_ui->idleLimit, m_ui->highWaterMark, m_ui->loops}) {
        connect(edit, &QLineEdit::returnPressed, this, &ServerPanel::start);
    }
    connect(m_ui->family, &QComboBox::activated, this, &ServerPanel::chooseFamily);
    connect(m_ui->optionsToggle, &QToolButton::toggled, this, &ServerPanel::showOptions);
    connect(m_ui->conversation, &ConversationViews::encodingChosen, &m_controller, &app::ServerController::setEncoding);
    connect(m_ui->clients, &ClientsView::actionRequested, &m_controller, &app::ServerController::act);
    connect(m_ui->clients, &ClientsView::watched, &m_controller, &app::ServerController::setClientsWatched);
    connect(&m_controller, &app::ServerController::stateChanged, this, &ServerPanel::showState);
    connect(&m_controller, &app::ServerController::statusChanged, this, &ServerPanel::showStatus);
    connect(&m_controller, &app::ServerController::totalsChanged, this, &ServerPanel::showTotals);
    showOptions(false);
    retranslate();
    setInputs({});
}

ServerPanel::~ServerPanel() = default;

ConversationViews* ServerPanel::conversationViews()
{
    return m_ui->conversation;
}

app::ServerInputs ServerPanel::inputs() const
{
    app::ServerInputs inputs;
    inputs.family = family();
    inputs.address = m_address->address();
    inputs.port = m_ui->port->text();
    inputs.model = m_ui->model->currentData().value<echo::ServiceModel>();
    inputs.receiveBuffer = m_ui->receiveBuffer->text();
    inputs.highWaterMark = m_ui->highWaterMark->text();
    inputs.backlog = m_ui->backlog->text();
    inputs.clientLimit = m_ui->clientLimit->text();
    inputs.idleLimit = m_ui->idleLimit->text();
    inputs.loops = m_ui->loops->text();
    inputs.reuseAddress = m_ui->reuseAddress->isChecked();
    inputs.adaptiveSpin = m_ui->adaptiveSpin->isChecked();
    inputs.encoding = m_ui->conversation->encoding();
    return inputs;
}

void ServerPanel::setInputs(const app::ServerInputs& inputs)
{
    m_ui->family->setCurrentIndex(m_ui->family->findData(QVariant::fromValue(inputs.family)));
    m_address->list(app::socketFamily(inputs.family));
    m_address->setAddress(inputs.address);
    m_ui->port->setText(inputs.port);
    m_ui->model->setCurrentIndex(m_ui->model->findData(QVariant::fromValue(inputs.model)));
    m_ui->receiveBuffer->setText(inputs.receiveBuffer);
    m_ui->highWaterMark->setText(inputs.highWaterMark);
    m_ui->backlog->setText(inputs.backlog);
    m_ui->clientLimit->setText(inputs.clientLimit);
    m_ui->idleLimit->setText(inputs.idleLimit);
    m_ui->loops->setText(inputs.loops);
    m_ui->reuseAddress->setChecked(inputs.reuseAddress);
    m_ui->adaptiveSpin->setChecked(inputs.adaptiveSpin);
    m_ui->conversation->setEncoding(inputs.encoding);
    m_controller.setEncoding(inputs.encoding);
    m_checks->check();
}

QList<int> ServerPanel::sizes() const
{
    return m_ui->views->sizes();
}

void ServerPanel::setSizes(const QList<int>& sizes)
{
    m_ui->views->setSizes(sizes);
}

bool ServerPanel::areOptionsOpen() const
{
    return m_ui->optionsToggle->isChecked();
}

void ServerPanel::setOptionsOpen(bool open)
{
    m_ui->optionsToggle->setChecked(open);
}

void ServerPanel::focusStart()
{
    m_ui->start->setFocus(Qt::OtherFocusReason);
}

void ServerPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_controller.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ServerPanel::addFields()
{
    for (const auto family : {app::ServerFamily::IPv4, app::ServerFamily::IPv6, app::ServerFamily::Both}) {
        m_ui->family->addItem(QString(), QVariant::fromValue(family));
    }
    for (const auto model :
         {echo::ServiceModel::OneAtATime, echo::ServiceModel::ThreadPerClient, echo::ServiceModel::EventLoop}) {
        m_ui->model->addItem(QString(), QVariant::fromValue(model));
    }
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_ui->port->setFixedWidth(5 * digit + 28);
    m_ui->highWaterMark->setPlaceholderText(QString::number(echo::defaultHighWaterMark));
    m_ui->backlog->setPlaceholderText(QStringLiteral("SOMAXCONN"));
    connect(m_ui->model, &QComboBox::currentIndexChanged, this, &ServerPanel::showModel);
    showModel();
}

/// What the service model brings with it, and what only makes sense with an event loop.
void ServerPanel::showModel()
{
    const auto model = m_ui->model->currentData().value<echo::ServiceModel>();
    m_ui->receiveBuffer->setPlaceholderText(QString::number(echo::defaultReceiveBuffer(model)));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->highWaterMarkLabel, m_ui->highWaterMark,
                                                           m_ui->loopsLabel, m_ui->loops, m_ui->adaptiveSpin}) {
        widget->setEnabled(model == echo::ServiceModel::EventLoop);
    }
}

void ServerPanel::addChecks()
{
    m_checks->add(
        m_ui->address->lineEdit(),
        [this] {
            return reasonOf(app::InputRules::serverAddress(m_address->address(), app::socketFamily(family()), 0));
        },
        m_ui->address);
    m_checks->add(m_ui->port, [this] { return reasonOf(app::InputRules::serverPort(m_ui->port->text())); });
    m_checks->add(m_ui->receiveBuffer, [this] {
        return reasonOf(app::InputRules::receiveBuffer(m_ui->receiveBuffer->text()), tr("Receive buffer"));
    });
    m_checks->add(m_ui->highWaterMark, [this] {
        return reasonOf(app::InputRules::highWaterMark(m_ui->highWaterMark->text()), tr("High-water mark"));
    });
    m_checks->add(m_ui->backlog, [this] {
        return m_ui->backlog->text().trimmed().isEmpty()
            ? QString()
            : reasonOf(app::InputRules::backlog(m_ui->backlog->text()), tr("Backlog"));
    });
    m_checks->add(m_ui->clientLimit, [this] {
        return reasonOf(app::InputRules::clientLimit(m_ui->clientLimit->text()), tr("Client limit"));
    });
    m_checks->add(m_ui->idleLimit,
                  [this] { return reasonOf(app::InputRules::idleLimit(m_ui->idleLimit->text()), tr("Idle limit")); });
    m_checks->add(m_ui->loops, [this] { return reasonOf(app::InputRules::loops(m_ui->loops->text()), tr("Loops")); });
}

void ServerPanel::startOrStop()
{
    if (m_controller.isRunning()) {
        m_controller.stop();
    } else {
        start();
    }
}

void ServerPanel::start()
{
    if (m_controller.isRunning()) {
        return;
    }
    if (!m_checks->passOrFocus()) {
        return;
    }
    if (const auto config = app::serverConfig(inputs())) {
        m_controller.start(*config);
    }
}

void ServerPanel::chooseFamily()
{
    const net::Family wanted = app::socketFamily(family());
    const auto given = net::Endpoint::parseAddress(m_address->address().toStdString(), 0);
    const auto counterpart = given ? app::inFamily(*given, wanted) : std::nullopt;
    m_address->list(wanted);
    if (counterpart) {
        m_address->setAddress(QString::fromStdString(counterpart->addressText()));
    } else if (m_controller.isRunning()) {
        m_address->setAddress(QString()); // what the restarted server takes; while stopped what was typed stays
    }
    m_checks->check();
    m_controller.switchFamily(family());
}

void ServerPanel::showState()
{
    const bool running = m_controller.isRunning();
    m_ui->start->setText(running ? tr("&Stop server") : tr("&Start server"));
    m_ui->start->setAccessibleName(running ? tr("Stop server") : tr("Start server"));
    setPrimary(m_ui->start, !running);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->address, m_ui->port, m_ui->model, m_ui->options}) {
        widget->setEnabled(!running);
    }
    const bool listening = m_controller.state() == State::Listening;
    m_ui->clients->setEmptyHint(listening ? tr("No client is connected.")
                                          : tr("Start the server to let clients connect."));
    m_ui->conversation->setEmptyHint(listening ? tr("What clients send appears here.")
                                               : tr("Start the server: it sends back whatever its clients send."));
    showStatus();
}

void ServerPanel::showStatus()
{
    using Tone = StatusLabel::Tone;
    Tone tone = Tone::Busy;
    if (m_controller.state() == State::Listening) {
        tone = Tone::Good;
    } else if (m_controller.state() == State::Stopped) {
        tone = m_controller.lastError() ? Tone::Error : Tone::Idle;
    }
    m_ui->status->setStatus(tone, m_controller.statusText());
}

void ServerPanel::showTotals()
{
    m_ui->totals->setValue(m_controller.totalsText());
}

void ServerPanel::showOptions(bool shown)
{
    m_ui->options->setVisible(shown);
    m_ui->optionsToggle->setIcon(icon(shown ? Symbol::ChevronUp : Symbol::ChevronDown));
    if (shown) {
        Q_EMIT optionsOpened();
    }
}

void ServerPanel::retranslate()
{
    m_ui->family->setItemText(0, QStringLiteral("IPv4"));
    m_ui->family->setItemText(1, QStringLiteral("IPv6"));
    m_ui->family->setItemText(2, tr("IPv4 and IPv6"));
    m_ui->model->setItemText(0, tr("One client at a time (chapter 4)"));
    m_ui->model->setItemText(1, tr("A thread for each client"));
    m_ui->model->setItemText(2, tr("One event loop"));
    m_ui->conversation->setTexts({tr("Log"), tr("What happened, with byte counts"), tr("Server log"),
                                  tr("Server console"), tr("Server hex dump"), tr("E&ncoding"), tr("Server encoding")});
    m_address->list(app::socketFamily(family()));
    m_checks->check();
    showState();
    showTotals();
}

app::ServerFamily ServerPanel::family() const
{
    return m_ui->family->currentData().value<app::ServerFamily>();
}

} // namespace echolab::gui
