#include "gui/window/mainwindow.h"

#include <algorithm>

#include <QActionGroup>
#include <QCloseEvent>
#include <QDebug>
#include <QInputDialog>
#include <QMessageBox>

#include "gui/client/clientpanel.h"
#include "gui/client/clienttabs.h"
#include "gui/conversation/conversationviews.h"
#include "gui/server/serverpanel.h"
#include "gui/style/icons.h"
#include "gui/window/appearancechoice.h"
#include "gui/window/detailslayout.h"
#include "gui/window/languagechoice.h"
#include "gui/window/shortcutsdialog.h"
#include "gui/window/textsize.h"
#include "gui/window/windowdetails.h"
#include "gui/window/windowmemory.h"
#include "ui_mainwindow.h"

namespace echolab::gui {

namespace {

constexpr net::TraceSide serverSide{.role = net::TraceSide::Role::Server, .number = 0};

} // namespace

MainWindow::MainWindow(app::Settings& settings, app::LanguageSwitch& languages, QWidget* parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_trace(app::CallTrace::create())
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    QFont bold = m_ui->serverTitle->font();
    bold.setBold(true);
    m_ui->serverTitle->setFont(bold);
    addPanels();
    addDetails();
    // In sight, for people who cannot read the menu; not in the corner of the menu bar, whose children screen readers
    // do not get to know.
    clients()->addToCorner(new LanguageChoice(settings, languages, m_ui->languageMenu, this));
    m_appearance = new AppearanceChoice(
        {m_ui->systemAppearanceAction, m_ui->lightAppearanceAction, m_ui->darkAppearanceAction}, this);
    addViewActions();
    connectActions();
    connectClientActions();
    applyLimits(settings.transcriptLimits());
    m_memory = std::make_unique<WindowMemory>(
        settings,
        WindowMemory::Parts{
            .window = this,
            .sections = m_ui->sections,
            .panels = m_ui->panels,
            .server = m_server,
            .clients = m_clients,
            .details = m_ui->details,
            .views = m_details,
            .textSize = new TextSize(m_ui->largerAction, m_ui->smallerAction, m_ui->normalSizeAction, this),
            .appearance = m_appearance,
            .markCalls = m_ui->markCallsAction});
    m_memory->restore();
    showView();
    m_server->focusStart();
    QMetaObject::invokeMethod(this, &MainWindow::sayWhatIsUnreadable, Qt::QueuedConnection);
}

MainWindow::~MainWindow() = default;

ServerPanel* MainWindow::server()
{
    return m_server;
}

ClientTabs* MainWindow::clients()
{
    return m_clients;
}

bool MainWindow::event(QEvent* event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest) { // what the window needs has changed
        m_detailsLayout->makeRoom();
    }
    return done;
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_details->retranslate();
    } else if (event->type() == QEvent::ThemeChange) {
        m_appearance->followDesktop();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_memory->remember();
    if (const auto failed = m_settings.store().write()) {
        qWarning().noquote() << *failed; // there is no window any more to show it in
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::addPanels()
{
    m_server = new ServerPanel(m_trace->callsOf(serverSide));
    m_ui->serverSideLayout->addWidget(m_server);
    m_clients = new ClientTabs(m_trace);
    m_ui->panels->addWidget(m_clients);
    m_ui->panels->setStretchFactor(0, 46);
    m_ui->panels->setStretchFactor(1, 54);
}

void MainWindow::addDetails()
{
    m_details = new WindowDetails(m_ui->details, server(), clients(), m_trace, serverSide);
    m_details->retranslate();
    m_detailsLayout = new DetailsLayout({.window = this,
                                         .sections = m_ui->sections,
                                         .panels = m_ui->panels,
                                         .details = m_ui->details,
                                         .server = m_server,
                                         .enlarge = m_ui->enlargeAction});
}

void MainWindow::addViewActions()
{
    m_clientViews = new QActionGroup(this);
    for (QAction* action : {m_ui->clientChatAction, m_ui->clientConsoleAction, m_ui->clientHexAction}) {
        m_clientViews->addAction(action);
        connect(action, &QAction::triggered, this, [this, view = m_clientViews->actions().size() - 1] {
            clients()->current()->conversationViews()->setView(static_cast<ConversationViews::View>(view));
        });
    }
    m_serverViews = new QActionGroup(this);
    for (QAction* action : {m_ui->serverLogAction, m_ui->serverConsoleAction, m_ui->serverHexAction}) {
        m_serverViews->addAction(action);
        connect(action, &QAction::triggered, this, [this, view = m_serverViews->actions().size() - 1] {
            server()->conversationViews()->setView(static_cast<ConversationViews::View>(view));
        });
    }
    // What is checked is asked for when the menu opens: a client's view belongs to its tab.
    connect(m_ui->viewMenu, &QMenu::aboutToShow, this, &MainWindow::showView);
}

void MainWindow::connectActions()
{
    connect(m_ui->saveServerAction, &QAction::triggered, this,
            [this] { server()->conversationViews()->save(QStringLiteral("echolab-server.txt")); });
    connect(m_ui->loadAction, &QAction::triggered, m_details, &WindowDetails::openLoad);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->clearServerAction, &QAction::triggered, this, [this] { server()->conversationViews()->clear(); });
    connect(m_ui->markCallsAction, &QAction::toggled, this, [this](bool on) {
        server()->controller()->setMarkingCalls(on);
        clients()->setMarkingCalls(on);
    });
    connect(m_ui->keptEntriesAction, &QAction::triggered, this, &MainWindow::askForKeptEntries);
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->shortcutsAction, &QAction::triggered, this, &MainWindow::showShortcuts);
}

