#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include "app/base/format.h"
#include "app/base/language.h"

using namespace echolab::app;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itChangesWhileTheProgramRuns()
    {
        LanguageSwitch languages;
        QSignalSpy changes(&languages, &LanguageSwitch::languageChanged);
        QVERIFY(!languages.language());

        languages.setLanguage(Language::Korean);
        QCOMPARE(Format::sentBytes(16), QStringLiteral("16바이트 보냄"));
        languages.setLanguage(Language::English);
        QCOMPARE(Format::sentBytes(16), QStringLiteral("sent 16 bytes"));
        languages.setLanguage(Language::English);
        QCOMPARE(changes.count(), 2);
        QCOMPARE(languages.language(), std::optional(Language::English));
    }

    void codesAreRead()
    {
        QCOMPARE(languageFromCode(QStringLiteral("ko_KR.UTF-8")), std::optional(Language::Korean));
        QCOMPARE(languageFromCode(QStringLiteral("en-GB")), std::optional(Language::English));
        QCOMPARE(languageFromCode(QStringLiteral("KO")), std::optional(Language::Korean));
        QVERIFY(!languageFromCode(QStringLiteral("de")));
        QVERIFY(!languageFromCode(QString()));
    }

    void everyStringIsTranslated_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QStringLiteral(ECHOLAB_TRANSLATIONS), {QStringLiteral("*.ts")});
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }
    void everyStringIsTranslated()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString source;
        int messages = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement()) {
                continue;
            }
            if (reader.name() == QStringLiteral("source")) {
                source = reader.readElementText();
            } else if (reader.name() == QStringLiteral("translation")) {
                ++messages;
                QVERIFY2(!reader.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
                const QString translation = reader.readElementText(QXmlStreamReader::IncludeChildElements);
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(source));
                QVERIFY2(placeholders(source).subtract(placeholders(translation)).isEmpty(), qPrintable(source));
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        const bool pluralFormsOnly = path.endsWith(QStringLiteral("_en.ts"));
        QVERIFY(messages > 0 || pluralFormsOnly);
    }

private:
    static QSet<QString> placeholders(const QString& text)
    {
        static const QRegularExpression marks(QStringLiteral("%L?[1-9n]"));
        QSet<QString> found;
        for (auto matches = marks.globalMatch(text); matches.hasNext();) {
            found.insert(matches.next().captured());
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
