#include "gateway/store/frame_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
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
  const std::uint32_t header[] = {static_cast<std::uint32_t>(payload.size()), crc32c(payload)};
  static_assert(sizeof header == kFrameHeader);
  std::memcpy(buffer.data(), header, sizeof header);
}

Result<FrameFile> FrameFile::create(const std::filesystem::path& path, std::size_t capacity) {
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return failure(path, "cannot create");
  void* pages = MAP_FAILED;
  errno = ::posix_fallocate(fd, 0, static_cast<off_t>(capacity));
  if (errno == 0) pages = ::mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (pages != MAP_FAILED) return FrameFile(path, fd, static_cast<char*>(pages), capacity);
  const Error error = failure(path, "cannot allocate " + std::to_string(capacity) + " bytes");
  ::close(fd);
  ::unlink(path.c_str());
  return error;
}

Result<FrameFile> FrameFile::withoutFile(std::size_t capacity) {
  void* pages = ::mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return failure("journal in memory", "cannot allocate");
  return FrameFile({}, -1, static_cast<char*>(pages), capacity);
}

FrameFile::FrameFile(FrameFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_fd(std::exchange(other.m_fd, -1)),
      m_pages(std::exchange(other.m_pages, nullptr)),
      m_capacity(other.m_capacity),
      m_size(other.m_size) {}

FrameFile::~FrameFile() {
  if (m_pages != nullptr) ::munmap(m_pages, m_capacity);
  if (m_fd >= 0) ::close(m_fd);
}

void FrameFile::append(std::string_view frame) {
  // The length comes last: whatever a kill interrupts, a frame with a length is whole.
  char* at = m_pages + m_size;
  std::memcpy(at + sizeof(std::uint32_t), frame.data() + sizeof(std::uint32_t),
              frame.size() - sizeof(std::uint32_t));
  std::atomic_signal_fence(std::memory_order_release);
  std::memcpy(at, frame.data(), sizeof(std::uint32_t));
  m_size += frame.size();
}

Result<void> FrameFile::sync() const {
  if (m_fd >= 0 && ::fdatasync(m_fd) != 0) return failure(m_path, "cannot sync");
  return {};
}

std::string_view takeFrame(std::string_view& bytes) {
  const std::size_t length = numberAt(bytes);
  const std::string_view payload = bytes.substr(kFrameHeader, length);
  bytes.remove_prefix(kFrameHeader + length);
  return payload;
}

Result<FrameTail> readFrames(const std::filesystem::path& path,
                             const std::function<void(std::string_view payload)>& use) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(path, "cannot read");
  const std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::string_view rest = content;
  while (rest.size() >= kFrameHeader) {
    const std::size_t length = numberAt(rest);
    if (length == 0 || (length <= kMaxFramePayload && rest.size() - kFrameHeader < length)) break;
    const std::string_view payload = rest.substr(kFrameHeader, length);
    if (length > kMaxFramePayload || crc32c(payload) != numberAt(rest.substr(4)))
      return FrameTail{static_cast<std::int64_t>(rest.size()), true};
    use(payload);
    rest.remove_prefix(kFrameHeader + length);
  }
  // Zeros are room that was never written, or what a power cut left where bytes should be.
  return FrameTail{static_cast<std::int64_t>(rest.find_last_not_of('\0') + 1), false};
}

}  // namespace gc::store
