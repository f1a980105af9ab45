#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "app/client/clientcontroller.h"
#include "app/options/optionsmodel.h"
#include "app/server/servercontroller.h"

namespace echolab::gui {

namespace Ui {
class OptionsPane;
}

/// The options of one socket, to be chosen: what is asked for can be edited, before the socket is made and afterwards.
/// Asks the system only while it is visible.
class OptionsPane : public QWidget
{
    Q_OBJECT

public:
    using NamedClients = std::vector<std::pair<QString, app::ClientController*>>;

    /// clients: those of the moment, with their names. server must outlive the pane.
    OptionsPane(app::ServerController* server, std::function<NamedClients()> clients, QWidget* parent = nullptr);
    ~OptionsPane() override;

public Q_SLOTS:
    /// Another client is there, or one is gone.
    void relist();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Choice {
        QString text;
        app::OptionSubject subject;
    };

    void relistSoon();
    void choose();
    std::vector<Choice> choices(const std::vector<echo::ConnectionInfo>& connections);
    void addMore(std::size_t connections);
    void showRow();
    QString reason() const;
    void retranslate();

    std::unique_ptr<Ui::OptionsPane> m_ui;
    app::ServerController* m_server;
    const std::function<NamedClients()> m_clients;
    app::OptionsModel m_model;
    std::vector<app::OptionSubject> m_subjects; ///< as they stand in the list
    QTimer m_relist;
    bool m_wasOpen = false;
};

} // namespace echolab::gui
