#pragma once

#include <memory>

#include <QWidget>

#include "app/server/servercontroller.h"
#include "app/server/serverinputs.h"

namespace echolab::gui {

class AddressChoice;
class ConversationViews;
class FieldChecks;

namespace Ui {
class ServerPanel;
}

/// The server's side of the window: what it is to be, its state, its clients, its conversation.
class ServerPanel : public QWidget
{
    Q_OBJECT

public:
    /// The server makes its socket calls through calls.
    explicit ServerPanel(std::shared_ptr<net::SystemCalls> calls, QWidget* parent = nullptr);
    ~ServerPanel() override;

    app::ServerController* controller() { return &m_controller; }
    ConversationViews* conversationViews();

    app::ServerInputs inputs() const;
    void setInputs(const app::ServerInputs& inputs);

    /// Of the clients and of the conversation below them.
    QList<int> sizes() const;
    void setSizes(const QList<int>& sizes);

    bool areOptionsOpen() const;
    void setOptionsOpen(bool open);

    /// To where the work begins.
    void focusStart();

Q_SIGNALS:
    void optionsOpened();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addFields();
    void showModel();
    void addChecks();
    void startOrStop();
    void start();
    void chooseFamily();
    void showState();
    void showStatus();
    void showTotals();
    void showOptions(bool shown);
    void retranslate();
    app::ServerFamily family() const;

    std::unique_ptr<Ui::ServerPanel> m_ui;
    std::unique_ptr<AddressChoice> m_address;
    FieldChecks* m_checks = nullptr;
    std::shared_ptr<net::SystemCalls> m_calls;
    app::ServerController m_controller;
};

} // namespace echolab::gui
