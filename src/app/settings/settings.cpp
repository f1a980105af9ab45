#include "app/settings/settings.h"

#include "app/text/choicenames.h"

namespace echolab::app {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString languageKey = QStringLiteral("language");
const QString historyKey = QStringLiteral("messages");
const QString rowsKey = QStringLiteral("transcript/rows");
const QString bytesKey = QStringLiteral("transcript/bytes");

/// Reads the fields of one form; each keeps its default where the store has no value for it.
class FormReader
{
public:
    FormReader(const SettingsStore& store, QLatin1String name)
        : m_store(store)
        , m_name(name)
    {
    }

    void read(QLatin1String field, QString& text) const { text = m_store.text(m_name + field, text); }
    void read(QLatin1String field, bool& on) const { on = m_store.isOn(m_name + field, on); }
    /// fromName: gives the choice of a name where there is one.
    template <typename Choice, typename FromName>
    void read(QLatin1String field, Choice& choice, FromName fromName) const
    {
        choice = fromName(m_store.text(m_name + field)).value_or(choice);
    }

private:
    const SettingsStore& m_store;
    const QString m_name;
};

/// Writes them.
class FormWriter
{
public:
    FormWriter(SettingsStore& store, QLatin1String name)
        : m_store(store)
        , m_name(name)
    {
    }

    void write(QLatin1String field, const QString& text) { m_store.setText(m_name + field, text); }
    void write(QLatin1String field, bool on) { m_store.setOn(m_name + field, on); }

private:
    SettingsStore& m_store;
    const QString m_name;
};

const QLatin1String serverForm("server/");
const QLatin1String clientForm("client/");
const QLatin1String loadForm("load/");

} // namespace

Settings::Settings(const QString& file)
    : m_store(file)
{
}

QByteArray Settings::windowGeometry() const
{
    return m_store.bytes(geometryKey);
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setBytes(geometryKey, geometry);
}

std::optional<Language> Settings::language() const
{
    return languageFromCode(m_store.text(languageKey));
}

void Settings::setLanguage(Language language)
{
    m_store.setText(languageKey, languageCode(language));
}

ServerInputs Settings::serverInputs() const
{
    ServerInputs inputs;
    const FormReader form(m_store, serverForm);
    form.read(QLatin1String("family"), inputs.family, serverFamilyFromName);
    form.read(QLatin1String("address"), inputs.address);
    form.read(QLatin1String("port"), inputs.port);
    form.read(QLatin1String("model"), inputs.model, serviceModelFromName);
    form.read(QLatin1String("receiveBuffer"), inputs.receiveBuffer);
    form.read(QLatin1String("highWaterMark"), inputs.highWaterMark);
    form.read(QLatin1String("backlog"), inputs.backlog);
    form.read(QLatin1String("clientLimit"), inputs.clientLimit);
    form.read(QLatin1String("idleLimit"), inputs.idleLimit);
    form.read(QLatin1String("loops"), inputs.loops);
    form.read(QLatin1String("reuseAddress"), inputs.reuseAddress);
    form.read(QLatin1String("adaptiveSpin"), inputs.adaptiveSpin);
    form.read(QLatin1String("encoding"), inputs.encoding, encodingFromName);
    return inputs;
}

void Settings::setServerInputs(const ServerInputs& inputs)
{
    FormWriter form(m_store, serverForm);
    form.write(QLatin1String("family"), choiceName(inputs.family));
    form.write(QLatin1String("address"), inputs.address);
    form.write(QLatin1String("port"), inputs.port);
    form.write(QLatin1String("model"), choiceName(inputs.model));
    form.write(QLatin1String("receiveBuffer"), inputs.receiveBuffer);
    form.write(QLatin1String("highWaterMark"), inputs.highWaterMark);
    form.write(QLatin1String("backlog"), inputs.backlog);
    form.write(QLatin1String("clientLimit"), inputs.clientLimit);
    form.write(QLatin1String("idleLimit"), inputs.idleLimit);
    form.write(QLatin1String("loops"), inputs.loops);
    form.write(QLatin1String("reuseAddress"), inputs.reuseAddress);
    form.write(QLatin1String("adaptiveSpin"), inputs.adaptiveSpin);
    form.write(QLatin1String("encoding"), encodingName(inputs.encoding));
}

