#include "app/states/tcpfiguresmodel.h"

#include "app/base/format.h"

namespace echolab::app {

int TcpFiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

int TcpFiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TcpFiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const TcpFigure& figure = m_figures[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case NameColumn: return figure.name;
    case ValueColumn: return figure.value;
    case MeaningColumn: return figure.meaning;
    default: return {};
    }
}

QVariant TcpFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case NameColumn: return tr("Figure", "a number that the system tells of a connection");
    case ValueColumn: return tr("Value");
    case MeaningColumn: return tr("Meaning");
    default: return {};
    }
}

void TcpFiguresModel::setSocket(const std::optional<net::TcpRow>& socket)
{
    m_socket = socket;
    auto figures = socket ? figuresOf(*socket) : std::vector<TcpFigure>();
    if (figures.size() != m_figures.size()) {
        beginResetModel();
        m_figures = std::move(figures);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const bool named = figures[i].name == m_figures[i].name;
        if (!named || figures[i].value != m_figures[i].value) {
            m_figures[i] = std::move(figures[i]);
            const int row = static_cast<int>(i);
            Q_EMIT dataChanged(index(row, named ? int{ValueColumn} : int{NameColumn}),
                               index(row, named ? int{ValueColumn} : int{MeaningColumn}));
        }
    }
}

void TcpFiguresModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    setSocket(m_socket);
}

QString TcpFiguresModel::reasonForNone(const std::optional<net::TcpRow>& socket)
{
    if (!socket) {
        return tr("Select a socket to see what else the system knows of it.");
    }
    if (socket->state == net::TcpState::TimeWait || socket->state == net::TcpState::SynReceived) {
        return tr("In this state the system keeps little more than the addresses of a connection: there are no "
                  "figures.");
    }
    return tr("This system does not offer these figures. Linux does (TCP_INFO).");
}

std::vector<TcpFigure> TcpFiguresModel::figuresOf(const net::TcpRow& socket)
{
    if (!socket.info) {
        return {};
    }
    return socket.state == net::TcpState::Listen ? figuresOfListening(*socket.info) : figuresOfConnection(*socket.info);
}

std::vector<TcpFigure> TcpFiguresModel::figuresOfListening(const net::TcpInfo& info)
{
    return {
        {tr("Waiting for accept()"), QString::number(info.unackedSegments),
         tr("Finished connections in the queue. Of a listening socket tcpi_unacked tells this.")},
        {tr("Room in the queue"), QString::number(info.sackedSegments),
         tr("The backlog that listen() was given, cut to the system's limit (net.core.somaxconn). Of a listening "
            "socket tcpi_sacked tells this. Linux takes one connection more.")},
    };
}

std::vector<TcpFigure> TcpFiguresModel::figuresOfConnection(const net::TcpInfo& info)
{
    return {
        {tr("Round-trip time"), Format::duration(info.roundTrip),
         tr("From sending a segment until it is acknowledged, smoothed (tcpi_rtt, RFC 6298).")},
        {tr("Its variation"), Format::duration(info.roundTripVariation),
         tr("How much the round-trip time varies (tcpi_rttvar).")},
        {tr("Time until sent again"), Format::duration(info.retransmissionTimeout),
         tr("A segment that is not acknowledged for so long is sent again (tcpi_rto); made from the two above.")},
        {tr("Sent again"), segments(info.retransmitted),
         tr("Retransmissions since the connection began (tcpi_total_retrans). On one machine nothing is lost: 0.")},
        {tr("Congestion window"), segments(info.congestionWindow),
         tr("As much may be on its way at once, so that the network is not overloaded (tcpi_snd_cwnd, RFC 5681).")},
        {tr("Window of the peer"), Format::bytes(info.peerWindow),
         tr("As much the peer has room for; 0 when it does not read (tcpi_snd_wnd, RFC 9293).")},
        {tr("Largest segment"), Format::bytes(info.maximumSegment),
         tr("The data that one segment holds at most, the MSS (tcpi_snd_mss).")},
        {tr("Not acknowledged"), Format::bytes(info.unackedBytes),
         tr("Sent, and kept until the peer's acknowledgement comes (Send-Q without what is not sent).")},
        {tr("Not sent"), Format::bytes(info.notSentBytes),
         tr("send() has copied it, and it waits for a window to open (tcpi_notsent_bytes).")},
        {tr("Acknowledged"), Format::bytes(info.ackedBytes),
         tr("All that the peer's system has received since the beginning (tcpi_bytes_acked; it may count the SYN as "
            "1).")},
        {tr("Received"), Format::bytes(info.receivedBytes),
         tr("All that has come since the beginning, read or not (tcpi_bytes_received).")},
    };
}

QString TcpFiguresModel::segments(std::uint32_t count)
{
    return tr("%1 segment(s)", "%1 is the number", static_cast<int>(count)).arg(count);
}

} // namespace echolab::app
