#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "net/table/tcprow.h"

namespace echolab::app {

/// One figure of a socket, in words.
struct TcpFigure {
    QString name;
    QString value;
    QString meaning; ///< what it tells, and the system's name for it
};

/// What the system knows of one socket beyond its state (TCP_INFO), a figure a row. Belongs to the GUI thread.
class TcpFiguresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, MeaningColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The figures of a socket; none where the system tells none of it.
    static std::vector<TcpFigure> figuresOf(const net::TcpRow& socket);
    /// Why there are none: nothing is selected, the socket has none, or the system does not offer them.
    static QString reasonForNone(const std::optional<net::TcpRow>& socket);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Nothing: no socket is selected. Rows stay where they are while it is a socket of the same kind.
    void setSocket(const std::optional<net::TcpRow>& socket);
    const std::optional<net::TcpRow>& socket() const { return m_socket; }

    /// To be called after the language has changed.
    void retranslate();

private:
    static std::vector<TcpFigure> figuresOfListening(const net::TcpInfo& info);
    static std::vector<TcpFigure> figuresOfConnection(const net::TcpInfo& info);
    static QString segments(std::uint32_t count);

    std::optional<net::TcpRow> m_socket;
    std::vector<TcpFigure> m_figures;
};

} // namespace echolab::app
