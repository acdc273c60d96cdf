#pragma once
// A file of frames, each [length u32][CRC-32C u32][payload], little endian; behind the last one stand zeros.
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

/// The writing end: a file of fixed size, mapped into memory. An append is a copy into the system's pages of
/// that file, so that, as with write(), it survives the process the moment it returns (a power cut only once
/// sync() has returned), at a tenth of the price. The blocks are allocated when the file is made: a full disk
/// shows there and never at an append. Nothing is ever overwritten. Appends come from one thread; sync() and
/// bytes() may come from another.
class FrameFile {
 public:
  /// The file must not exist yet.
  static Result<FrameFile> create(const std::filesystem::path& path, std::size_t capacity);
  /// Pages without a file, for frames that must be handed on although no file can be had.
  static Result<FrameFile> withoutFile(std::size_t capacity);
  FrameFile(FrameFile&& other) noexcept;
  FrameFile& operator=(FrameFile&&) = delete;
  ~FrameFile();

  bool hasRoom(std::size_t frameBytes) const { return m_size + frameBytes <= m_capacity; }
  /// `frame` was completed by sealFrame(), and there is room for it.
  void append(std::string_view frame);
  std::size_t size() const { return m_size; }
  /// What was appended between two sizes, as whole frames.
  std::string_view bytes(std::size_t from, std::size_t to) const { return {m_pages + from, to - from}; }
  Result<void> sync() const;
  const std::filesystem::path& path() const { return m_path; }

 private:
  FrameFile(std::filesystem::path path, int fd, char* pages, std::size_t capacity)
      : m_path(std::move(path)), m_fd(fd), m_pages(pages), m_capacity(capacity) {}
  std::filesystem::path m_path;
  int m_fd;  ///< -1: without a file
  char* m_pages;
  std::size_t m_capacity;
  std::size_t m_size = 0;
};

/// Takes the first frame off `bytes`, which a FrameFile of this process gave: nothing is checked again.
std::string_view takeFrame(std::string_view& bytes);

/// What reading a frame file found behind its last whole frame.
struct FrameTail {
  std::int64_t bytes = 0;  ///< other than zeros; 0: the file ends with a whole frame
  bool damaged = false;    ///< a wrong length or checksum; false: merely cut off
};

/// Calls `use` for each whole frame in order and stops at the first that is not.
Result<FrameTail> readFrames(const std::filesystem::path& path,
                             const std::function<void(std::string_view payload)>& use);

}  // namespace gc::store
