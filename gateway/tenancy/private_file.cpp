#include "gateway/tenancy/private_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "gateway/base/random.h"

namespace gc::tenancy {
namespace {

constexpr std::size_t kLargest = 4096;

/// Closes what it holds. Confined to one function.
class Descriptor {
 public:
  explicit Descriptor(int fd) : m_fd(fd) {}
  ~Descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return m_fd; }

 private:
  int m_fd;
};

Error ioError(const std::filesystem::path& file, std::string_view what, int cause) {
  return makeError(Errc::Io, fmt::format("{}: cannot {}: {}; check the owner, the permissions and the free "
                                         "space of the data directory",
                                         file.string(), what, std::strerror(cause)));
}

/// The content, nothing when there is no such file, or why it may not be used.
Result<std::optional<Secret>> readPrivate(const std::filesystem::path& file) {
  const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (fd.get() < 0) {
    if (errno == ENOENT) return std::optional<Secret>();
    if (errno == ELOOP)
      return makeError(Errc::Forbidden,
                       fmt::format("{} is a symbolic link, which could point at a file others can read; "
                                   "replace it by the file itself",
                                   file.string()));
    return ioError(file, "open", errno);
  }
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return ioError(file, "examine", errno);
  if (!S_ISREG(status.st_mode))
    return makeError(Errc::Forbidden, fmt::format("{} is not a regular file; remove it", file.string()));
  if (status.st_uid != ::geteuid())
    return makeError(Errc::Forbidden,
                     fmt::format("{} belongs to user {}, not to the gateway's user {}; chown {} {}",
                                 file.string(), status.st_uid, ::geteuid(), ::geteuid(), file.string()));
  if ((status.st_mode & 077) != 0)
    return makeError(
        Errc::Forbidden,
        fmt::format("{} can be read or written by others (mode {:04o}); its content may be known, "
                    "so remove it to have a new one made, or: chmod 600 {}",
                    file.string(), status.st_mode & 07777, file.string()));
  if (status.st_size > static_cast<off_t>(kLargest))
    return makeError(
        Errc::Corrupt,
        fmt::format("{} is larger than {} bytes; it is not a file of this gateway", file.string(), kLargest));
  std::string content(kLargest, '\0');
  std::size_t used = 0;
  while (used < content.size()) {
    const ssize_t count = ::read(fd.get(), content.data() + used, content.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ioError(file, "read", errno);
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
  }
  std::optional<Secret> secret(Secret(content.substr(0, used)));
  Secret::wipe(content);
  return secret;
}

/// Writes beside `file` and links it into place, so that a crash leaves either no file or a complete one.
Result<void> makePrivate(const std::filesystem::path& file, std::string_view content) {
  const std::filesystem::path draft = file.string() + "." + secureBase62(8);
  const Descriptor fd(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (fd.get() < 0) return ioError(file, "create", errno);
  bool written = ::fchmod(fd.get(), 0600) == 0;
  for (std::size_t done = 0; written && done < content.size();) {
    const ssize_t count = ::write(fd.get(), content.data() + done, content.size() - done);
    written = count > 0 || errno == EINTR;
    if (count > 0) done += static_cast<std::size_t>(count);
  }
  written = written && ::fsync(fd.get()) == 0;
  // link() refuses to replace: whoever comes second reads the first one's content.
  const bool linked = written && (::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST);
  const int cause = errno;
  ::unlink(draft.c_str());
  if (!linked) return ioError(file, "write", cause);
  const Descriptor directory(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.get() >= 0 && ::fsync(directory.get()) != 0) return ioError(file, "sync", errno);
  return {};
}

}  // namespace

Result<Secret> readOrMakePrivateFile(const std::filesystem::path& file,
                                     const std::function<std::string()>& make) {
  auto existing = readPrivate(file);
  if (!existing) return existing.error();
  if (*existing) return std::move(**existing);
  const Secret fresh(make());
  if (auto made = makePrivate(file, fresh.reveal()); !made) return made.error();
  existing = readPrivate(file);
  if (!existing) return existing.error();
  if (!*existing) return ioError(file, "read back", ENOENT);
  return std::move(**existing);
}

}  // namespace gc::tenancy
