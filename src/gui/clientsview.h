#pragma once

#include <QTableView>

#include "serverevents.h"

namespace echolab::gui {

/// The clients of the server, with a way to close one: the context menu or the Delete key.
class ClientsView : public QTableView
{
    Q_OBJECT

public:
    explicit ClientsView(QWidget* parent = nullptr);

    /// What to do to fill the table, shown while it is empty.
    void setEmptyHint(const QString& hint);
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void closeRequested(echolab::echo::ConnectionId connection);

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    QSize sizeHint() const override;

private:
    void closeSelected();
    void fitRows();

    QString m_emptyHint;
};

} // namespace echolab::gui
