#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "app/base/language.h"
#include "app/base/ringmodel.h"
#include "app/client/clientinputs.h"
#include "app/load/loadinputs.h"
#include "app/server/serverinputs.h"
#include "app/settings/settingsstore.h"

namespace echolab::app {

/// What the program remembers from one run to the next. What is missing or makes no sense is the default. Belongs to
/// the GUI thread.
class Settings
{
public:
    /// Of the entries that a view keeps.
    static constexpr int mostRows = 1'000'000;

    /// The user's own, by the organisation and application name set in QCoreApplication.
    Settings() = default;
    /// In a file of its own.
    explicit Settings(const QString& file);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    /// Nothing until the user chose one: then the system's applies.
    std::optional<Language> language() const;
    void setLanguage(Language language);

    ServerInputs serverInputs() const;
    void setServerInputs(const ServerInputs& inputs);
    ClientInputs clientInputs() const;
    void setClientInputs(const ClientInputs& inputs);

    LoadInputs loadInputs() const;
    void setLoadInputs(const LoadInputs& inputs);

    QStringList messageHistory() const;
    void setMessageHistory(const QStringList& messages);

    RingLimits transcriptLimits() const;
    void setTranscriptLimits(const RingLimits& limits);

    /// For what only one widget knows of, such as the split of a panel. Keys of widgets begin with their name.
    SettingsStore& store() { return m_store; }
    const SettingsStore& store() const { return m_store; }

private:
    SettingsStore m_store;
};

} // namespace echolab::app
