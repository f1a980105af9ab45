#include "gui/testwindow.h"

#include <random>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QScrollBar>

#include "app/conversation/conversation.h"
#include "gui/conversation/transcriptview.h"

using namespace echolab;

/// What the views show of a conversation, whatever comes.
class TestViews : public QObject
{
    Q_OBJECT

    static QByteArray randomBytes(qsizetype size)
    {
        std::mt19937 generator(20260211); // NOLINT: the same bytes in every run
        std::uniform_int_distribution<int> byte(0, 255);
        QByteArray bytes(size, Qt::Uninitialized);
        std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(byte(generator)); });
        return bytes;
    }

private Q_SLOTS:
    void showsAnythingSafely_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("random") << randomBytes(2000);
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe\xc0\x80\xed\xa0\x80");
        QTest::newRow("markup") << QByteArray("<b>bold</b><img src='x'>&amp;");
        QTest::newRow("right to left") << QStringLiteral("abc\u202edef\u2066ghi").toUtf8();
        QTest::newRow("line breaks") << QByteArray("one\r\ntwo\n[TCP server] forged\n");
        QTest::newRow("1 MiB") << QByteArray(1 << 20, 'x');
        QTest::newRow("1 MiB of lines") << QByteArray(1 << 20, '\n');
    }

    void showsAnythingSafely()
    {
        QFETCH(QByteArray, bytes);
        TestWindow window;
        window.startServer();
        window.connectClient();
        QVERIFY(!window.client().sendBytes(bytes).has_value());
        const auto size = static_cast<quint64>(bytes.size());
        QTRY_COMPARE_WITH_TIMEOUT(window.client().totals().bytesReceived, size, 30'000);
        QTRY_COMPARE(window.server().totals().bytesSent, size);
        auto* conversation = window.find<QListView>("Conversation");
        QTRY_VERIFY_WITH_TIMEOUT(!window.rows("Conversation").filter(QStringLiteral("received ")).isEmpty(), 30'000);
        const QString shown = window.rows("Conversation").constLast();
        for (const QChar character : shown) {
            QVERIFY(character.unicode() >= 0x20 || character == QLatin1Char('\n') || character == QLatin1Char('\t'));
            QVERIFY(character.unicode() != 0x202e && character.unicode() != 0x2066);
        }
        QTRY_COMPARE(window.said("Client totals"),
                     QStringLiteral("sent %1 bytes, received %1 bytes")
                         .arg(QLocale::c().toString(size).remove(QLatin1Char(','))));
        QVERIFY(!conversation->grab().isNull());
        for (const auto key : {Qt::Key_2, Qt::Key_3, Qt::Key_5, Qt::Key_6}) {
            QTest::keyClick(&window.window(), key, Qt::ControlModifier);
            QVERIFY(!window.window().grab().isNull());
        }
        // A peer cannot print a line of its own into the server's console.
        QTest::keyClick(&window.window(), Qt::Key_4, Qt::ControlModifier);
        for (const QString& line : window.rows("Server console")) {
            QVERIFY2(!line.startsWith(QStringLiteral("[TCP server] forged")), qPrintable(line.left(200)));
        }
    }

    void markupStaysText()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("<b>bold</b>"));
        QTRY_COMPARE(window.rows("Conversation").filter(QStringLiteral("<b>bold</b>")).size(), 2);
    }

    void keepsFollowingUntilTheReaderScrollsUp()
    {
        TestWindow window;
        auto* conversation = window.server().conversation();
        auto* view = qobject_cast<gui::TranscriptView*>(window.find<QListView>("Server console"));
        const auto print = [&](int count) {
            for (int i = 0; i < count; ++i) {
                conversation->print(app::ConsoleLine::sent(static_cast<std::uint64_t>(i)));
            }
            conversation->flush();
        };
        print(200);
        auto* bar = view->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(window.find("Jump to newest") == nullptr);

        bar->setValue(bar->maximum() / 2);
        QTRY_VERIFY(window.find("Jump to newest") != nullptr);
        const QString read = view->indexAt(QPoint(20, 20)).data().toString();
        print(50);
        QTRY_COMPARE(view->model()->rowCount(), 250);
        view->grab();
        QCOMPARE(view->indexAt(QPoint(20, 20)).data().toString(), read);

        window.click("Jump to newest");
        QCOMPARE(bar->value(), bar->maximum());
        print(10);
        view->grab();
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(window.find("Jump to newest") == nullptr);
    }

    void keepsThePlaceWhenOldRowsGo()
    {
        TestWindow window;
        auto* conversation = window.server().conversation();
        conversation->setLimits({.rows = 300, .bytes = std::size_t{1} << 20});
        auto* view = window.find<QListView>("Server console");
        const auto print = [&](int first, int count) {
            for (int i = first; i < first + count; ++i) {
                conversation->print(app::ConsoleLine::sent(static_cast<std::uint64_t>(i)));
            }
            conversation->flush();
        };
        print(0, 300);
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
        view->grab();
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
        const QString read = view->indexAt(QPoint(20, 20)).data().toString();
        print(300, 40);
        QCOMPARE(view->model()->rowCount(), 300);
        QTRY_COMPARE(view->indexAt(QPoint(20, 20)).data().toString(), read);
    }

    void selectedRowsAreCopied()
    {
        TestWindow window;
        auto* conversation = window.server().conversation();
        conversation->print(app::ConsoleLine::sent(1));
        conversation->print(app::ConsoleLine::sent(2));
        conversation->flush();
        auto* view = window.find<QListView>("Server console");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), TestWindow::rowsOf(view).join(QLatin1Char('\n')));
    }

    void modelsAreSound()
    {
        TestWindow window;
        auto* conversation = window.client().conversation();
        const QAbstractItemModelTester transcript(conversation->transcript());
        const QAbstractItemModelTester console(conversation->console());
        const QAbstractItemModelTester hex(conversation->hex());
        const QAbstractItemModelTester clients(window.server().clients());
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("hello"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(5));
        window.client().disconnectNow();
        QTRY_COMPARE(window.server().clients()->rowCount(), 0);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
