#include "gui/testwindow.h"

#include <QAccessible>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

#include "gui/conversation/conversationviews.h"

using namespace echolab;

/// The window as a whole: names, languages, room, settings, keys.
class TestWindowAsAWhole : public QObject
{
    Q_OBJECT

    /// Every text that a person can read or hear.
    static QStringList texts(QWidget& window)
    {
        QStringList all = {window.windowTitle()};
        QList<QWidget*> widgets = window.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            all << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
            if (const auto* label = qobject_cast<const QLabel*>(widget)) {
                all << label->text();
            } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                all << button->text();
            } else if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) {
                all << edit->placeholderText();
            } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
                for (int i = 0; i < tabs->count(); ++i) {
                    all << tabs->tabText(i);
                }
            } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
                for (int i = 0; i < box->count(); ++i) {
                    all << box->itemText(i);
                }
            } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
                       view != nullptr && view->model()) {
                for (int i = 0; i < view->model()->columnCount(); ++i) {
                    all << view->model()->headerData(i, Qt::Horizontal).toString();
                }
            }
        }
        for (const QAction* action : window.findChildren<QAction*>()) {
            all << action->text() << action->toolTip();
        }
        all.removeAll(QString());
        all.removeDuplicates();
        return all;
    }

    /// Whether a screen reader gets from the window down to the widget.
    static bool isInTree(QWidget* widget, QWidget* root)
    {
        QList<QAccessibleInterface*> open = {QAccessible::queryAccessibleInterface(root)};
        while (!open.isEmpty()) {
            QAccessibleInterface* const node = open.takeLast();
            if (node->object() == widget) {
                return true;
            }
            for (int i = 0; i < node->childCount(); ++i) {
                if (QAccessibleInterface* const child = node->child(i)) {
                    open.append(child);
                }
            }
        }
        return false;
    }

