#include "files/resultfile.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

#include "files/errnotext.h"

namespace echolab::files {

namespace {

using Outcome = tl::expected<void, QString>;

tl::unexpected<QString> failed(const char* call)
{
    return tl::unexpected(errnoText(call, errno));
}

class Descriptor
{
public:
    explicit Descriptor(int number) noexcept
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool isOpen() const noexcept { return m_number >= 0; }
    int number() const noexcept { return m_number; }
    /// close(2) may be the first to tell that a disk is full (NFS, quotas).
    bool close() noexcept { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// A file that is removed unless it is kept.
class Temporary
{
public:
    explicit Temporary(std::string path)
        : m_path(std::move(path))
    {
    }
    ~Temporary()
    {
        if (!m_path.empty()) {
            ::unlink(m_path.c_str());
        }
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    const char* path() const noexcept { return m_path.c_str(); }
    void keep() { m_path.clear(); }

private:
    std::string m_path;
};

/// A path in its two parts, the folder without links in it.
struct Place {
    std::string folder;
    std::string name;

    std::string path() const { return folder == "/" ? folder + name : folder + '/' + name; }
};

tl::expected<Place, QString> placeOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    char* const canonical = ::realpath(folder.c_str(), nullptr);
    if (canonical == nullptr) {
        return failed("realpath");
    }
    Place place{canonical, slash == std::string::npos ? path : path.substr(slash + 1)};
    std::free(canonical);
    return place;
}

/// Which descriptor of this program the path names: /dev/fd/N, which Linux keeps as /proc/self/fd/N.
int descriptorAt(const Place& place)
{
    const std::string own = "/proc/" + std::to_string(::getpid());
    const bool isFolder = place.folder == "/dev/fd" || place.folder == own + "/fd"
        || (place.folder.starts_with(own + "/task/") && place.folder.ends_with("/fd"));
    if (!isFolder || place.name.empty() || place.name.find_first_not_of("0123456789") != std::string::npos) {
        return -1;
    }
    const auto number = std::strtoul(place.name.c_str(), nullptr, 10);
    return number <= INT_MAX ? static_cast<int>(number) : -1;
}

/// Where a chain of symbolic links leads, as far as a descriptor or what is no link: a file that need not be there.
tl::expected<Place, QString> followed(std::string path)
{
    constexpr int mostLinks = 40; // as Linux: path_resolution(7)
    for (int links = 0; links <= mostLinks; ++links) {
        auto place = placeOf(path);
        if (!place || descriptorAt(*place) >= 0) {
            return place;
        }
        std::string target(PATH_MAX, '\0');
        const auto length = ::readlink(place->path().c_str(), target.data(), target.size());
        if (length < 0) {
            if (errno == EINVAL || errno == ENOENT) { // no link, or nothing at all
                return place;
            }
            return failed("readlink");
        }
        target.resize(static_cast<std::size_t>(length));
        path = target.starts_with('/') ? target : place->folder + '/' + target;
    }
    errno = ELOOP;
    return failed("readlink");
}

using Patience = ResultFile::Patience;

Outcome writeAll(int descriptor, const QByteArray& content, Patience patience)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const auto some = ::write(descriptor, content.constData() + written,
                                  static_cast<std::size_t>(content.size() - written));
        if (some >= 0) {
            written += some;
        } else if (errno == EAGAIN && patience == Patience::Wait) {
            // Whoever shares the descriptor may have made it nonblocking.
            pollfd room{descriptor, POLLOUT, 0};
            ::poll(&room, 1, -1);
        } else if (errno != EINTR) {
            return failed("write");
        }
    }
    return {};
}

Outcome writeInto(Descriptor& file, const char* call, const QByteArray& content, Patience patience)
{
    if (!file.isOpen()) {
        return failed(call);
    }
    if (auto written = writeAll(file.number(), content, patience); !written) {
        return written;
    }
    return file.close() ? Outcome() : failed("close");
}

/// Beside the place, so that it can be renamed into it; hidden, and named by chance.
std::string temporaryPath(const Place& place)
{
    std::random_device random;
    return Place{place.folder, ".echolab-" + std::to_string(random()) + std::to_string(random())}.path();
}

Outcome replace(const Place& place, const struct stat* old, const QByteArray& content)
{
    const std::string path = place.path();
    if (old != nullptr && ::access(path.c_str(), W_OK) != 0) {
        return failed("open");
    }
    Temporary temporary(temporaryPath(place));
    constexpr mode_t everybody = 0666; // less what umask(2) takes away
    Descriptor file(::open(temporary.path(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, everybody));
    if (!file.isOpen()) {
        temporary.keep(); // somebody else's, if any
        return failed("open");
    }
    if (old != nullptr) {
        // Who may not give a file away keeps it as his own: its content is what counts.
        [[maybe_unused]] const int owned = ::fchown(file.number(), old->st_uid, old->st_gid);
        if (::fchmod(file.number(), old->st_mode & 07777U) != 0) {
            return failed("fchmod");
        }
    }
    if (auto written = writeAll(file.number(), content, Patience::Wait); !written) {
        return written;
    }
    if (::fsync(file.number()) != 0) {
        return failed("fsync");
    }
    if (!file.close()) {
        return failed("close");
    }
    if (::rename(temporary.path(), path.c_str()) != 0) {
        return failed("rename");
    }
    temporary.keep();
    return {};
}

} // namespace

tl::expected<void, QString> ResultFile::write(const QString& path, const QByteArray& content, Patience patience)
{
    const auto place = followed(QFile::encodeName(path).toStdString());
    if (!place) {
        return tl::unexpected(place.error());
    }
    const int nonblocking = patience == Patience::None ? O_NONBLOCK : 0;
    if (const int named = descriptorAt(*place); named >= 0) {
        Descriptor file(::fcntl(named, F_DUPFD_CLOEXEC, 0));
        return writeInto(file, "dup", content, patience);
    }
    struct stat found = {};
    const bool isThere = ::stat(place->path().c_str(), &found) == 0;
    if (!isThere && errno != ENOENT) {
        return failed("stat");
    }
    if (isThere && !S_ISREG(found.st_mode)) {
        Descriptor file(::open(place->path().c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | nonblocking));
        return writeInto(file, "open", content, patience);
    }
    return replace(*place, isThere ? &found : nullptr, content);
}

} // namespace echolab::files
