#pragma once

#include "echo/base/connectionaction.h"
#include "echo/server/serversnapshot.h"
#include "gui/widgets/datatable.h"

namespace echolab::gui {

/// The clients of the server, and what can be done to the selected ones: by the context menu, or closed by the Delete
/// key.
class ClientsView : public DataTable
{
    Q_OBJECT

public:
    explicit ClientsView(QWidget* parent = nullptr);

Q_SIGNALS:
    void actionRequested(echolab::echo::ConnectionId connection, echolab::echo::ConnectionAction action);
    /// Whether anybody can see it.
    void watched(bool on);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    QSize sizeHint() const override;

private:
    void requestForSelected(echo::ConnectionAction action);
};

} // namespace echolab::gui
