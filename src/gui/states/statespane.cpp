#include "gui/states/statespane.h"

#include <QEvent>
#include <QIntValidator>

#include "app/text/errortext.h"
#include "app/text/inputrules.h"
#include "gui/widgets/markdelegate.h"
#include "ui_statespane.h"

namespace echolab::gui {

StatesPane::StatesPane(std::function<std::set<std::uint16_t>()> ownPorts, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StatesPane>())
    , m_ownPorts(std::move(ownPorts))
{
    m_ui->setupUi(this);
    m_ui->states->setModel(&m_model);
    m_ui->states->setItemDelegate(
        new MarkDelegate(app::TcpStatesModel::ChangedRole, MarkDelegate::Mark::Background, this));
    m_ui->states->setStretchedColumn(app::TcpStatesModel::RemoteColumn);
    m_ui->states->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->figures->setModel(&m_figures);
    m_ui->figures->setColumnHidden(app::TcpFiguresModel::MeaningColumn, true);
    m_ui->figures->setStretchedColumn(app::TcpFiguresModel::ValueColumn);
    m_ui->figures->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->figuresSide->setFixedWidth(m_ui->diagram->sizeHint().width()); // so that nothing moves
    m_ui->figuresSide->setVisible(false);
    m_ui->port->setValidator(new QIntValidator(1, 65535, this));
    m_ui->port->setFixedWidth(5 * fontMetrics().horizontalAdvance(QLatin1Char('0')) + 28);
    connect(m_ui->port, &QLineEdit::textEdited, this, &StatesPane::restart);
    connect(m_ui->all, &QCheckBox::toggled, this, [this](bool all) {
        m_ui->port->setEnabled(!all);
        restart();
    });
    connect(m_ui->withFigures, &QCheckBox::toggled, this, [this](bool on) {
        m_ui->figuresSide->setVisible(on);
        m_ui->diagram->setVisible(!on);
        showFigures();
    });
    connect(m_ui->figures->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StatesPane::showMeaning);
    connect(&m_figures, &QAbstractItemModel::modelReset, this, &StatesPane::showMeaning);
    connect(m_ui->states->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StatesPane::showFigures);
    connect(&m_sampler, &app::TcpSampler::aboutToSample, this, &StatesPane::choosePorts);
    connect(&m_sampler, &app::TcpSampler::sampled, this, &StatesPane::show);
    connect(&m_sampler, &app::TcpSampler::failed, this, [this](const net::SocketError& error) {
        m_model.clear();
        m_ui->states->setEmptyHint(app::ErrorText::cause(error));
    });
    retranslate();
}

StatesPane::~StatesPane() = default;

void StatesPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        m_figures.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StatesPane::showEvent(QShowEvent* event)
{
    m_sampler.start();
    QWidget::showEvent(event);
}

void StatesPane::hideEvent(QHideEvent* event)
{
    m_sampler.stop();
    m_model.clear(); // old by the next time
    QWidget::hideEvent(event);
}

void StatesPane::choosePorts()
{
    m_sampler.setWithInfo(m_ui->withFigures->isChecked());
    if (m_ui->all->isChecked()) {
        m_sampler.setPorts(std::nullopt);
    } else if (const auto port = app::InputRules::clientPort(m_ui->port->text())) {
        m_sampler.setPorts(std::set{*port});
    } else {
        m_sampler.setPorts(m_ownPorts());
    }
}

void StatesPane::show(const std::vector<net::TcpRow>& rows)
{
    const QModelIndexList selected = m_ui->states->selectionModel()->selectedRows();
    const auto socket = selected.isEmpty() ? std::nullopt : std::optional(m_model.row(selected.first().row()));
    m_model.setRows(rows, std::chrono::steady_clock::now());
    if (socket && !m_ui->states->selectionModel()->hasSelection()) { // lost in a reset
        m_ui->states->selectRow(m_model.rowOf(*socket));
    }
    std::map<net::TcpState, int> present;
    for (const net::TcpRow& row : rows) {
        ++present[row.state];
    }
    m_ui->diagram->setPresent(present);
    if (m_ui->withFigures->isChecked()) {
        showFigures();
    }
    const int count = m_model.rowCount();
    m_ui->count->setValue(tr("%1 socket(s)", "%1 is the number", count).arg(locale().toString(count)));
}

void StatesPane::showFigures()
{
    const QModelIndexList selected = m_ui->states->selectionModel()->selectedRows();
    const auto socket = selected.isEmpty() ? std::nullopt : std::optional(m_model.row(selected.first().row()));
    m_figures.setSocket(socket);
    m_ui->figures->setEmptyHint(app::TcpFiguresModel::reasonForNone(socket));
}

void StatesPane::showMeaning()
{
    const QModelIndexList selected = m_ui->figures->selectionModel()->selectedRows(app::TcpFiguresModel::MeaningColumn);
    m_ui->meaning->setValue(!selected.isEmpty()            ? selected.first().data().toString()
                                : m_figures.rowCount() > 0 ? tr("Select a figure to read what it means.")
                                                           : QString());
    m_ui->meaning->setVisible(!m_ui->meaning->text().isEmpty());
}

/// Other sockets are asked for: that they come is no change of theirs.
void StatesPane::restart()
{
    m_model.clear();
}

void StatesPane::retranslate()
{
    m_ui->states->setSamples({QStringLiteral("127.0.0.1:00000"), QString(), QStringLiteral("IPv4"),
                              QStringLiteral("SYN-RECEIVED"), QStringLiteral("000000"), QStringLiteral("000000"),
                              QStringLiteral("00 s")});
    m_ui->states->setEmptyHint(tr("No TCP socket uses these ports now."));
    showFigures();
    showMeaning();
}

} // namespace echolab::gui
