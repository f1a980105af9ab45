#include "app/base/language.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace echolab::app {

namespace {

struct Entry {
    Language language;
    const char* code;
    const char* name; ///< in itself
};

constexpr std::array table{
    Entry{Language::Korean, "ko", "한국어"},
    Entry{Language::English, "en", "English"},
};

const Entry& entryOf(Language language)
{
    return *std::find_if(table.begin(), table.end(),
                         [language](const Entry& entry) { return entry.language == language; });
}

} // namespace

std::span<const Language> languages()
{
    static const auto all = [] {
        std::array<Language, table.size()> result{};
        std::transform(table.begin(), table.end(), result.begin(), [](const Entry& entry) { return entry.language; });
        return result;
    }();
    return all;
}

QString languageName(Language language)
{
    return QString::fromUtf8(entryOf(language).name);
}

QString languageCode(Language language)
{
    return QString::fromUtf8(entryOf(language).code);
}

QString languageCodes(const QString& separator)
{
    QStringList codes;
    for (const Entry& entry : table) {
        codes.append(QString::fromUtf8(entry.code));
    }
    return codes.join(separator);
}

std::optional<Language> languageFromCode(const QString& code)
{
    const QString wanted = code.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0).toLower();
    for (const Language language : languages()) {
        if (wanted == languageCode(language)) {
            return language;
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
