#include "app/settings/settingsstore.h"

#include <algorithm>

#include <QFile>

namespace echolab::app {

namespace {

/// QSettings reads a section when it is asked for one of its values: all of them now.
QSettings::Status statusOf(QSettings& file)
{
    file.allKeys();
    return file.status();
}

} // namespace

SettingsStore::SettingsStore()
    : m_file(std::make_unique<QSettings>())
    , m_readStatus(statusOf(*m_file))
{
}

SettingsStore::SettingsStore(const QString& file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
    , m_readStatus(statusOf(*m_file))
{
}

qint64 SettingsStore::number(const QString& key, qint64 least, qint64 most, qint64 otherwise) const
{
    bool valid = false;
    const qint64 value = single(key).value_or(QString()).toLongLong(&valid);
    return valid && value >= least && value <= most ? value : otherwise;
}

void SettingsStore::setNumber(const QString& key, qint64 value)
{
    m_file->setValue(key, value);
}

bool SettingsStore::isOn(const QString& key, bool otherwise) const
{
    const QString value = single(key).value_or(QString());
    return value == QLatin1String("true") || (otherwise && value != QLatin1String("false"));
}

void SettingsStore::setOn(const QString& key, bool on)
{
    m_file->setValue(key, on);
}

QString SettingsStore::text(const QString& key, const QString& otherwise) const
{
    const std::optional<QString> value = single(key);
    const bool fits = value && value->size() <= longestText
        && std::all_of(value->begin(), value->end(),
                       [](QChar character) { return character.isPrint() || character.isSurrogate(); });
    return fits ? *value : otherwise;
}

void SettingsStore::setText(const QString& key, const QString& text)
{
    m_file->setValue(key, text);
}

QByteArray SettingsStore::bytes(const QString& key) const
{
    const QVariant value = m_file->value(key);
    const QByteArray bytes = value.typeId() == QMetaType::QByteArray ? value.toByteArray() : QByteArray();
    return bytes.size() <= mostBytes ? bytes : QByteArray();
}

void SettingsStore::setBytes(const QString& key, const QByteArray& bytes)
{
    m_file->setValue(key, bytes);
}

QStringList SettingsStore::texts(const QString& key) const
{
    const QVariant value = m_file->value(key);
    const bool isText = value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QString;
    return isText ? value.toStringList() : QStringList(); // a list of one comes back as a text
}

void SettingsStore::setTexts(const QString& key, const QStringList& texts)
{
    m_file->setValue(key, texts);
}

QList<int> SettingsStore::sizes(const QString& key, qsizetype parts) const
{
    const QStringList values = single(key).value_or(QString()).split(QLatin1Char(' '));
    QList<int> sizes;
    for (const QString& value : values) {
        bool valid = false;
        const int size = value.toInt(&valid);
        if (!valid || size < 0 || size > largestSize) {
            return {};
        }
        sizes.append(size);
    }
    const bool some = std::any_of(sizes.begin(), sizes.end(), [](int size) { return size > 0; });
    return sizes.size() == parts && some ? sizes : QList<int>();
}

void SettingsStore::setSizes(const QString& key, const QList<int>& sizes)
{
    QStringList values;
    for (const int size : sizes) {
        values.append(QString::number(size));
    }
    m_file->setValue(key, values.join(QLatin1Char(' ')));
}

qsizetype SettingsStore::choice(const QString& key, const QStringList& names, qsizetype otherwise) const
{
    const std::optional<QString> value = single(key);
    const qsizetype found = value ? names.indexOf(*value) : -1;
    return found >= 0 ? found : otherwise;
}

std::optional<QString> SettingsStore::unreadable() const
{
    const QString name = m_file->fileName();
    switch (m_readStatus) {
    case QSettings::NoError: break;
    case QSettings::AccessError: {
        QFile file(name);
        file.open(QIODevice::ReadOnly);
        return tr("The settings in %1 cannot be read: %2", "%2 is the system's reason").arg(name, file.errorString());
    }
    case QSettings::FormatError:
        return tr("The settings in %1 cannot be read in full: some lines are no settings.").arg(name);
    }
    return std::nullopt;
}

std::optional<QString> SettingsStore::write()
{
    m_file->sync();
    if (m_file->status() != QSettings::AccessError) {
        return std::nullopt;
    }
    return tr("The settings could not be written to %1.").arg(m_file->fileName());
}

std::optional<QString> SettingsStore::single(const QString& key) const
{
    const QVariant value = m_file->value(key);
    switch (value.typeId()) {
    case QMetaType::QString:
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong: return value.toString();
    default: return std::nullopt;
    }
}

} // namespace echolab::app
