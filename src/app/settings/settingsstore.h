#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace echolab::app {

/// Values by their keys, kept in a file that anybody may have written: what is missing, of another kind or out of its
/// range is the default that the reader names. Choices are kept by name, so that none of them can be out of range.
/// Belongs to the GUI thread.
class SettingsStore
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::SettingsStore)

public:
    static constexpr qsizetype longestText = 1'000;
    static constexpr qsizetype mostBytes = 64 << 10;
    static constexpr int largestSize = 100'000;

    /// The user's own, by the organisation and application name set in QCoreApplication.
    SettingsStore();
    /// In a file of its own.
    explicit SettingsStore(const QString& file);

    /// A whole number from least to most.
    qint64 number(const QString& key, qint64 least, qint64 most, qint64 otherwise) const;
    void setNumber(const QString& key, qint64 value);
    bool isOn(const QString& key, bool otherwise) const;
    void setOn(const QString& key, bool on);
    /// One line of printable characters, up to longestText of them.
    QString text(const QString& key, const QString& otherwise = {}) const;
    void setText(const QString& key, const QString& text);
    /// Up to mostBytes; empty otherwise. Their meaning is the reader's to check.
    QByteArray bytes(const QString& key) const;
    void setBytes(const QString& key, const QByteArray& bytes);
    /// Any texts; none where something else stands there.
    QStringList texts(const QString& key) const;
    void setTexts(const QString& key, const QStringList& texts);
    /// As many sizes as there are parts, each from 0 to largestSize and not all of them 0; none otherwise.
    QList<int> sizes(const QString& key, qsizetype parts) const;
    void setSizes(const QString& key, const QList<int>& sizes);
    /// The place among names of the one that stands there.
    qsizetype choice(const QString& key, const QStringList& names, qsizetype otherwise) const;

    /// What keeps the file from being read, with its name: the defaults apply then.
    std::optional<QString> unreadable() const;
    /// Writes what was set to the file; why that failed where it did, with its name.
    std::optional<QString> write();

private:
    /// Nothing where there is no single value.
    std::optional<QString> single(const QString& key) const;

    std::unique_ptr<QSettings> m_file;
    QSettings::Status m_readStatus;
};

} // namespace echolab::app
