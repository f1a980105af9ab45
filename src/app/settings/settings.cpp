#include "app/settings/settings.h"

#include "app/text/choicenames.h"

namespace echolab::app {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto stateKey = "window/state";
constexpr auto languageKey = "language";
constexpr auto historyKey = "messages";
constexpr auto rowsKey = "transcript/rows";
constexpr auto bytesKey = "transcript/bytes";

} // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>())
{
}

Settings::Settings(const QString& file)
    : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QByteArray Settings::windowGeometry() const
{
    return get(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    set(geometryKey, geometry);
}

QByteArray Settings::windowState() const
{
    return get(stateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    set(stateKey, state);
}

std::optional<Language> Settings::language() const
{
    return languageFromCode(get(languageKey).toString());
}

void Settings::setLanguage(Language language)
{
    set(languageKey, languageCode(language));
}

ServerInputs Settings::serverInputs() const
{
    ServerInputs inputs;
    inputs.family = serverFamilyFromName(get("server/family").toString()).value_or(inputs.family);
    inputs.address = get("server/address", inputs.address).toString();
    inputs.port = get("server/port", inputs.port).toString();
    inputs.model = serviceModelFromName(get("server/model").toString()).value_or(inputs.model);
    inputs.receiveBuffer = get("server/receiveBuffer", inputs.receiveBuffer).toString();
    inputs.highWaterMark = get("server/highWaterMark", inputs.highWaterMark).toString();
    inputs.backlog = get("server/backlog", inputs.backlog).toString();
    inputs.clientLimit = get("server/clientLimit", inputs.clientLimit).toString();
    inputs.idleLimit = get("server/idleLimit", inputs.idleLimit).toString();
    inputs.loops = get("server/loops", inputs.loops).toString();
    inputs.reuseAddress = get("server/reuseAddress", inputs.reuseAddress).toBool();
    inputs.adaptiveSpin = get("server/adaptiveSpin", inputs.adaptiveSpin).toBool();
    inputs.encoding = encodingFromName(get("server/encoding").toString()).value_or(inputs.encoding);
    return inputs;
}

void Settings::setServerInputs(const ServerInputs& inputs)
{
    set("server/family", choiceName(inputs.family));
    set("server/address", inputs.address);
    set("server/port", inputs.port);
    set("server/model", choiceName(inputs.model));
    set("server/receiveBuffer", inputs.receiveBuffer);
    set("server/highWaterMark", inputs.highWaterMark);
    set("server/backlog", inputs.backlog);
    set("server/clientLimit", inputs.clientLimit);
    set("server/idleLimit", inputs.idleLimit);
    set("server/loops", inputs.loops);
    set("server/reuseAddress", inputs.reuseAddress);
    set("server/adaptiveSpin", inputs.adaptiveSpin);
    set("server/encoding", encodingName(inputs.encoding));
}

ClientInputs Settings::clientInputs() const
{
    ClientInputs inputs;
    inputs.family = familyFromName(get("client/family").toString()).value_or(inputs.family);
    inputs.host = get("client/host", inputs.host).toString();
    inputs.port = get("client/port", inputs.port).toString();
    inputs.encoding = encodingFromName(get("client/encoding").toString()).value_or(inputs.encoding);
    inputs.pieces.on = get("client/inPieces", inputs.pieces.on).toBool();
    inputs.pieces.size = get("client/pieceSize", inputs.pieces.size).toString();
    inputs.pieces.pause = get("client/piecePause", inputs.pieces.pause).toString();
    inputs.format = messageFormatFromName(get("client/messageFormat").toString()).value_or(inputs.format);
    return inputs;
}

void Settings::setClientInputs(const ClientInputs& inputs)
{
    set("client/family", choiceName(inputs.family));
    set("client/host", inputs.host);
    set("client/port", inputs.port);
    set("client/encoding", encodingName(inputs.encoding));
    set("client/inPieces", inputs.pieces.on);
    set("client/pieceSize", inputs.pieces.size);
    set("client/piecePause", inputs.pieces.pause);
    set("client/messageFormat", choiceName(inputs.format));
}

LoadInputs Settings::loadInputs() const
{
    LoadInputs inputs;
    inputs.clients = get("load/clients", inputs.clients).toString();
    inputs.sizes = get("load/sizes", inputs.sizes).toString();
    inputs.inFlight = get("load/inFlight", inputs.inFlight).toString();
    inputs.rate = get("load/rate", inputs.rate).toString();
    inputs.seconds = get("load/seconds", inputs.seconds).toString();
    inputs.messages = get("load/messages", inputs.messages).toString();
    inputs.verify = get("load/verify", inputs.verify).toBool();
    inputs.connectEach = get("load/connectEach", inputs.connectEach).toBool();
    return inputs;
}

void Settings::setLoadInputs(const LoadInputs& inputs)
{
    set("load/clients", inputs.clients);
    set("load/sizes", inputs.sizes);
    set("load/inFlight", inputs.inFlight);
    set("load/rate", inputs.rate);
    set("load/seconds", inputs.seconds);
    set("load/messages", inputs.messages);
    set("load/verify", inputs.verify);
    set("load/connectEach", inputs.connectEach);
}

QStringList Settings::messageHistory() const
{
    return get(historyKey).toStringList();
}

void Settings::setMessageHistory(const QStringList& messages)
{
    set(historyKey, messages);
}

RingLimits Settings::transcriptLimits() const
{
    const auto positive = [this](const char* key, std::size_t otherwise) {
        const qlonglong value = get(key).toLongLong();
        return value > 0 ? static_cast<std::size_t>(value) : otherwise;
    };
    const RingLimits defaults;
    return {positive(rowsKey, defaults.rows), positive(bytesKey, defaults.bytes)};
}

void Settings::setTranscriptLimits(const RingLimits& limits)
{
    set(rowsKey, qulonglong{limits.rows});
    set(bytesKey, qulonglong{limits.bytes});
}

QVariant Settings::value(const QString& key, const QVariant& otherwise) const
{
    return m_store->value(key, otherwise);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    m_store->setValue(key, value);
}

QVariant Settings::get(const char* key, const QVariant& otherwise) const
{
    return value(QString::fromLatin1(key), otherwise);
}

void Settings::set(const char* key, const QVariant& value)
{
    setValue(QString::fromLatin1(key), value);
}

} // namespace echolab::app
