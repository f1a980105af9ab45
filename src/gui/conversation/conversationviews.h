#pragma once

#include <memory>
#include <vector>

#include <QWidget>

class QAction;

#include "app/calls/callsbehind.h"
#include "app/text/textcodec.h"

namespace echolab::app {
class Conversation;
}

namespace echolab::gui {

class TranscriptView;

namespace Ui {
class ConversationViews;
}

/// One conversation in three forms to switch between: chat, the book's console, hex dump; and the choice of the
/// encoding that makes text of its bytes.
class ConversationViews : public QWidget
{
    Q_OBJECT

public:
    enum class View { Chat, Console, HexDump };
    Q_ENUM(View)

    /// What differs between a server's conversation and a client's, in the language of the moment.
    struct Texts {
        QString chatTitle;
        QString chatToolTip;
        QString chatName; ///< accessible names of the three lists
        QString consoleName;
        QString hexDumpName;
        QString encodingLabel; ///< with its mnemonic
        QString encodingName;  ///< accessible
    };

    explicit ConversationViews(QWidget* parent = nullptr);
    ~ConversationViews() override;

    /// It must outlive the views.
    void setConversation(app::Conversation* conversation);
    void setTexts(const Texts& texts);
    /// What to do to fill the conversation, shown while it is empty.
    void setEmptyHint(const QString& hint);

    View view() const;
    void setView(View view);
    app::Encoding encoding() const;
    void setEncoding(app::Encoding encoding);

    /// Removes all entries.
    void clear();
    /// Asks where to, and writes the view that is shown.
    void save(const QString& suggestedName);

Q_SIGNALS:
    void viewChanged(echolab::gui::ConversationViews::View view);
    void encodingChosen(echolab::app::Encoding encoding);
    /// An entry was chosen; open: to see the socket calls behind it, rather than just so.
    void callsWanted(const echolab::app::CallsBehind& calls, bool open);

protected:
    void changeEvent(QEvent* event) override;

private:
    void offerCalls(TranscriptView* view);
    void setFixedFonts();

    std::unique_ptr<Ui::ConversationViews> m_ui;
    app::Conversation* m_conversation = nullptr;
    std::vector<QAction*> m_showCalls; ///< one for each view that offers it
};

} // namespace echolab::gui
