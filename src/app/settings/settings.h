#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include "app/base/families.h"
#include "app/base/language.h"
#include "app/base/ringmodel.h"
#include "app/load/loadinputs.h"
#include "app/text/messageformat.h"
#include "app/text/textcodec.h"
#include "echo/server/serverconfig.h"

namespace echolab::app {

/// What stood in the server panel, as it was typed. Defaults are the book's.
struct ServerInputs {
    ServerFamily family = ServerFamily::IPv4;
    QString address; ///< empty: any address
    QString port = QStringLiteral("9000");
    echo::ServiceModel model = echo::ServiceModel::OneAtATime;
    QString receiveBuffer; ///< empty: the service model's default
    QString highWaterMark; ///< empty: 1 MiB
    QString backlog;       ///< empty: SOMAXCONN
    QString clientLimit;   ///< empty: none
    QString idleLimit;     ///< empty: none
    QString loops;         ///< empty: one
    bool reuseAddress = true;
    bool adaptiveSpin = false;
    Encoding encoding = Encoding::Utf8;

    friend bool operator==(const ServerInputs&, const ServerInputs&) = default;
};

/// How a client cuts up its messages, as it was typed.
struct PieceInputs {
    bool on = false;
    QString size = QStringLiteral("5");
    QString pause = QStringLiteral("0");

    friend bool operator==(const PieceInputs&, const PieceInputs&) = default;
};

/// What stood in a client panel, as it was typed. Defaults are the book's.
struct ClientInputs {
    net::Family family = net::Family::IPv4;
    QString host = QStringLiteral("127.0.0.1");
    QString port = QStringLiteral("9000");
    Encoding encoding = Encoding::Utf8;
    PieceInputs pieces{};
    MessageFormat format = MessageFormat::Text;

    friend bool operator==(const ClientInputs&, const ClientInputs&) = default;
};

/// What the program remembers from one run to the next. What is missing or cannot be read is the default. Belongs to
/// the GUI thread.
class Settings
{
public:
    /// The user's own, by the organisation and application name set in QCoreApplication.
    Settings();
    /// In a file of its own.
    explicit Settings(const QString& file);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);

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

    /// For a choice that only one widget knows of, such as the split of a panel. Keys of widgets begin with their name.
    QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    QVariant get(const char* key, const QVariant& otherwise = {}) const;
    void set(const char* key, const QVariant& value);

    std::unique_ptr<QSettings> m_store;
};

} // namespace echolab::app
