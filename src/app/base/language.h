#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QObject>
#include <QString>
#include <QTranslator>

namespace echolab::app {

enum class Language { Korean, English };

/// All of them, in the order in which they are offered.
std::span<const Language> languages();
/// The language in its own words: "한국어", "English".
QString languageName(Language language);
/// "ko", "en"
QString languageCode(Language language);
/// The codes of all: "ko|en".
QString languageCodes(const QString& separator);
/// Reads a code, also as the beginning of a locale's name (ko_KR.UTF-8).
std::optional<Language> languageFromCode(const QString& code);
/// Korean where the system speaks Korean, English elsewhere.
Language systemLanguage();

/// Chooses the language of the program, while it runs: installs the translators of all layers
/// (:/i18n/echolab_<layer>_<code>.qm) and Qt's own into the application. Belongs to the GUI thread.
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject* parent = nullptr);
    ~LanguageSwitch() override;

    /// Nothing until a language was set.
    std::optional<Language> language() const { return m_language; }
    void setLanguage(Language language);

Q_SIGNALS:
    /// All texts have to be made anew; controllers and models by their retranslate().
    void languageChanged(echolab::app::Language language);

private:
    void install(const QString& file, const QString& folder);
    void removeTranslators();

    std::optional<Language> m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace echolab::app
