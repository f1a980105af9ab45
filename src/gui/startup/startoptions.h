#pragma once

#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include <tl/expected.hpp>

#include "app/base/language.h"

class QCommandLineParser;

namespace echolab::gui {

/// What stood on the command line of the window. It is read before there is a window, or a display to show it on.
class StartOptions
{
    Q_DECLARE_TR_FUNCTIONS(echolab::gui::StartOptions)

public:
    /// The exit status where there is nothing left to do: 0 after --help and --version, which are answered on standard
    /// output; 2 for what is not understood, which is said on standard error. Texts are in the language that was asked
    /// for, else in that of the moment; languages gets it.
    static tl::expected<StartOptions, int> read(const QStringList& arguments, app::LanguageSwitch& languages);

    /// Of this run; nothing where it is left to the settings.
    std::optional<app::Language> language() const { return m_language; }

private:
    static void declare(QCommandLineParser& parser);

    std::optional<app::Language> m_language;
};

} // namespace echolab::gui