ClientInputs Settings::clientInputs() const
{
    ClientInputs inputs;
    const FormReader form(m_store, clientForm);
    form.read(QLatin1String("family"), inputs.family, familyFromName);
    form.read(QLatin1String("host"), inputs.host);
    form.read(QLatin1String("port"), inputs.port);
    form.read(QLatin1String("encoding"), inputs.encoding, encodingFromName);
    form.read(QLatin1String("inPieces"), inputs.pieces.on);
    form.read(QLatin1String("pieceSize"), inputs.pieces.size);
    form.read(QLatin1String("piecePause"), inputs.pieces.pause);
    form.read(QLatin1String("messageFormat"), inputs.format, messageFormatFromName);
    return inputs;
}

void Settings::setClientInputs(const ClientInputs& inputs)
{
    FormWriter form(m_store, clientForm);
    form.write(QLatin1String("family"), choiceName(inputs.family));
    form.write(QLatin1String("host"), inputs.host);
    form.write(QLatin1String("port"), inputs.port);
    form.write(QLatin1String("encoding"), encodingName(inputs.encoding));
    form.write(QLatin1String("inPieces"), inputs.pieces.on);
    form.write(QLatin1String("pieceSize"), inputs.pieces.size);
    form.write(QLatin1String("piecePause"), inputs.pieces.pause);
    form.write(QLatin1String("messageFormat"), choiceName(inputs.format));
}

LoadInputs Settings::loadInputs() const
{
    LoadInputs inputs;
    const FormReader form(m_store, loadForm);
    form.read(QLatin1String("clients"), inputs.clients);
    form.read(QLatin1String("sizes"), inputs.sizes);
    form.read(QLatin1String("inFlight"), inputs.inFlight);
    form.read(QLatin1String("rate"), inputs.rate);
    form.read(QLatin1String("seconds"), inputs.seconds);
    form.read(QLatin1String("messages"), inputs.messages);
    form.read(QLatin1String("stall"), inputs.stall);
    form.read(QLatin1String("verify"), inputs.verify);
    form.read(QLatin1String("connectEach"), inputs.connectEach);
    return inputs;
}

void Settings::setLoadInputs(const LoadInputs& inputs)
{
    FormWriter form(m_store, loadForm);
    form.write(QLatin1String("clients"), inputs.clients);
    form.write(QLatin1String("sizes"), inputs.sizes);
    form.write(QLatin1String("inFlight"), inputs.inFlight);
    form.write(QLatin1String("rate"), inputs.rate);
    form.write(QLatin1String("seconds"), inputs.seconds);
    form.write(QLatin1String("messages"), inputs.messages);
    form.write(QLatin1String("stall"), inputs.stall);
    form.write(QLatin1String("verify"), inputs.verify);
    form.write(QLatin1String("connectEach"), inputs.connectEach);
}

QStringList Settings::messageHistory() const
{
    return m_store.texts(historyKey);
}

void Settings::setMessageHistory(const QStringList& messages)
{
    m_store.setTexts(historyKey, messages);
}

RingLimits Settings::transcriptLimits() const
{
    constexpr qint64 mostBytes = qint64{64} << 20;
    const RingLimits defaults;
    const auto positive = [this](const QString& key, qint64 most, std::size_t otherwise) {
        return static_cast<std::size_t>(m_store.number(key, 1, most, static_cast<qint64>(otherwise)));
    };
    return {positive(rowsKey, mostRows, defaults.rows), positive(bytesKey, mostBytes, defaults.bytes)};
}

void Settings::setTranscriptLimits(const RingLimits& limits)
{
    m_store.setNumber(rowsKey, static_cast<qint64>(limits.rows));
    m_store.setNumber(bytesKey, static_cast<qint64>(limits.bytes));
}

} // namespace echolab::app
