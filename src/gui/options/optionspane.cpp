#include "gui/options/optionspane.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QEvent>
#include <QScrollBar>
#include <QStandardItemModel>

#include "app/base/format.h"
#include "app/client/clientsubject.h"
#include "app/options/optiontext.h"
#include "app/server/serversubjects.h"
#include "gui/options/optiondelegate.h"
#include "ui_optionspane.h"

namespace echolab::gui {

namespace {

/// Connections that can be chosen; more would make the list no list any more.
constexpr std::size_t mostConnections = 100;
/// Clients may come and go faster than anybody can choose.
constexpr std::chrono::milliseconds relistDelay(50);

bool isSame(const app::OptionSubject& left, const app::OptionSubject& right)
{
    return left.options == right.options && left.socket == right.socket;
}

} // namespace

OptionsPane::OptionsPane(app::ServerController* server, std::function<NamedClients()> clients, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OptionsPane>())
    , m_server(server)
    , m_clients(std::move(clients))
{
    m_ui->setupUi(this);
    m_ui->options->setModel(&m_model);
    m_ui->options->setItemDelegate(new OptionDelegate(this));
    m_ui->options->setStretchedColumn(app::OptionsModel::MeaningColumn);
    m_ui->options->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->options->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                   | QAbstractItemView::AnyKeyPressed);
    m_ui->split->setSizes({30'000, 13'000});
    m_relist.setSingleShot(true);
    m_relist.setInterval(relistDelay);

    connect(m_ui->options, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (m_ui->options->model()->flags(m_model.buddy(index)) & Qt::ItemIsEditable) {
            m_ui->options->edit(index);
        }
    });
    connect(m_ui->options->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OptionsPane::showRow);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &OptionsPane::showRow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OptionsPane::showRow);
    connect(m_ui->socket, &QComboBox::currentIndexChanged, this, &OptionsPane::choose);
    connect(m_ui->askAgain, &QPushButton::clicked, this,
            [this] { m_model.subject().options->refresh(m_model.subject().socket); });
    connect(&m_relist, &QTimer::timeout, this, &OptionsPane::relist);
    connect(m_server, &app::ServerController::stateChanged, this, &OptionsPane::relist);
    connect(m_server, &app::ServerController::connectionsChanged, this, &OptionsPane::relistSoon);
    retranslate();
}

OptionsPane::~OptionsPane() = default;

void OptionsPane::relist()
{
    if (m_ui->socket->view()->isVisible()) {
        m_relist.start(); // somebody is choosing
        return;
    }
    const app::OptionSubject chosen = m_model.subject();
    const auto connections = m_server->connections();
    const std::vector<Choice> choices = this->choices(connections);
    {
        const QSignalBlocker quiet(m_ui->socket);
        m_ui->socket->clear();
        m_subjects.clear();
        for (const Choice& choice : choices) {
            m_ui->socket->addItem(choice.text);
            m_subjects.push_back(choice.subject);
        }
        addMore(connections.size());
        const auto same = std::find_if(m_subjects.begin(), m_subjects.end(),
                                       [&](const app::OptionSubject& subject) { return isSame(subject, chosen); });
        m_ui->socket->setCurrentIndex(
            same != m_subjects.end() ? static_cast<int>(std::distance(m_subjects.begin(), same)) : 0);
    }
    choose();
}

