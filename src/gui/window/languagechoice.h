#pragma once

#include <QComboBox>

#include "app/base/language.h"
#include "app/settings/settings.h"

class QMenu;

namespace echolab::gui {

/// The languages to choose from, in a dropdown and in a menu. The choice is kept in the settings.
class LanguageChoice : public QComboBox
{
    Q_OBJECT

public:
    /// settings and languages must outlive it. Fills the menu.
    LanguageChoice(app::Settings& settings, app::LanguageSwitch& languages, QMenu* menu, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(app::Language language);
    void showLanguage();
    void retranslate();

    app::Settings& m_settings;
    app::LanguageSwitch& m_languages;
};

} // namespace echolab::gui
