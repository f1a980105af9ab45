#include "gui/window/appearancechoice.h"

#include <QActionGroup>

namespace echolab::gui {

AppearanceChoice::AppearanceChoice(const std::array<QAction*, 3>& actions, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
{
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        group->addAction(m_actions[i]);
        connect(m_actions[i], &QAction::triggered, this, [this, i] { setAppearance(static_cast<Appearance>(i)); });
    }
}

const QStringList& AppearanceChoice::names()
{
    static const QStringList names{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return names;
}

void AppearanceChoice::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    m_actions.at(static_cast<std::size_t>(appearance))->setChecked(true);
    applyAppearance(appearance);
}

void AppearanceChoice::followDesktop()
{
    if (m_appearance == Appearance::System) {
        applyAppearance(m_appearance);
    }
}

} // namespace echolab::gui