std::vector<OptionsPane::Choice> OptionsPane::choices(const std::vector<echo::ConnectionInfo>& connections)
{
    const auto listening = m_server->listeningEndpoint();
    std::vector<Choice> choices{{listening ? tr("Server: listening socket %1").arg(app::Format::endpoint(*listening))
                                           : tr("Server: listening socket (not started)"),
                                 app::listeningSubject(*m_server)}};
    for (const auto& [name, client] : m_clients()) {
        connect(client, &app::ClientController::stateChanged, this, &OptionsPane::relist, Qt::UniqueConnection);
        const auto local = client->localEndpoint();
        choices.push_back(
            {local ? tr("%1: %2", "the name of a client and its address").arg(name, app::Format::endpoint(*local))
                   : tr("%1 (not connected)", "the name of a client").arg(name),
             app::clientSubject(*client)});
    }
    for (std::size_t i = 0; i < std::min(connections.size(), mostConnections); ++i) {
        choices.push_back({tr("Server: connection from %1").arg(app::Format::endpoint(connections[i].peer)),
                           app::connectedSubject(*m_server, connections[i].id)});
    }
    return choices;
}

/// How many connections are left out of the list.
void OptionsPane::addMore(std::size_t connections)
{
    if (connections > mostConnections) {
        const int more = static_cast<int>(connections - mostConnections);
        m_ui->socket->addItem(tr("%1 more connection(s)", "%1 is the number", more).arg(locale().toString(more)));
        auto* const items = qobject_cast<QStandardItemModel*>(m_ui->socket->model());
        items->item(items->rowCount() - 1)->setEnabled(false);
    }
}

void OptionsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OptionsPane::showEvent(QShowEvent* event)
{
    m_wasOpen = false; // what was answered before may be old
    relist();
    QWidget::showEvent(event);
}

void OptionsPane::relistSoon()
{
    if (isVisible() && !m_relist.isActive()) {
        m_relist.start();
    }
}

void OptionsPane::choose()
{
    const int index = m_ui->socket->currentIndex();
    if (index < 0 || static_cast<std::size_t>(index) >= m_subjects.size()) {
        return;
    }
    const app::OptionSubject& chosen = m_subjects[static_cast<std::size_t>(index)];
    const bool another = !isSame(chosen, m_model.subject());
    const bool open = chosen.options->isOpen();
    m_model.setSubject(chosen);
    if (isVisible() && open && (another || !m_wasOpen)) {
        chosen.options->refresh(chosen.socket);
    }
    m_wasOpen = open;
    m_ui->askAgain->setEnabled(open);
    m_ui->note->setValue(open ? tr("A new value is asked for at once.")
                              : tr("What is asked for here is set at the next start."));
}

void OptionsPane::showRow()
{
    const QModelIndexList rows = m_ui->options->selectionModel()->selectedRows();
    QString html;
    if (rows.isEmpty()) {
        html = tr("Select an option to read what it does. To ask for a value, press Enter or double-click and type it.")
                   .toHtmlEscaped();
    } else {
        const QModelIndex row = rows.first();
        html = QStringLiteral("<p><b><code>%1</code></b></p>").arg(row.data().toString().toHtmlEscaped());
        for (const QString& paragraph : m_model.explanation(row.row())) {
            html += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
        }
    }
    const QString reason = this->reason();
    m_ui->reason->setReason(reason);
    m_ui->note->setVisible(reason.isEmpty());
    const int scrolled = m_ui->about->verticalScrollBar()->value();
    m_ui->about->setHtml(html);
    m_ui->about->verticalScrollBar()->setValue(scrolled);
}

/// Of the selected option, else of the first with which something is wrong.
QString OptionsPane::reason() const
{
    QModelIndexList rows = m_ui->options->selectionModel()->selectedRows();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        rows.append(m_model.index(row, 0));
    }
    for (const QModelIndex& row : rows) {
        if (const QString text = row.data(app::OptionsModel::ReasonRole).toString(); !text.isEmpty()) {
            return QStringLiteral("%1: %2").arg(row.data().toString(), text);
        }
    }
    return {};
}

void OptionsPane::retranslate()
{
    m_ui->options->setSamples({app::OptionText::name(net::addressReuseOption()), app::OptionsModel::widestAskedText(),
                               app::OptionText::value(net::Option::ReceiveBuffer, 8'888'888), QString()});
    m_model.retranslate();
    relist();
    showRow();
}

} // namespace echolab::gui
