#pragma once

#include <array>

#include <QObject>
#include <QStringList>

#include "gui/style/appearance.h"

class QAction;

namespace echolab::gui {

/// Light, dark or as the desktop has it, chosen by actions of a menu.
class AppearanceChoice : public QObject
{
    Q_OBJECT

public:
    /// In the order of Appearance.
    AppearanceChoice(const std::array<QAction*, 3>& actions, QObject* parent);

    /// How the settings name them, in the order of Appearance.
    static const QStringList& names();

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    /// The desktop has changed its own.
    void followDesktop();

private:
    const std::array<QAction*, 3> m_actions;
    Appearance m_appearance = Appearance::System;
};

} // namespace echolab::gui
