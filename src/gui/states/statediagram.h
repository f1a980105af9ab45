#pragma once

#include <map>

#include <QWidget>

#include "net/table/tcprow.h"

namespace echolab::gui {

/// The states of a TCP connection and the ways between them (RFC 9293, figure 5), with the present ones marked and
/// counted. CLOSED stands at the beginning and at the end.
class StateDiagram : public QWidget
{
    Q_OBJECT

public:
    explicit StateDiagram(QWidget* parent = nullptr);

    /// How many sockets are in each state.
    void setPresent(const std::map<net::TcpState, int>& present);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::map<net::TcpState, int> m_present;
};

} // namespace echolab::gui
