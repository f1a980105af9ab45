#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace echolab::files {

/// The one way in which results get into a file, in the window and in the terminal. Belongs to no thread; it waits for
/// the disk.
class ResultFile
{
public:
    /// What to do where a pipe has no reader yet, or a reader that does not read.
    enum class Patience {
        Wait, ///< as a shell's redirection does
        None, ///< an error: for a thread that must not wait
    };

    /// Writes all of content. The error is the reason: call, symbolic name, number and the system's text.
    ///
    /// A regular file is written whole or not at all: beside it, under a name of its own, then put in its place
    /// (rename(2)) once the disk has it (fsync(2)). Where that fails, the old file is as it was. Owner and permissions
    /// stay those of the old file. A symbolic link is followed, also one whose file is not there yet.
    ///
    /// What is no regular file (a device, a pipe) is written to and never replaced; so is a descriptor of this program
    /// that is named by a path (/dev/stdout, /proc/self/fd/N, the >(command) of a shell), which goes on where it was.
    static tl::expected<void, QString> write(const QString& path, const QByteArray& content,
                                             Patience patience = Patience::Wait);
};

} // namespace echolab::files
