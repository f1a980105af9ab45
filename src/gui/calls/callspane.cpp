#include "gui/calls/callspane.h"

#include <algorithm>

#include <QEvent>
#include <QScrollBar>

#include "app/base/convert.h"
#include "app/calls/calltext.h"
#include "gui/widgets/markdelegate.h"
#include "ui_callspane.h"

namespace echolab::gui {

namespace {

constexpr net::Call calls[] = {
    net::Call::Socket,      net::Call::Bind,       net::Call::Listen,     net::Call::Accept,  net::Call::Connect,
    net::Call::Send,        net::Call::Recv,       net::Call::Shutdown,   net::Call::Close,   net::Call::GetSockName,
    net::Call::GetPeerName, net::Call::SetSockOpt, net::Call::GetSockOpt, net::Call::SetMode, net::Call::Poll,
    net::Call::EpollCreate, net::Call::EpollCtl,   net::Call::EpollWait,
};

/// In the order of the choice.
enum View { ChapterView, AllView };

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

CallsPane::CallsPane(std::shared_ptr<app::CallTrace> trace, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CallsPane>())
    , m_trace(std::move(trace))
    , m_filter(m_trace->model())
{
    m_ui->setupUi(this);
    m_ui->calls->setModel(&m_filter);
    auto* const marks = new MarkDelegate(app::CallsModel::FailedRole, MarkDelegate::Mark::Error, this);
    marks->add(app::CallsModel::PendingRole, MarkDelegate::Mark::Muted);
    m_ui->calls->setItemDelegate(marks);
    m_ui->calls->setStretchedColumn(app::CallsModel::CallColumn);
    m_ui->split->setStretchFactor(0, 3);
    m_ui->split->setStretchFactor(1, 1);
    m_ui->split->setSizes({30'000, 9'000});
    addFilters();

    const QScrollBar* const bar = m_ui->calls->verticalScrollBar();
    connect(&m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this, bar] { m_atEnd = bar->value() == bar->maximum(); });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_atEnd) {
            m_ui->calls->scrollToBottom();
        }
    });
    connect(m_ui->calls->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CallsPane::followSelection);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const int row = m_ui->calls->currentIndex().row();
                if (first.row() <= row && row <= last.row()) {
                    followSelection(); // a call that waited has returned
                }
            });
    connect(m_ui->record, &QCheckBox::toggled, this, &CallsPane::record);
    connect(m_ui->clear, &QToolButton::clicked, this, [this] { m_trace->clear(); });
    connect(m_trace.get(), &app::CallTrace::changed, this, &CallsPane::showCount);
    connect(m_trace->model(), &app::CallsModel::sideAppeared, this, &CallsPane::listSides);
    m_trace->setFollowed(false); // until it is shown
    retranslate();
}

CallsPane::~CallsPane() = default;

void CallsPane::showCalls(const net::TraceSide& side, const app::CallsBehind& behind)
{
    m_trace->update();
    const std::vector<int> rows = behind.rowsIn(*m_trace->model(), side);
    auto* const selection = m_ui->calls->selectionModel();
    selection->clear();
    if (rows.empty()) {
        m_ui->explanation->setPlainText(
            tr("The socket calls behind this entry are not in the list. Calls are recorded while Record is on, and the "
               "newest are kept."));
        return;
    }
    widenFilters(side, rows);
    const auto indexOf = [this](int row, int column) {
        return m_filter.mapFromSource(m_trace->model()->index(row, column));
    };
    QItemSelection wanted;
    for (const int row : rows) {
        wanted.select(indexOf(row, 0), indexOf(row, app::CallsModel::ColumnCount - 1));
    }
    selection->setCurrentIndex(indexOf(rows.front(), 0), QItemSelectionModel::NoUpdate);
    selection->select(wanted, QItemSelectionModel::ClearAndSelect);
    m_ui->calls->scrollTo(indexOf(rows.back(), 0));
    m_ui->calls->scrollTo(indexOf(rows.front(), 0));
}

