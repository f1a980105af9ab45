#pragma once

#include <memory>

#include <QWidget>

#include "app/client/clientcontroller.h"
#include "app/client/clientinputs.h"
#include "app/load/loadcontroller.h"

class QAction;

namespace echolab::gui {

class ConversationViews;
class FieldChecks;

namespace Ui {
class ClientPanel;
}

/// A client's side of the window: where to connect, the state, the conversation, the line to type in.
class ClientPanel : public QWidget
{
    Q_OBJECT

public:
    /// The client makes its socket calls through calls.
    explicit ClientPanel(std::shared_ptr<net::SystemCalls> calls, QWidget* parent = nullptr);
    ~ClientPanel() override;

    app::ClientController* controller() { return &m_controller; }
    ConversationViews* conversationViews();

    app::ClientInputs inputs() const;
    void setInputs(const app::ClientInputs& inputs);

    /// Where the fields point to; nothing where one of them is refused: it then has the focus.
    std::optional<app::LoadTarget> target();
    /// The same as it is typed: "127.0.0.1:9000 (IPv4)"
    QString targetText() const;

    void focusMessage();

Q_SIGNALS:
    /// targetText() is another.
    void targetChanged();
    /// Somebody wants to put load on the target.
    void loadRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addChecks();
    void addActions();
    void connectOrDisconnect();
    void connectNow();
    void send();
    void sayTooLong();
    void showHint();
    void chooseFamily();
    void showState();
    void showStatus();
    void showTotals();
    void retranslate();
    net::Family family() const;
    app::MessageFormat format() const;

    std::unique_ptr<Ui::ClientPanel> m_ui;
    FieldChecks* m_checks = nullptr;
    QAction* m_finishSending = nullptr;
    QAction* m_pauseReceiving = nullptr;
    QAction* m_close = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_inPieces = nullptr;
    std::shared_ptr<net::SystemCalls> m_calls;
    app::ClientController m_controller;
};

} // namespace echolab::gui
