#pragma once

#include "datatable.h"
#include "serverevents.h"

namespace echolab::gui {

/// The clients of the server, with a way to close one: the context menu or the Delete key.
class ClientsView : public DataTable
{
    Q_OBJECT

public:
    explicit ClientsView(QWidget* parent = nullptr);

Q_SIGNALS:
    void closeRequested(echolab::echo::ConnectionId connection);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSize sizeHint() const override;

private:
    void closeSelected();
};

} // namespace echolab::gui
