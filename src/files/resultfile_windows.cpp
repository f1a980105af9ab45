#include "files/resultfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace echolab::files {

namespace {

tl::expected<void, QString> writeThrough(QFileDevice& file, const QByteArray& content)
{
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()) {
        return tl::unexpected(file.errorString());
    }
    return {};
}

} // namespace

/// A pipe or a device (NUL, CON) exists and is no file; a pipe without a reader is refused by the system, so patience
/// has no say here.
tl::expected<void, QString> ResultFile::write(const QString& path, const QByteArray& content, Patience)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        QFile device(path);
        return writeThrough(device, content);
    }
    QSaveFile file(info.isSymLink() ? info.symLinkTarget() : path);
    if (auto written = writeThrough(file, content); !written) {
        return written;
    }
    if (!file.commit()) {
        return tl::unexpected(file.errorString());
    }
    return {};
}

} // namespace echolab::files
