#include "app/base/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace echolab::app {

QString languageName(Language language)
{
    return language == Language::Korean ? QStringLiteral("한국어") : QStringLiteral("English");
}

QString languageCode(Language language)
{
    return language == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

std::optional<Language> languageFromCode(const QString& code)
{
    const QString language = code.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0).toLower();
    for (const Language candidate : {Language::Korean, Language::English}) {
        if (language == languageCode(candidate)) {
            return candidate;
        }
    }
    return std::nullopt;
}

Language systemLanguage()
{
    const QStringList preferred = QLocale::system().uiLanguages();
    for (const QString& code : preferred) {
        if (const auto language = languageFromCode(code)) {
            return *language;
        }
    }
    return Language::English;
}

LanguageSwitch::LanguageSwitch(QObject* parent)
    : QObject(parent)
{
}

LanguageSwitch::~LanguageSwitch()
{
    removeTranslators();
}

void LanguageSwitch::setLanguage(Language language)
{
    if (m_language == language) {
        return;
    }
    removeTranslators();
    m_language = language;

    const QString code = languageCode(language);
    const QDir layers(QStringLiteral(":/i18n"));
    const QStringList files = layers.entryList({QStringLiteral("echolab_*_%1.qm").arg(code)}, QDir::Files, QDir::Name);
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    for (const QString& file : files) {
        install(file, layers.path());
    }
    Q_EMIT languageChanged(language);
}

void LanguageSwitch::install(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder)) { // Qt's own texts may not be installed; ours are built in
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

void LanguageSwitch::removeTranslators()
{
    m_translators.clear(); // a translator takes itself out of the application
}

} // namespace echolab::app