/// Only those that hide one of the rows.
void CallsPane::widenFilters(const net::TraceSide& side, const std::vector<int>& rows)
{
    const app::CallsModel& model = *m_trace->model();
    const auto all = [&](const auto& holds) {
        return std::all_of(rows.begin(), rows.end(), [&](int row) { return holds(model.row(row)); });
    };
    const int chosenSide = m_ui->side->currentIndex();
    if (chosenSide > 0 && model.sides().at(static_cast<std::size_t>(chosenSide) - 1) != side) {
        m_ui->side->setCurrentIndex(0);
    }
    const auto chosenCall = m_ui->call->currentData();
    if (chosenCall.isValid() && !all([&](const auto& call) { return call.call == chosenCall.value<net::Call>(); })) {
        m_ui->call->setCurrentIndex(0);
    }
    if (m_ui->onlyFailures->isChecked()
        && !all([](const auto& call) { return net::stateOf(call) == net::CallState::Failed; })) {
        m_ui->onlyFailures->setChecked(false);
    }
    const bool hidden = std::any_of(rows.begin(), rows.end(),
                                    [&](int row) { return !m_filter.mapFromSource(model.index(row, 0)).isValid(); });
    if (hidden) {
        m_ui->onlySocket->setChecked(false);
    }
    if (std::any_of(rows.begin(), rows.end(), [&](int row) { return model.row(row).folded; })) {
        setShowsAllCalls(true);
    }
}

void CallsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_trace->model()->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CallsPane::showEvent(QShowEvent* event)
{
    m_trace->setFollowed(true);
    QWidget::showEvent(event);
}

void CallsPane::hideEvent(QHideEvent* event)
{
    m_trace->setFollowed(false);
    QWidget::hideEvent(event);
}

void CallsPane::addFilters()
{
    m_ui->call->addItem(QString());
    for (const net::Call call : calls) {
        m_ui->call->addItem(app::toQString(net::callName(call)) + QStringLiteral("()"), QVariant::fromValue(call));
    }
    connect(m_ui->side, &QComboBox::currentIndexChanged, this, &CallsPane::filterSide);
    connect(m_ui->call, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setCall(index > 0 ? std::optional(m_ui->call->currentData().value<net::Call>()) : std::nullopt);
        showCount();
    });
    m_filter.setAsInTheChapter(true);
    m_ui->view->addItems({QString(), QString()});
    connect(m_ui->view, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setAsInTheChapter(index == ChapterView);
        followSelection();
        showCount();
    });
    connect(m_ui->onlyFailures, &QCheckBox::toggled, this, [this](bool on) {
        m_filter.setFailuresOnly(on);
        showCount();
    });
    connect(m_ui->onlySocket, &QCheckBox::toggled, this, &CallsPane::filterSocket);
}

void CallsPane::record()
{
    const bool on = m_ui->record->isChecked();
    m_trace->setRecording(on);
    m_ui->calls->setEmptyHint(on ? tr("Every socket call of the server and the clients appears here.")
                                 : tr("Nothing is recorded: switch Record on."));
}

/// The current call; nothing where none is selected.
std::optional<app::TracedCall> CallsPane::selected() const
{
    const QItemSelectionModel* const selection = m_ui->calls->selectionModel();
    return selection->hasSelection() ? m_filter.callAt(selection->currentIndex()) : std::nullopt;
}

void CallsPane::followSelection()
{
    const auto record = selected();
    m_ui->onlySocket->setEnabled(m_ui->onlySocket->isChecked() || (record && record->socketNumber != 0));
    if (!record) {
        m_ui->explanation->setPlainText(tr("Select a call to read what it does and what it returned."));
        return;
    }
    explain(*record);
}

void CallsPane::explain(const app::TracedCall& call)
{
    const app::CallExplanation told = app::CallText::explain(call);
    QString arguments;
    for (const QString& argument : told.arguments) {
        arguments += QStringLiteral("<li>%1</li>").arg(argument.toHtmlEscaped());
    }
    m_ui->explanation->setHtml(QStringLiteral("<p><b><code>%1</code></b></p>").arg(told.call.toHtmlEscaped())
                               + paragraph(told.result) + callsAround(call) + paragraph(told.what)
                               + QStringLiteral("<ul>%1</ul>").arg(arguments) + paragraph(told.place));
}

