// QTcpServer as Qt's own examples use it.
//
// usage: server_qt PORT

#include <cstdio>
#include <string>

#include <sys/socket.h>

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: server_qt PORT\n", stderr);
        return 2;
    }
    QCoreApplication application(argc, argv);
    QTcpServer server;
    server.setListenBacklogSize(SOMAXCONN);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!server.listen(QHostAddress::LocalHost, static_cast<quint16>(std::stoi(argv[1])))) {
        std::fprintf(stderr, "listen: %s\n", qPrintable(server.errorString()));
        return 1;
    }
    return QCoreApplication::exec();
}
