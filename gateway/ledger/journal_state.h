#pragma once
// What the io thread's end of a journal and the store thread's end share.
#include <array>
#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "gateway/ledger/journal.h"
#include "gateway/ledger/wakeup.h"
#include "gateway/store/frame_file.h"

namespace gc::ledger {

/// The size of a journal file; a journal goes on in a new one when it is full.
inline constexpr std::size_t kJournalFileBytes = 4 << 20;

/// One journal file. Written by its io thread, read, synced and deleted by the store thread.
struct JournalSegment {
  explicit JournalSegment(store::FrameFile opened) : file(std::move(opened)) {}

  store::FrameFile file;
  std::atomic<std::size_t> written{0};     ///< bytes, whole frames; the io thread adds
  std::atomic<std::int64_t> unsettled{0};  ///< requests with an intent here that are still under way
  /// Where the journal went on; nothing is written here any more then. It belongs to the store thread from
  /// the moment it is set.
  std::atomic<JournalSegment*> next{nullptr};
  std::size_t synced = 0;  ///< bytes; the store thread's own
  std::size_t taken = 0;   ///< bytes; the store thread's own
};

/// Makes journal files with numbers that grow, so that none of an earlier run is met. Thread-safe.
class JournalFolder {
 public:
  JournalFolder(std::filesystem::path folder, std::uint64_t firstNumber)
      : m_folder(std::move(folder)), m_nextNumber(firstNumber) {}
  Result<std::unique_ptr<JournalSegment>> add(int journal);
  const std::filesystem::path& path() const { return m_folder; }

 private:
  const std::filesystem::path m_folder;
  std::atomic<std::uint64_t> m_nextNumber;
};

/// The files that hold a request's intents. An attempt is one intent, so a handful suffices; a request with
/// more attempts than that no longer holds the files of the later ones.
struct HeldSegments {
  std::array<JournalSegment*, 4> segments{};
  std::size_t count = 0;
};

/// The io thread's end.
class Journal::State {
 public:
  State(JournalFolder& folder, int index, Wakeup& toWake, JournalSegment& first)
      : m_folder(folder), m_index(index), m_wakeup(toWake), m_current(&first) {}
  ~State() { delete spare.load(); }

  Result<void> intent(const AttemptIntent& intent);
  Result<void> settle(const RequestRecord& record);

  std::atomic<JournalSegment*> spare{nullptr};  ///< made ahead by the store thread
  std::atomic<bool> moveOn{false};              ///< the file in use failed: go on in another

 private:
  Result<void> append(std::string_view frame);
  Result<void> keepInMemory(std::string_view frame);
  void put(std::string_view frame);
  Result<void> switchFile();
  void follow(std::unique_ptr<JournalSegment> next);

  JournalFolder& m_folder;
  const int m_index;
  Wakeup& m_wakeup;
  JournalSegment* m_current;
  std::string m_buffer;  ///< reused, so that a frame costs no allocation
  boost::unordered_flat_map<RequestId, HeldSegments, std::hash<RequestId>> m_underWay;
};

}  // namespace gc::ledger
