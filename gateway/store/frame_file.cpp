#include "gateway/store/frame_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "gateway/base/crc32.h"

namespace gc::store {
namespace {

static_assert(std::endian::native == std::endian::little);

Error failure(const std::filesystem::path& path, std::string_view doing) {
  return makeError(Errc::Io, path.string() + ": " + std::string(doing) + ": " + std::strerror(errno));
}

std::uint32_t numberAt(std::string_view bytes) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data(), sizeof number);
  return number;
}

}  // namespace

void sealFrame(std::string& buffer) {
  const std::string_view payload = std::string_view(buffer).substr(kFrameHeader);
  const std::uint32_t header[] = {static_cast<std::uint32_t>(payload.size()), crc32(payload)};
  static_assert(sizeof header == kFrameHeader);
  std::memcpy(buffer.data(), header, sizeof header);
}

Result<FrameFile> FrameFile::create(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0) return failure(path, "cannot create");
  return FrameFile(path, fd);
}

FrameFile::FrameFile(FrameFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_fd(std::exchange(other.m_fd, -1)),
      m_size(other.m_size),
      m_broken(other.m_broken) {}

FrameFile::~FrameFile() {
  if (m_fd >= 0) ::close(m_fd);
}

Result<void> FrameFile::append(std::string_view frame) {
  if (m_broken) return makeError(Errc::Io, m_path.string() + ": cannot be written since an earlier failure");
  ssize_t written = 0;
  do written = ::write(m_fd, frame.data(), frame.size());
  while (written < 0 && errno == EINTR);
  if (written == static_cast<ssize_t>(frame.size())) {
    m_size += written;
    return {};
  }
  if (written >= 0) errno = ENOSPC;
  const Error error = failure(m_path, "cannot append");
  if (written > 0) m_broken = ::ftruncate(m_fd, m_size) != 0;
  return error;
}

Result<void> FrameFile::sync() const {
  if (::fdatasync(m_fd) != 0) return failure(m_path, "cannot sync");
  return {};
}

Result<FrameTail> readFrames(const std::filesystem::path& path,
                             const std::function<void(std::string_view payload)>& use) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(path, "cannot read");
  const std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::string_view rest = content;
  while (rest.size() >= kFrameHeader) {
    const std::size_t length = numberAt(rest);
    // A length of zero is what a file system shows where a power cut kept the size but not the bytes.
    if (length == 0 || (length <= kMaxFramePayload && rest.size() - kFrameHeader < length)) break;
    const std::string_view payload = rest.substr(kFrameHeader, length);
    if (length > kMaxFramePayload || crc32(payload) != numberAt(rest.substr(4)))
      return FrameTail{static_cast<std::int64_t>(rest.size()), true};
    use(payload);
    rest.remove_prefix(kFrameHeader + length);
  }
  return FrameTail{static_cast<std::int64_t>(rest.size()), false};
}

}  // namespace gc::store
