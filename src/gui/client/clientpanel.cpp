#include "gui/client/clientpanel.h"

#include <QEvent>
#include <QMenu>

#include "app/base/families.h"
#include "app/base/format.h"
#include "app/text/inputrules.h"
#include "gui/conversation/conversationviews.h"
#include "gui/forms/fieldchecks.h"
#include "gui/style/icons.h"
#include "gui/style/style.h"
#include "ui_clientpanel.h"

namespace echolab::gui {

namespace {

using State = app::ClientController::State;
using Action = echo::ConnectionAction;

} // namespace

ClientPanel::ClientPanel(std::shared_ptr<net::SystemCalls> calls, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ClientPanel>())
    , m_calls(std::move(calls))
    , m_controller(nullptr, *m_calls)
{
    m_ui->setupUi(this);
    m_checks = new FieldChecks(m_ui->fieldError, this);
    m_ui->family->addItem(QStringLiteral("IPv4"), QVariant::fromValue(net::Family::IPv4));
    m_ui->family->addItem(QStringLiteral("IPv6"), QVariant::fromValue(net::Family::IPv6));
    for (const app::MessageFormat format : app::messageFormats) {
        m_ui->format->addItem(QString(), QVariant::fromValue(format));
    }
    m_ui->port->setFixedWidth(5 * fontMetrics().horizontalAdvance(QLatin1Char('0')) + 28);
    m_ui->message->setHistory(&m_controller.history());
    m_ui->conversation->setConversation(m_controller.conversation());
    addChecks();
    addActions();

    connect(m_ui->connectButton, &QPushButton::clicked, this, &ClientPanel::connectOrDisconnect);
    for (QLineEdit* edit : {m_ui->address, m_ui->port}) {
        connect(edit, &QLineEdit::returnPressed, this, &ClientPanel::connectNow);
        connect(edit, &QLineEdit::textChanged, this, &ClientPanel::targetChanged);
    }
    connect(m_ui->family, &QComboBox::currentIndexChanged, this, &ClientPanel::targetChanged);
    connect(m_ui->load, &QPushButton::clicked, this, &ClientPanel::loadRequested);
    connect(m_ui->family, &QComboBox::activated, this, &ClientPanel::chooseFamily);
    connect(m_ui->message, &QLineEdit::returnPressed, this, &ClientPanel::send);
    connect(m_ui->message, &QLineEdit::textEdited, this, [this] { m_ui->messageError->setReason({}); });
    // Queued: what fits of a text that was pasted is an edit, told afterwards.
    connect(m_ui->message, &QLineEdit::inputRejected, this, &ClientPanel::sayTooLong, Qt::QueuedConnection);
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->messageError->setReason({});
        showHint();
    });
    connect(m_ui->send, &QPushButton::clicked, this, &ClientPanel::send);
    connect(m_ui->conversation, &ConversationViews::encodingChosen, &m_controller, &app::ClientController::setEncoding);
    connect(&m_controller, &app::ClientController::stateChanged, this, [this](State state) {
        showState();
        // Somebody who has just connected wants to type, unless they went on to another panel.
        if (state == State::Connected && isAncestorOf(window()->focusWidget())) {
            focusMessage();
        }
    });
    connect(&m_controller, &app::ClientController::statusChanged, this, &ClientPanel::showStatus);
    connect(&m_controller, &app::ClientController::totalsChanged, this, &ClientPanel::showTotals);
    retranslate();
    setInputs({});
}

ClientPanel::~ClientPanel() = default;

ConversationViews* ClientPanel::conversationViews()
{
    return m_ui->conversation;
}

app::ClientInputs ClientPanel::inputs() const
{
    app::ClientInputs inputs;
    inputs.family = family();
    inputs.host = m_ui->address->text();
    inputs.port = m_ui->port->text();
    inputs.encoding = m_ui->conversation->encoding();
    inputs.pieces = m_ui->pieces->inputs();
    inputs.format = format();
    return inputs;
}

