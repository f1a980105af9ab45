#include "gui/conversation/conversationviews.h"

#include <array>

#include <QAction>
#include <QEvent>
#include <QFontDatabase>

#include "app/conversation/conversation.h"
#include "gui/conversation/bubbledelegate.h"
#include "gui/widgets/linedelegate.h"
#include "gui/widgets/rowtext.h"
#include "ui_conversationviews.h"

namespace echolab::gui {

namespace {

/// An arrow, the offset, 16 bytes in hex with their gaps, and 16 characters between bars.
constexpr int hexColumns = 2 + 8 + 2 + 48 + 3 + 18;

} // namespace

ConversationViews::ConversationViews(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConversationViews>())
{
    m_ui->setupUi(this);
    for (const app::Encoding encoding : app::encodings()) {
        m_ui->encoding->addItem(app::encodingName(encoding), QVariant::fromValue(encoding));
    }
    connect(m_ui->encoding, &QComboBox::activated, this, [this] { Q_EMIT encodingChosen(encoding()); });
    const std::array buttons = {m_ui->chatButton, m_ui->consoleButton, m_ui->hexButton};
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        connect(buttons[i], &QToolButton::clicked, this, [this, i] { setView(static_cast<View>(i)); });
    }
    setView(View::Chat);
    setFixedFonts();
}

ConversationViews::~ConversationViews() = default;

void ConversationViews::setConversation(app::Conversation* conversation)
{
    m_conversation = conversation;
    app::TranscriptModel* const transcript = conversation->transcript();
    m_ui->chat->setItemDelegate(new BubbleDelegate(this));
    m_ui->chat->setTextRole(app::TranscriptModel::TextRole);
    m_ui->chat->setModel(transcript);

    app::ConsoleModel* const console = conversation->console();
    m_ui->console->setItemDelegate(new LineDelegate(this));
    m_ui->console->setModel(console);

    app::HexModel* const hex = conversation->hex();
    m_ui->hexDump->setItemDelegate(new ColumnsDelegate(hexColumns, this));
    m_ui->hexDump->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_ui->hexDump->setModel(hex);

    offerCalls(m_ui->chat);
    offerCalls(m_ui->console);
}

void ConversationViews::offerCalls(TranscriptView* view)
{
    const auto want = [this](const QModelIndex& row, bool open) {
        if (row.isValid()) {
            Q_EMIT callsWanted(m_conversation->callsBehind(row), open);
        }
    };
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [want](const QModelIndex& row) { want(row, false); });
    connect(view, &QAbstractItemView::clicked, this, [want](const QModelIndex& row) { want(row, false); });
    connect(view, &QAbstractItemView::activated, this, [want](const QModelIndex& row) { want(row, true); });
    auto* const show = new QAction(view);
    connect(show, &QAction::triggered, this, [want, view] { want(view->currentIndex(), true); });
    view->addAction(show);
    m_showCalls.push_back(show);
}

void ConversationViews::setTexts(const Texts& texts)
{
    m_ui->chatButton->setText(texts.chatTitle);
    m_ui->chatButton->setToolTip(texts.chatToolTip);
    m_ui->chat->setAccessibleName(texts.chatName);
    m_ui->console->setAccessibleName(texts.consoleName);
    m_ui->hexDump->setAccessibleName(texts.hexDumpName);
    for (QAction* const action : m_showCalls) {
        action->setText(tr("Show &socket calls"));
    }
    m_ui->encodingLabel->setText(texts.encodingLabel);
    m_ui->encoding->setAccessibleName(texts.encodingName);
    m_ui->encoding->setAccessibleDescription(texts.encodingName);
}

void ConversationViews::setEmptyHint(const QString& hint)
{
    for (TranscriptView* view : {m_ui->chat, m_ui->console, m_ui->hexDump}) {
        view->setEmptyHint(hint);
    }
}

ConversationViews::View ConversationViews::view() const
{
    return static_cast<View>(m_ui->views->currentIndex());
}

void ConversationViews::setView(View view)
{
    const std::array buttons = {m_ui->chatButton, m_ui->consoleButton, m_ui->hexButton};
    buttons.at(static_cast<std::size_t>(view))->setChecked(true);
    if (m_ui->views->currentIndex() != static_cast<int>(view)) {
        m_ui->views->setCurrentIndex(static_cast<int>(view));
        Q_EMIT viewChanged(view);
    }
}

app::Encoding ConversationViews::encoding() const
{
    return m_ui->encoding->currentData().value<app::Encoding>();
}

void ConversationViews::setEncoding(app::Encoding encoding)
{
    m_ui->encoding->setCurrentIndex(m_ui->encoding->findData(QVariant::fromValue(encoding)));
}

void ConversationViews::clear()
{
    m_conversation->clear();
}

void ConversationViews::save(const QString& suggestedName)
{
    saveRows(window(), static_cast<TranscriptView*>(m_ui->views->currentWidget())->model(), suggestedName);
}

void ConversationViews::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    } else if (event->type() == QEvent::FontChange) {
        setFixedFonts();
    }
    QWidget::changeEvent(event);
}

void ConversationViews::setFixedFonts()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() * 0.95);
    m_ui->console->setFont(fixed);
    m_ui->hexDump->setFont(fixed);
}

} // namespace echolab::gui
