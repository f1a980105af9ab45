#include "gui/window/mainwindow.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QScreen>

#include "gui/client/clientpanel.h"
#include "gui/client/clienttabs.h"
#include "gui/load/loadpane.h"
#include "gui/server/serverpanel.h"
#include "gui/style/icons.h"
#include "gui/window/shortcutsdialog.h"
#include "gui/window/windowdetails.h"
#include "ui_mainwindow.h"

namespace echolab::gui {

namespace {

constexpr int smallestText = 70;
constexpr int largestText = 250;
constexpr int textStep = 10;
constexpr net::TraceSide serverSide{.role = net::TraceSide::Role::Server, .number = 0};

// The keys of the settings.
const QString appearanceKey = QStringLiteral("MainWindow/appearance");
const QString textSizeKey = QStringLiteral("MainWindow/textPercent");
const QString markCallsKey = QStringLiteral("MainWindow/markCalls");
const QString detailsKey = QStringLiteral("MainWindow/details");
const QString sectionsKey = QStringLiteral("MainWindow/sections");
const QString panelsKey = QStringLiteral("MainWindow/panels");
const QString serverLayoutKey = QStringLiteral("ServerPanel/layout");
const QString serverViewKey = QStringLiteral("ServerPanel/view");
const QString clientViewKey = QStringLiteral("ClientPanel/view");

} // namespace

MainWindow::MainWindow(app::Settings& settings, app::LanguageSwitch& languages, QWidget* parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_languages(languages)
    , m_trace(app::CallTrace::create())
    , m_normalTextSize(QApplication::font().pointSizeF())
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    QFont bold = m_ui->serverTitle->font();
    bold.setBold(true);
    m_ui->serverTitle->setFont(bold);
    addPanels();
    m_ui->panels->setStretchFactor(0, 46);
    m_ui->panels->setStretchFactor(1, 54);
    m_ui->sections->setStretchFactor(0, 1);
    addDetails();
    addLanguages();
    addAppearances();
    addViewActions();
    connectActions();
    restore();
    retranslate();
    showView();
    m_server->focusStart();
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
        makeRoom();
    }
    return done;
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    } else if (event->type() == QEvent::ThemeChange && m_appearance == Appearance::System) {
        applyAppearance(m_appearance);
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::addPanels()
{
    m_server = new ServerPanel(m_trace->callsOf(serverSide));
    m_ui->serverSideLayout->addWidget(m_server);
    m_clients = new ClientTabs(m_trace);
    m_ui->panels->addWidget(m_clients);
}

void MainWindow::addDetails()
{
    m_details = new WindowDetails(m_ui->details, server(), clients(), m_trace, serverSide);
    m_ui->sections->setStretchFactor(1, 0);
    m_ui->details->addCornerAction(m_ui->enlargeAction);
    connect(m_ui->enlargeAction, &QAction::toggled, m_ui->panels, &QWidget::setHidden);
    connect(m_ui->details, &DetailsPanel::viewChanged, this, [this](int view) {
        m_ui->enlargeAction->setEnabled(view != DetailsPanel::none);
        if (view == DetailsPanel::none) {
            m_ui->enlargeAction->setChecked(false);
        }
        // Room for some rows, unless somebody has already given it more.
        const QList<int> sizes = m_ui->sections->sizes();
        const int whole = sizes.at(0) + sizes.at(1);
        const int wanted = whole * 2 / 5;
        if (view != DetailsPanel::none && sizes.at(1) < wanted) {
            m_ui->sections->setSizes({whole - wanted, wanted});
        }
        m_optionsCameLast = false;
    });
    connect(server(), &ServerPanel::optionsOpened, this, [this] { m_optionsCameLast = true; });
}

/// Of the server's options and the views below, a low screen has room for one: that which was opened last.
void MainWindow::makeRoom()
{
    const int room = screen()->availableSize().height() - (frameGeometry().height() - height());
    if (minimumSizeHint().height() <= room) {
        if (std::exchange(m_madeRoom, false) && height() > room) {
            resize(width(), room); // it had grown beyond the screen
        }
        return;
    }
    if (!server()->areOptionsOpen() || m_ui->details->view() == DetailsPanel::none) {
        return;
    }
    m_madeRoom = true;
    if (m_optionsCameLast) {
        m_ui->details->setView(DetailsPanel::none);
    } else {
        server()->closeOptions();
    }
}

void MainWindow::addLanguages()
{
    // In sight, for people who cannot read the menu; not in the corner of the menu bar, whose children screen readers
    // do not get to know.
    m_languageBox = new QComboBox(this);
    auto* group = new QActionGroup(this);
    for (const auto language : {app::Language::Korean, app::Language::English}) {
        m_languageBox->addItem(app::languageName(language), QVariant::fromValue(language));
        QAction* const action = m_ui->languageMenu->addAction(app::languageName(language));
        action->setCheckable(true);
        action->setChecked(m_languages.language() == language);
        group->addAction(action);
        const auto choose = [this, language] {
            m_settings.setLanguage(language);
            m_languages.setLanguage(language);
        };
        connect(action, &QAction::triggered, this, choose);
        connect(m_languageBox, &QComboBox::activated, this, [this, language, choose] {
            if (m_languageBox->currentData().value<app::Language>() == language) {
                choose();
            }
        });
        connect(&m_languages, &app::LanguageSwitch::languageChanged, action,
                [action, language](app::Language now) { action->setChecked(now == language); });
    }
    const auto show = [this] {
        const app::Language now = m_languages.language().value_or(app::Language::English);
        m_languageBox->setCurrentIndex(m_languageBox->findData(QVariant::fromValue(now)));
    };
    connect(&m_languages, &app::LanguageSwitch::languageChanged, this, show);
    show();
    clients()->addToCorner(m_languageBox);
}

void MainWindow::addAppearances()
{
    auto* group = new QActionGroup(this);
    const std::array actions = {m_ui->systemAppearanceAction, m_ui->lightAppearanceAction, m_ui->darkAppearanceAction};
    for (std::size_t i = 0; i < actions.size(); ++i) {
        group->addAction(actions[i]);
        connect(actions[i], &QAction::triggered, this, [this, i] { setAppearance(static_cast<Appearance>(i)); });
    }
    const int remembered = m_settings.value(appearanceKey, 0).toInt();
    const auto chosen = static_cast<std::size_t>(std::clamp(remembered, 0, static_cast<int>(actions.size()) - 1));
    actions.at(chosen)->setChecked(true);
    setAppearance(static_cast<Appearance>(chosen));
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
    const auto clientViews = [this] {
        return clients()->current()->conversationViews();
    };
    connect(m_ui->newClientAction, &QAction::triggered, clients(), &ClientTabs::addClient);
    connect(m_ui->closeClientAction, &QAction::triggered, this,
            [this] { clients()->closeClient(clients()->currentIndex()); });
    connect(m_ui->saveClientAction, &QAction::triggered, this,
            [clientViews] { clientViews()->save(QStringLiteral("echolab-client.txt")); });
    connect(m_ui->saveServerAction, &QAction::triggered, this,
            [this] { server()->conversationViews()->save(QStringLiteral("echolab-server.txt")); });
    connect(m_ui->loadAction, &QAction::triggered, m_details, &WindowDetails::openLoad);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->clearClientAction, &QAction::triggered, this, [clientViews] { clientViews()->clear(); });
    connect(m_ui->clearServerAction, &QAction::triggered, this, [this] { server()->conversationViews()->clear(); });
    connect(m_ui->markCallsAction, &QAction::toggled, this, [this](bool on) {
        server()->controller()->setMarkingCalls(on);
        clients()->setMarkingCalls(on);
    });
    connect(m_ui->keptEntriesAction, &QAction::triggered, this, &MainWindow::askForKeptEntries);
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

    m_ui->largerAction->setShortcuts(
        QList{QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_ui->smallerAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    connect(m_ui->largerAction, &QAction::triggered, this, [this] { scaleText(m_textPercent + textStep); });
    connect(m_ui->smallerAction, &QAction::triggered, this, [this] { scaleText(m_textPercent - textStep); });
    connect(m_ui->normalSizeAction, &QAction::triggered, this, [this] { scaleText(100); });
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->shortcutsAction, &QAction::triggered, this, &MainWindow::showShortcuts);
}

void MainWindow::restore()
{
    scaleText(m_settings.value(textSizeKey, 100).toInt());
    applyLimits(m_settings.transcriptLimits());
    m_ui->markCallsAction->setChecked(m_settings.value(markCallsKey, false).toBool());
    server()->setInputs(m_settings.serverInputs());
    server()->restoreLayout(m_settings.value(serverLayoutKey).toByteArray());
    server()->conversationViews()->setView(static_cast<ConversationViews::View>(
        m_settings.value(serverViewKey, static_cast<int>(ConversationViews::View::Console)).toInt()));
    m_details->load()->setInputs(m_settings.loadInputs());
    ClientPanel* const client = clients()->current();
    client->setInputs(m_settings.clientInputs());
    m_details->showLoadTarget();
    client->controller()->history().setMessages(m_settings.messageHistory());
    client->conversationViews()->setView(
        static_cast<ConversationViews::View>(m_settings.value(clientViewKey, 0).toInt()));

    if (!restoreGeometry(m_settings.windowGeometry())) {
        constexpr QSize comfortable(1180, 740);
        const QSize room = screen()->availableSize();
        resize(comfortable.boundedTo(room));
        if (room.width() <= comfortable.width() || room.height() <= comfortable.height()) {
            setWindowState(windowState() | Qt::WindowMaximized);
        }
    }
    restoreState(m_settings.windowState());
    if (!m_ui->panels->restoreState(m_settings.value(panelsKey).toByteArray())) {
        m_ui->panels->setSizes({46'000, 54'000});
    }
    m_ui->details->setView(m_settings.value(detailsKey, DetailsPanel::none).toInt());
    m_ui->sections->restoreState(m_settings.value(sectionsKey).toByteArray());
}

void MainWindow::remember()
{
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    m_settings.setValue(detailsKey, m_ui->details->view());
    m_settings.setValue(sectionsKey, m_ui->sections->saveState());
    m_settings.setValue(panelsKey, m_ui->panels->saveState());
    m_settings.setValue(appearanceKey, static_cast<int>(m_appearance));
    m_settings.setValue(textSizeKey, m_textPercent);
    m_settings.setValue(markCallsKey, m_ui->markCallsAction->isChecked());
    m_settings.setServerInputs(server()->inputs());
    m_settings.setValue(serverLayoutKey, server()->layoutState());
    m_settings.setValue(serverViewKey, static_cast<int>(server()->conversationViews()->view()));
    ClientPanel* const client = clients()->current();
    m_settings.setClientInputs(client->inputs());
    m_settings.setLoadInputs(m_details->load()->inputs());
    m_settings.setMessageHistory(client->controller()->history().messages());
    m_settings.setValue(clientViewKey, static_cast<int>(client->conversationViews()->view()));
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    applyAppearance(appearance);
}

void MainWindow::scaleText(int percent)
{
    m_textPercent = std::clamp(percent, smallestText, largestText);
    QFont font = QApplication::font();
    font.setPointSizeF(m_normalTextSize * m_textPercent / 100);
    QApplication::setFont(font);
    m_ui->largerAction->setEnabled(m_textPercent < largestText);
    m_ui->smallerAction->setEnabled(m_textPercent > smallestText);
}

void MainWindow::applyLimits(const app::RingLimits& limits)
{
    server()->controller()->conversation()->setLimits(limits);
    clients()->setLimits(limits);
}

void MainWindow::askForKeptEntries()
{
    constexpr int most = 1'000'000;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Kept entries"));
    dialog->setLabelText(tr("How many entries each view keeps; the oldest go first:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, most);
    dialog->setIntStep(1000);
    dialog->setIntValue(static_cast<int>(m_settings.transcriptLimits().rows));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int rows) {
        app::RingLimits limits = m_settings.transcriptLimits();
        limits.rows = static_cast<std::size_t>(rows);
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

void MainWindow::retranslate()
{
    m_details->retranslate();
    m_languageBox->setAccessibleName(tr("Language"));
    m_languageBox->setAccessibleDescription(tr("Language"));
    m_languageBox->setToolTip(tr("Language"));
}

} // namespace echolab::gui