void ClientPanel::setInputs(const app::ClientInputs& inputs)
{
    m_ui->family->setCurrentIndex(m_ui->family->findData(QVariant::fromValue(inputs.family)));
    m_ui->address->setText(inputs.host);
    m_ui->port->setText(inputs.port);
    m_ui->conversation->setEncoding(inputs.encoding);
    m_controller.setEncoding(inputs.encoding);
    m_ui->pieces->setInputs(inputs.pieces);
    m_inPieces->setChecked(inputs.pieces.on);
    m_ui->format->setCurrentIndex(m_ui->format->findData(QVariant::fromValue(inputs.format)));
    m_checks->check();
}

std::optional<app::LoadTarget> ClientPanel::target()
{
    if (!m_checks->passOrFocus()) {
        return std::nullopt;
    }
    return app::LoadTarget{.host = *app::InputRules::clientHost(m_ui->address->text(), family()),
                           .port = *app::InputRules::clientPort(m_ui->port->text()),
                           .family = family()};
}

QString ClientPanel::targetText() const
{
    const QString host = m_ui->address->text().trimmed();
    return QStringLiteral("%1:%2 (%3)")
        .arg(host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host,
             m_ui->port->text().trimmed(), app::Format::family(family()));
}

void ClientPanel::focusMessage()
{
    m_ui->message->setFocus(Qt::OtherFocusReason);
}

void ClientPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_controller.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ClientPanel::addChecks()
{
    m_checks->add(m_ui->address,
                  [this] { return reasonOf(app::InputRules::clientHost(m_ui->address->text(), family())); });
    m_checks->add(m_ui->port, [this] { return reasonOf(app::InputRules::clientPort(m_ui->port->text())); });
}

void ClientPanel::addActions()
{
    auto* menu = new QMenu(m_ui->actions);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](Action action) {
        return menu->addAction(QString(), this, [this, action] { m_controller.act(action); });
    };
    m_finishSending = add(Action::FinishSending);
    m_pauseReceiving = menu->addAction(QString(), this, [this](bool pause) {
        m_controller.act(pause ? Action::PauseReceiving : Action::ResumeReceiving);
    });
    m_pauseReceiving->setCheckable(true);
    menu->addSeparator();
    m_close = add(Action::Close);
    m_reset = add(Action::Reset);
    menu->addSeparator();
    m_inPieces = menu->addAction(QString(), this, [this](bool on) {
        m_ui->pieces->setOn(on);
        on ? m_ui->pieces->focusSize() : focusMessage();
    });
    m_inPieces->setCheckable(true);
    connect(m_ui->actions, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_ui->actions->mapToGlobal(m_ui->actions->rect().bottomLeft())); });
    m_ui->actions->setIcon(icon(Symbol::ChevronDown));
}

void ClientPanel::connectOrDisconnect()
{
    if (m_controller.isActive()) {
        m_controller.disconnectNow();
    } else {
        connectNow();
    }
}

void ClientPanel::connectNow()
{
    if (m_controller.isActive()) {
        return;
    }
    if (const auto to = target()) {
        echo::ClientConfig config;
        config.family = family();
        config.host = to->host;
        config.port = to->port;
        m_controller.connectTo(config);
    }
}

void ClientPanel::send()
{
    const std::optional<echo::Pieces> pieces = m_ui->pieces->pieces();
    if (!pieces) {
        return;
    }
    m_controller.setPieces(*pieces);
    const std::optional<QString> refused = m_controller.sendText(m_ui->message->text(), format());
    m_ui->messageError->setReason(refused.value_or(QString()));
    if (!refused) {
        m_ui->message->clear();
    }
}

void ClientPanel::sayTooLong()
{
    m_ui->messageError->setReason(tr("A message has %1 characters at most; what goes beyond was not taken.")
                                      .arg(locale().toString(m_ui->message->maxLength())));
}

void ClientPanel::showHint()
{
    switch (format()) {
    case app::MessageFormat::Text:
        m_ui->message->setPlaceholderText(
            m_controller.state() == State::Connected ? tr("Message; an empty line disconnects") : tr("Message"));
        break;
    case app::MessageFormat::Escapes:
        m_ui->message->setPlaceholderText(tr(R"(Text with \n, \x0A or \u{1F600})"));
        break;
    case app::MessageFormat::Hex: m_ui->message->setPlaceholderText(tr("Bytes: 48 65 6C 6C 6F")); break;
    }
}

