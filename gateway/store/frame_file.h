#pragma once
// An append-only file of frames, each [length u32][CRC-32 u32][payload], little endian.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "gateway/base/result.h"

namespace gc::store {

/// Bytes to leave free at the start of a buffer that sealFrame() completes.
inline constexpr std::size_t kFrameHeader = 8;
inline constexpr std::size_t kMaxFramePayload = 1 << 20;

/// Fills in the header of a buffer whose payload starts at kFrameHeader.
void sealFrame(std::string& buffer);

/// The writing end: each append is one write() on an O_APPEND descriptor, so what was appended is in the
/// file's pages when it returns and survives the process. Nothing is ever overwritten. Appends come from one
/// thread; sync() may come from another.
class FrameFile {
 public:
  /// The file must not exist yet.
  static Result<FrameFile> create(const std::filesystem::path& path);
  FrameFile(FrameFile&& other) noexcept;
  FrameFile& operator=(FrameFile&&) = delete;
  ~FrameFile();

  /// `frame` was completed by sealFrame(). On a short write the rest is cut off again: a torn frame may only
  /// be the last one.
  Result<void> append(std::string_view frame);
  Result<void> sync() const;
  const std::filesystem::path& path() const { return m_path; }

 private:
  FrameFile(std::filesystem::path path, int fd) : m_path(std::move(path)), m_fd(fd) {}
  std::filesystem::path m_path;
  int m_fd;
  std::int64_t m_size = 0;
  bool m_broken = false;
};

/// What reading a frame file found behind its last whole frame.
struct FrameTail {
  std::int64_t bytes = 0;  ///< 0: the file ends with a whole frame
  bool damaged = false;    ///< a wrong length or checksum; false: merely cut off
};

/// Calls `use` for each whole frame in order and stops at the first that is not.
Result<FrameTail> readFrames(const std::filesystem::path& path,
                             const std::function<void(std::string_view payload)>& use);

}  // namespace gc::store