/// What was called for it, and what it was called for.
QString CallsPane::callsAround(const app::TracedCall& call) const
{
    constexpr std::size_t most = 8;
    const auto code = [](const net::TraceRecord& record) {
        return QStringLiteral("<code>%1</code>").arg(app::CallText::explain(record).call.toHtmlEscaped());
    };
    QString text;
    if (const app::TracedCall* const served = m_trace->model()->call(call.serves)) {
        text += QStringLiteral("<p>%1<br>%2</p>").arg(tr("Made for this call:").toHtmlEscaped(), code(*served));
    }
    const auto servants = m_trace->model()->servantsOf(call.number);
    if (servants.empty()) {
        return text;
    }
    text += QStringLiteral("<p>%1</p><ul>").arg(tr("Echo Lab also called for it:").toHtmlEscaped());
    if (call.joined) { // its own part, which the chapter's one call stands for
        const app::TracedCall* const own = m_trace->model()->call(call.number);
        text += own != nullptr && own->error != call.error ? QStringLiteral("<li>%1</li>").arg(code(*own)) : QString();
    }
    for (std::size_t i = 0; i < std::min(servants.size(), most); ++i) {
        text += QStringLiteral("<li>%1</li>").arg(code(servants[i]));
    }
    if (servants.size() > most) {
        text +=
            QStringLiteral("<li>%1</li>").arg(tr("and %1 more", "calls").arg(servants.size() - most).toHtmlEscaped());
    }
    return text + QStringLiteral("</ul>");
}

bool CallsPane::showsAllCalls() const
{
    return m_ui->view->currentIndex() != ChapterView;
}

void CallsPane::setShowsAllCalls(bool on)
{
    m_ui->view->setCurrentIndex(on ? AllView : ChapterView);
}

void CallsPane::filterSocket()
{
    const auto record = selected();
    const bool on = m_ui->onlySocket->isChecked() && record;
    m_filter.setSocket(on ? record->socketNumber : 0);
    followSelection();
    showCount();
}

void CallsPane::filterSide()
{
    const int index = m_ui->side->currentIndex();
    const auto& sides = m_trace->model()->sides();
    m_filter.setSide(index > 0 ? std::optional(sides.at(static_cast<std::size_t>(index) - 1)) : std::nullopt);
    showCount();
}

void CallsPane::showCount()
{
    const int shown = m_filter.rowCount();
    QString text = tr("%1 call(s)", "%1 is the number", shown).arg(locale().toString(shown));
    if (m_trace->forgotten() > 0) {
        text = tr("%1, %2 older ones gone", "12 calls, 3 older ones gone")
                   .arg(text, locale().toString(qulonglong{m_trace->forgotten()}));
    }
    m_ui->count->setValue(text);
}

void CallsPane::listSides()
{
    const int chosen = std::max(m_ui->side->currentIndex(), 0);
    const QSignalBlocker quiet(m_ui->side);
    m_ui->side->clear();
    m_ui->side->addItem(tr("All sides"));
    for (const net::TraceSide& side : m_trace->model()->sides()) {
        m_ui->side->addItem(app::CallsModel::sideText(side));
    }
    m_ui->side->setCurrentIndex(chosen);
}

void CallsPane::retranslate()
{
    m_ui->calls->setSamples({QStringLiteral("00:00:00.000000"),
                             app::CallsModel::sideText({.role = net::TraceSide::Role::Client, .number = 10}),
                             QStringLiteral("00"), QStringLiteral("#000"), QString(), QStringLiteral("00 (add"),
                             QStringLiteral("EINPROGRESS"), QStringLiteral("000.00 ms")});
    m_ui->view->setItemText(ChapterView, tr("As in the chapter"));
    m_ui->view->setItemText(AllView, tr("All calls"));
    m_ui->call->setItemText(0, tr("Any call"));
    listSides();
    record();
    followSelection();
    showCount();
}

} // namespace echolab::gui