void ClientPanel::chooseFamily()
{
    if (m_controller.isActive()) {
        if (const std::optional<QString> refused = m_controller.switchFamily(family())) {
            m_ui->family->setCurrentIndex(m_ui->family->findData(QVariant::fromValue(m_controller.config().family)));
            m_ui->fieldError->setReason(*refused);
            return;
        }
    }
    if (const auto given = net::Endpoint::parseAddress(m_ui->address->text().trimmed().toStdString(), 0)) {
        if (const auto counterpart = app::inFamily(*given, family())) {
            m_ui->address->setText(QString::fromStdString(counterpart->addressText()));
        }
    }
    m_checks->check();
}

void ClientPanel::showState()
{
    const bool active = m_controller.isActive();
    const bool connected = m_controller.state() == State::Connected;
    m_ui->connectButton->setText(active ? tr("Dis&connect") : tr("&Connect"));
    m_ui->connectButton->setAccessibleName(active ? tr("Disconnect") : tr("Connect"));
    setPrimary(m_ui->connectButton, !active);
    m_ui->address->setEnabled(!active);
    m_ui->port->setEnabled(!active);
    m_ui->conversation->setEmptyHint(connected ? tr("Type a message and press Enter: the server sends it back.")
                                               : tr("Connect to a server, then type a message."));
    showHint();
    showStatus();
}

void ClientPanel::showStatus()
{
    using Tone = StatusLabel::Tone;
    Tone tone = Tone::Busy;
    if (m_controller.state() == State::Connected) {
        tone = m_controller.peerEndSeen() ? Tone::Warning : Tone::Good;
    } else if (m_controller.state() == State::Disconnected) {
        tone = m_controller.lastError() ? Tone::Error : Tone::Idle;
    }
    m_ui->status->setStatus(tone, m_controller.statusText());
    const bool connected = m_controller.state() == State::Connected;
    m_ui->send->setEnabled(connected && !m_controller.sendingFinished());
    m_finishSending->setEnabled(connected && !m_controller.sendingFinished());
    m_pauseReceiving->setEnabled(connected && (m_controller.receivingPaused() || !m_controller.peerEnded()));
    m_pauseReceiving->setChecked(m_controller.receivingPaused());
    m_close->setEnabled(connected);
    m_reset->setEnabled(connected);
}

void ClientPanel::showTotals()
{
    m_ui->totals->setValue(m_controller.totalsText());
}

void ClientPanel::retranslate()
{
    m_ui->conversation->setTexts({tr("Chat"), tr("Messages and their echoes"), tr("Conversation"), tr("Client console"),
                                  tr("Client hex dump"), tr("Encodin&g"), tr("Client encoding")});
    m_ui->format->setItemText(0, tr("Text"));
    m_ui->format->setItemText(1, tr("Escapes"));
    m_ui->format->setItemText(2, tr("Hex"));
    m_finishSending->setText(tr("&Finish sending (half-close)"));
    m_finishSending->setToolTip(tr("shutdown() of the sending half: the other end reads 0; what it sends still comes"));
    m_pauseReceiving->setText(tr("&Pause receiving"));
    m_pauseReceiving->setToolTip(tr("No recv() any more: the buffers fill until the other end's send() waits"));
    m_close->setText(tr("Close co&nnection"));
    m_close->setToolTip(tr("close(): the other end reads 0"));
    m_reset->setText(tr("&Reset connection"));
    m_reset->setToolTip(tr("SO_LINGER 0, then close(): the other end's next call fails"));
    m_inPieces->setText(tr("Send in pie&ces"));
    m_inPieces->setToolTip(tr("One message by several send() calls, to see what TCP makes of them"));
    m_checks->check();
    m_ui->messageError->setReason({});
    showState();
    showTotals();
}

net::Family ClientPanel::family() const
{
    return m_ui->family->currentData().value<net::Family>();
}

app::MessageFormat ClientPanel::format() const
{
    return m_ui->format->currentData().value<app::MessageFormat>();
}

} // namespace echolab::gui