/// Those that mean the client of the current tab.
void MainWindow::connectClientActions()
{
    const auto clientViews = [this] {
        return clients()->current()->conversationViews();
    };
    connect(m_ui->newClientAction, &QAction::triggered, clients(), &ClientTabs::addClient);
    connect(m_ui->closeClientAction, &QAction::triggered, this,
            [this] { clients()->closeClient(clients()->currentIndex()); });
    connect(m_ui->saveClientAction, &QAction::triggered, this,
            [clientViews] { clientViews()->save(QStringLiteral("echolab-client.txt")); });
    connect(m_ui->clearClientAction, &QAction::triggered, this, [clientViews] { clientViews()->clear(); });
    connect(m_ui->messageAction, &QAction::triggered, this, [this] { clients()->current()->focusMessage(); });
    connect(m_ui->nextClientAction, &QAction::triggered, this,
            [this] { clients()->setCurrentIndex((clients()->currentIndex() + 1) % clients()->count()); });
    connect(clients(), &ClientTabs::clientsChanged, this, [this] {
        const bool several = clients()->count() > 1;
        m_ui->closeClientAction->setEnabled(several);
        m_ui->nextClientAction->setEnabled(several);
    });
    m_ui->closeClientAction->setEnabled(false);
    m_ui->nextClientAction->setEnabled(false);
}

void MainWindow::sayWhatIsUnreadable()
{
    if (const auto reason = m_settings.store().unreadable()) {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Settings"), *reason, QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(tr("What is missing is set as it is at the first start."));
        box->open();
    }
}

void MainWindow::applyLimits(const app::RingLimits& limits)
{
    server()->controller()->conversation()->setLimits(limits);
    clients()->setLimits(limits);
}

void MainWindow::askForKeptEntries()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Kept entries"));
    dialog->setLabelText(tr("How many entries each view keeps; the oldest go first:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, app::Settings::mostRows);
    dialog->setIntStep(1000);
    dialog->setIntValue(static_cast<int>(m_settings.transcriptLimits().rows));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int rows) {
        app::RingLimits limits = m_settings.transcriptLimits();
        limits.rows = static_cast<std::size_t>(rows);
        // Who wants more of them wants them to have room.
        const app::RingLimits usual;
        const std::size_t wanted = usual.bytes / usual.rows * limits.rows;
        limits.bytes = std::clamp(wanted, usual.bytes, 4 * usual.bytes);
        m_settings.setTranscriptLimits(limits);
        applyLimits(limits);
    });
    dialog->open();
}

void MainWindow::showView()
{
    m_clientViews->actions().at(static_cast<int>(clients()->current()->conversationViews()->view()))->setChecked(true);
    m_serverViews->actions().at(static_cast<int>(server()->conversationViews()->view()))->setChecked(true);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Echo Lab"));
    box->setIconPixmap(applicationIcon().pixmap(64));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Echo Lab %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Both ends of a TCP conversation in one window: a server and its clients on native "
                               "sockets, to learn from and to test with.\n\nBuilt with Qt %1. MIT licence.")
                                .arg(QString::fromLatin1(qVersion())));
    box->open();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(findChildren<QAction*>(Qt::FindDirectChildrenOnly), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace echolab::gui
