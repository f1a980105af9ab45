#include <QComboBox>
#include <QTest>
#include <QTextBrowser>

#include "app/base/language.h"
#include "gui/lab/labpane.h"
#include "lab/stage/experiment.h"

using namespace echolab;

class TestLabPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(app::Language::English); }

    void answersThePrediction()
    {
        gui::LabPane pane;
        auto* const prediction = pane.findChild<QComboBox*>(QStringLiteral("prediction"));
        auto* const about = pane.findChild<QTextBrowser*>();
        QVERIFY(prediction->isEnabled());
        prediction->setCurrentIndex(2);
        pane.controller()->play(lab::experiments().front());
        QVERIFY2(!prediction->isEnabled(), "chosen before it runs");
        QTRY_VERIFY_WITH_TIMEOUT(pane.controller()->verdict().has_value(), 30'000);
        const QString answer = QStringLiteral(
            "Your prediction: differs from the chapter. It was: as the chapter says.");
        QTRY_VERIFY2(about->toPlainText().contains(answer), qPrintable(about->toPlainText()));
        QVERIFY(about->toPlainText().contains(QStringLiteral("Why: ")));
        QVERIFY(!prediction->isEnabled());
        pane.findChild<QComboBox*>(QStringLiteral("experiment"))->setCurrentIndex(1);
        QVERIFY(prediction->isEnabled());
        QCOMPARE(prediction->currentIndex(), 0);
    }

    void showsTheCodeOfBothInterfaces()
    {
        const gui::LabPane pane;
        const QString about = pane.findChild<QTextBrowser*>()->toPlainText();
        QVERIFY(about.contains(QStringLiteral("int listen_sock = socket(")));
        QVERIFY(about.contains(QStringLiteral("SOCKET listen_sock = socket(")));
    }

private:
    app::LanguageSwitch m_languages;
};

QTEST_MAIN(TestLabPane)
#include "tst_labpane.moc"
