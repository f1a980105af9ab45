#include "gui/testwindow.h"

using namespace echolab;

/// The exercise of the chapter in the window, word for word.
class TestExercise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slides_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("address");
        QTest::newRow("CP949, IPv4") << "IPv4"
                                     << "EUC-KR/CP949" << 11 << "127.0.0.1";
        QTest::newRow("CP949, IPv6") << "IPv6"
                                     << "EUC-KR/CP949" << 11 << "::1";
        QTest::newRow("UTF-8, IPv4") << "IPv4"
                                     << "UTF-8" << 16 << "127.0.0.1";
        QTest::newRow("UTF-8, IPv6") << "IPv6"
                                     << "UTF-8" << 16 << "::1";
    }

    void slides()
    {
        QFETCH(QString, family);
        QFETCH(QString, encoding);
        QFETCH(int, bytes);
        QFETCH(QString, address);
        TestWindow window;
        window.choose("Server address family", family);
        window.choose("Client address family", family);
        window.choose("Server encoding", encoding);
        window.choose("Client encoding", encoding);
        QCOMPARE(window.find<QLineEdit>("Client address")->text(), address);
        window.startServer();
        window.connectClient();
        const QString port = QString::number(window.client().localEndpoint()->port());

        window.send(QStringLiteral("안녕하세요."));
        QTRY_VERIFY(window.rows("Conversation").filter(QStringLiteral("received %1 bytes").arg(bytes)).size() == 1);
        window.send(QStringLiteral("반갑습니다."));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(2 * bytes));
        QTRY_COMPARE(window.said("Client totals"), QStringLiteral("sent %1 bytes, received %1 bytes").arg(2 * bytes));
        QTRY_COMPARE(window.said("Server totals"), QStringLiteral("received %1 bytes, sent %1 bytes").arg(2 * bytes));
        QTRY_VERIFY(window.rows("Conversation").filter(QStringLiteral("received %1 bytes").arg(bytes)).size() == 2);
        QCOMPARE(window.rows("Conversation").filter(QStringLiteral("반갑습니다. — sent %1 bytes").arg(bytes)).size(),
                 1);

        window.send(QString()); // an empty line ends the connection
        QTRY_COMPARE(window.client().state(), app::ClientController::State::Disconnected);
        QTRY_VERIFY(window.server().clients()->rowCount() == 0);
        window.languages().setLanguage(app::Language::Korean);
        QTRY_VERIFY(window.find("서버 콘솔") != nullptr);

        const QStringList serverLines = {
            QString(),
            QStringLiteral("[TCP 서버] 클라이언트 접속: IP 주소=%1, 포트 번호=%2").arg(address, port),
            QStringLiteral("[TCP/%1:%2] 안녕하세요.").arg(address, port),
            QStringLiteral("[TCP/%1:%2] 반갑습니다.").arg(address, port),
            QStringLiteral("[TCP 서버] 클라이언트 종료: IP 주소=%1, 포트 번호=%2").arg(address, port),
        };
        QTRY_COMPARE(TestWindow::rowsOf(window.find<QListView>("서버 콘솔")), serverLines);
        QStringList clientLines;
        for (const QString& text : {QStringLiteral("안녕하세요."), QStringLiteral("반갑습니다.")}) {
            clientLines << QString() << QStringLiteral("[보낼 데이터] %1").arg(text)
                        << QStringLiteral("[TCP 클라이언트] %1바이트를 보냈습니다.").arg(bytes)
                        << QStringLiteral("[TCP 클라이언트] %1바이트를 받았습니다.").arg(bytes)
                        << QStringLiteral("[받은 데이터] %1").arg(text);
        }
        QTest::keyClick(&window.window(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window.find("클라이언트 콘솔") != nullptr);
        const QStringList shown = TestWindow::rowsOf(window.find<QListView>("클라이언트 콘솔"));
        QCOMPARE(shown.first(clientLines.size()), clientLines);
        // The book's client shows its prompt once more, where the empty line was typed.
        QVERIFY(shown.size() <= clientLines.size() + 2);
    }

    void secondClientWaitsForTheFirst()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        auto& first = window.client();
        QTRY_COMPARE(window.server().clients()->rowCount(), 1);
        window.click("New client");
        window.connectClient();
        window.send(QStringLiteral("later"));
        QTRY_COMPARE(window.client().totals().bytesSent, quint64(5));
        QCOMPARE(window.server().clients()->rowCount(), 1);
        first.disconnectNow();
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(5));
    }
};

QTEST_MAIN(TestExercise)
#include "tst_exercise.moc"