private Q_SLOTS:
    void namesAreThose_data()
    {
        QTest::addColumn<bool>("running");
        QTest::newRow("stopped") << false;
        QTest::newRow("running and connected") << true;
    }

    void namesAreThose()
    {
        QFETCH(bool, running);
        TestWindow window;
        if (running) {
            window.startServer();
            window.connectClient();
        }
        QList<const char*> names = {"Server address family", "Server address", "Server port",
                                    "Service model",         "Server status",  "Clients",
                                    "Server console",        "Server totals",  "Client address family",
                                    "Client address",        "Client port",    "Client status",
                                    "Conversation",          "Message",        "Send",
                                    "Client totals",         "Language"};
        names << (running ? "Stop server" : "Start server") << (running ? "Disconnect" : "Connect");
        for (const char* name : names) {
            QWidget* const widget = window.find(name);
            QVERIFY2(widget != nullptr, name);
            QVERIFY2(isInTree(widget, &window.window()), name);
            if (qobject_cast<QComboBox*>(widget) != nullptr) {
                QCOMPARE(widget->accessibleDescription(), QString::fromUtf8(name));
            }
        }
        for (const char* label : {"Server status", "Server totals", "Client status", "Client totals"}) {
            QCOMPARE(window.said(label), window.find<QLabel>(label)->text());
            QVERIFY(!window.said(label).isEmpty());
        }
        QTest::keyClick(&window.window(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window.find("Client console") != nullptr);
    }

    void namesStayUniqueWithSeveralClients()
    {
        TestWindow window;
        window.click("New client");
        for (const char* name : {"Connect", "Client address", "Message", "Conversation", "Client totals"}) {
            QVERIFY2(window.find(name) != nullptr, name);
        }
        QCOMPARE(window.window().clients()->count(), 2);
        QTest::keyClick(&window.window(), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(window.window().clients()->count(), 1);
        QTest::keyClick(&window.window(), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(window.window().clients()->count(), 1);
    }

    void switchingTheLanguageLeavesNoEnglish()
    {
        TestWindow window;
        window.startServer();
        window.connectClient();
        window.send(QStringLiteral("1"));
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(1));
        window.choose("Language", QStringLiteral("한국어"));
        QTRY_VERIFY(window.find("서버 중지") != nullptr);
        // Proper names, states and units that stay as they are in Korean.
        static const QRegularExpression kept(QStringLiteral(
            "Echo "
            "Lab|JSON|English|한국어|UTF-8|EUC-KR/"
            "CP949|Latin-1|IPv[46]|SOMAXCONN|SO_REUSEADDR|SO_LINGER|BUFSIZE|\\bms\\b|TIME-WAIT|TCP|LISTENING|"
            "ESTABLISHED|[a-z0-9_]+\\(\\)|Enter|\\(&[A-Z]\\)|\\([A-Z]\\)|[0-9a-f]*:[0-9a-f:]+"));
        static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
        for (QString text : texts(window.window())) {
            const QString whole = text;
            QVERIFY2(!text.remove(kept).contains(latin), qPrintable(whole));
        }
        window.choose("언어", QStringLiteral("English"));
        QTRY_VERIFY(window.find("Stop server") != nullptr);
        static const QRegularExpression hangul(QStringLiteral("[가-힣]"));
        for (QString text : texts(window.window())) {
            QVERIFY2(!text.remove(QStringLiteral("한국어")).contains(hangul), qPrintable(text));
        }
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<app::Language>("language");
        QTest::addColumn<bool>("running");
        QTest::newRow("English, stopped") << app::Language::English << false;
        QTest::newRow("English, running") << app::Language::English << true;
        QTest::newRow("Korean, stopped") << app::Language::Korean << false;
        QTest::newRow("Korean, running") << app::Language::Korean << true;
    }

    void nothingIsCutOff()
    {
        QFETCH(app::Language, language);
        QFETCH(bool, running);
        TestWindow window;
        if (running) {
            window.startServer();
            window.connectClient();
        }
        window.languages().setLanguage(language);
        window.window().resize(1024, 600);
        for (auto* toggle : window.window().findChildren<QAbstractButton*>(QStringLiteral("optionsToggle"))) {
            QTest::mouseClick(toggle, Qt::LeftButton);
        }
        QTRY_COMPARE(window.window().size(), QSize(1024, 600));
        const QRect inside = window.window().rect();
        for (const QWidget* widget : window.window().findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != &window.window() || widget->visibleRegion().isEmpty()) {
                continue;
            }
            const bool shownText = qobject_cast<const QLabel*>(widget) != nullptr
                || qobject_cast<const QAbstractButton*>(widget) != nullptr
                || qobject_cast<const QComboBox*>(widget) != nullptr
                || qobject_cast<const QLineEdit*>(widget) != nullptr;
            if (!shownText || qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) != nullptr) {
                continue;
            }
            const QString name = widget->objectName() + QLatin1Char(' ') + widget->accessibleName();
            const QRect place(widget->mapTo(&window.window(), QPoint()), widget->size());
            QVERIFY2(inside.contains(place), qPrintable(name));
            const QSize least = widget->minimumSizeHint();
            const bool isToolOfCombo = qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr;
            if (!isToolOfCombo) {
                QVERIFY2(widget->width() >= least.width() && widget->height() >= least.height(),
                         qPrintable(QStringLiteral("%1 has %2x%3, needs %4x%5")
                                        .arg(name)
                                        .arg(widget->width())
                                        .arg(widget->height())
                                        .arg(least.width())
                                        .arg(least.height())));
            }
            if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr && label->wordWrap()) {
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(name));
            }
        }
    }

    void mnemonicsDoNotCollide()
    {
        TestWindow window;
        QMap<QChar, QString> taken;
        QStringList marked;
        for (const QWidget* widget : window.window().findChildren<QWidget*>()) {
            if (const auto* label = qobject_cast<const QLabel*>(widget);
                label != nullptr && label->buddy() != nullptr) {
                marked << label->text();
            } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                marked << button->text();
            }
        }
        for (const QAction* menu : window.window().menuBar()->actions()) {
            marked << menu->text();
        }
        for (const QString& text : marked) {
            const qsizetype at = text.indexOf(QLatin1Char('&'));
            if (at >= 0) {
                const QChar letter = text.at(at + 1).toLower();
                QVERIFY2(!taken.contains(letter), qPrintable(text + QLatin1String(" and ") + taken.value(letter)));
                taken.insert(letter, text);
            }
        }
        QVERIFY(taken.size() > 12);
    }

    void thePersonSetsHowManyEntriesAreKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("kept.ini"));
        TestWindow window(app::Language::English, file);
        window.window().findChild<QAction*>(QStringLiteral("keptEntriesAction"))->trigger();
        QInputDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.window().findChild<QInputDialog*>()) != nullptr && dialog->isVisible());
        QCOMPARE(dialog->intValue(), 10'000);
        dialog->setIntValue(3);
        QTest::keyClick(dialog->findChild<QSpinBox*>(), Qt::Key_Return);
        app::TranscriptModel* const transcript = window.window().server()->controller()->conversation()->transcript();
        QTRY_COMPARE(transcript->limits().rows, 3U);
        const app::RingLimits usual;
        QCOMPARE(app::Settings(file).transcriptLimits(), (app::RingLimits{.rows = 3, .bytes = usual.bytes}));

        QTRY_VERIFY(window.window().findChild<QInputDialog*>() == nullptr);
        window.window().findChild<QAction*>(QStringLiteral("keptEntriesAction"))->trigger();
        QTRY_VERIFY((dialog = window.window().findChild<QInputDialog*>()) != nullptr && dialog->isVisible());
        dialog->setIntValue(1'000'000); // which have room, too
        QTest::keyClick(dialog->findChild<QSpinBox*>(), Qt::Key_Return);
        QTRY_COMPARE(app::Settings(file).transcriptLimits(),
                     (app::RingLimits{.rows = 1'000'000, .bytes = 4 * usual.bytes}));
    }

    void settingsAreKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("kept.ini"));
        {
            TestWindow window(app::Language::English, file);
            window.choose("Server address family", QStringLiteral("IPv6"));
            window.type("Server port", QStringLiteral("12345"));
            window.choose("Client encoding", QStringLiteral("EUC-KR/CP949"));
            window.choose("Message format", QStringLiteral("Hex"));
            window.type("Client address", QStringLiteral("example.test"));
            window.choose("Language", QStringLiteral("한국어"));
            window.window().resize(1100, 650);
            window.window().close();
        }
        QCOMPARE(app::Settings(file).language(), std::optional(app::Language::Korean));
        TestWindow window(app::Language::English, file);
        QCOMPARE(window.find<QComboBox>("Server address family")->currentText(), QStringLiteral("IPv6"));
        QCOMPARE(window.find<QLineEdit>("Server port")->text(), QStringLiteral("12345"));
        QCOMPARE(window.find<QComboBox>("Client encoding")->currentText(), QStringLiteral("EUC-KR/CP949"));
        QCOMPARE(window.find<QComboBox>("Message format")->currentIndex(), static_cast<int>(app::MessageFormat::Hex));
        QCOMPARE(window.find<QLineEdit>("Client address")->text(), QStringLiteral("example.test"));
    }

    /// Settings that somebody else, or another version, has written.
    void theWindowOpensWhateverTheSettingsAre_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char* value :
             {"-1", "3", "2147483648", "99999999999999999999", "1e400", "true", "none", "\"\"", "a, b", "@ByteArray()",
              "@ByteArray(\\0\\0\\0\\xff\\0\\0\\0\\x1\\0\\0\\0\\x2\\x7f\\xff\\xff)", "@Size(-1 -1)",
              "@Variant(\\0\\0\\0\\x7f\\0)", "0 0", "99999999 1", "-5 5",
              "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0\\x80\\0\\0\\0\\x80\\0\\0\\0\\x7f\\xff\\xff\\xff)"}) {
            QTest::newRow(value) << QByteArray(value);
        }
    }

    void theWindowOpensWhateverTheSettingsAre()
    {
        QFETCH(QByteArray, value);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("others.ini"));
        QStringList keys;
        {
            TestWindow window(app::Language::English, file); // what a window of today writes ...
            window.toggleDetails(QStringLiteral("Traffic"));
            window.send(QStringLiteral("a message"));
            window.window().close();
            QSettings settings(file, QSettings::IniFormat);
            keys = settings.allKeys();
            keys << QStringLiteral("transcript/rows") << QStringLiteral("transcript/bytes")
                 << QStringLiteral("language");
        }
        QVERIFY(keys.contains(QStringLiteral("ClientPanel/view")) && keys.size() > 30);
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (const QString& key : keys) { // ... with another value for each
            const QByteArray name = key.toUtf8();
            const auto slash = name.indexOf('/');
            written.write("[" + (slash > 0 ? name.first(slash) : QByteArray("General")) + "]\n" + name.mid(slash + 1)
                          + "=" + value + "\n");
        }
        written.close();
        TestWindow window(app::Language::English, file);
        QVERIFY(window.find("Start server") != nullptr);
        QCOMPARE(window.window().server()->conversationViews()->view(), gui::ConversationViews::View::Console);
        QVERIFY(!window.find<QComboBox>("Service model")->currentText().isEmpty());
        const QRect screen = window.window().screen()->availableGeometry();
        QVERIFY(screen.intersects(window.window().frameGeometry()));
    }

    void settingsThatCannotBeReadAreSaid()
    {
        const QTemporaryDir folder;
        TestWindow window(app::Language::English, folder.path()); // a folder, no file
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = window.window().findChild<QMessageBox*>()) != nullptr && box->isVisible());
        QVERIFY2(box->text().contains(folder.path()), qPrintable(box->text()));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(window.window().findChild<QMessageBox*>() == nullptr);
        QVERIFY(window.find("Start server") != nullptr);
    }

    void keyboardAloneIsEnough()
    {
        TestWindow window;
        window.type("Server port", QStringLiteral("0"));
        window.window().server()->focusStart();
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));
        QCOMPARE(QApplication::focusWidget(), window.find("Start server"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(window.server().listeningEndpoint().has_value());
        QTest::keyClick(&window.window(), Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget(), window.find("Client port"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QString::number(window.server().listeningEndpoint()->port()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), window.find("Message"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("keys"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(window.client().totals().bytesReceived, quint64(4));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(window.find("Connect") != nullptr);

        // Tab comes to everything that can be operated.
        QSet<QWidget*> reached;
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (const char* name : {"Server address family", "Server address", "Server port", "Service model",
                                 "Stop server", "Clients", "Server console", "Client address family", "Client address",
                                 "Client port", "Connect", "Conversation", "Message"}) {
            QWidget* const widget = window.find(name);
            const bool locked = !widget->isEnabled();
            const auto* box = qobject_cast<QComboBox*>(widget);
            const bool viaEdit = box != nullptr && box->isEditable() && reached.contains(box->lineEdit());
            QVERIFY2(locked || reached.contains(widget) || viaEdit, name);
        }
    }
};

QTEST_MAIN(TestWindowAsAWhole)
#include "tst_window.moc"
