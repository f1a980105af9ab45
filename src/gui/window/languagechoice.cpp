#include "gui/window/languagechoice.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace echolab::gui {

LanguageChoice::LanguageChoice(app::Settings& settings, app::LanguageSwitch& languages, QMenu* menu, QWidget* parent)
    : QComboBox(parent)
    , m_settings(settings)
    , m_languages(languages)
{
    auto* group = new QActionGroup(menu);
    for (const auto language : app::languages()) {
        addItem(app::languageName(language), QVariant::fromValue(language));
        QAction* const action = menu->addAction(app::languageName(language));
        action->setCheckable(true);
        action->setChecked(m_languages.language() == language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { choose(language); });
        connect(&m_languages, &app::LanguageSwitch::languageChanged, action,
                [action, language](app::Language now) { action->setChecked(now == language); });
    }
    connect(this, &QComboBox::activated, this, [this] { choose(currentData().value<app::Language>()); });
    connect(&m_languages, &app::LanguageSwitch::languageChanged, this, &LanguageChoice::showLanguage);
    showLanguage();
    retranslate();
}

void LanguageChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QComboBox::changeEvent(event);
}

void LanguageChoice::choose(app::Language language)
{
    m_settings.setLanguage(language);
    m_languages.setLanguage(language);
}

void LanguageChoice::showLanguage()
{
    const app::Language now = m_languages.language().value_or(app::Language::English);
    setCurrentIndex(findData(QVariant::fromValue(now)));
}

void LanguageChoice::retranslate()
{
    setAccessibleName(tr("Language"));
    setAccessibleDescription(tr("Language"));
    setToolTip(tr("Language"));
}

} // namespace echolab::gui
