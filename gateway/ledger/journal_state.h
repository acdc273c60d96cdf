#pragma once
// What the io thread's end of a journal and the store thread's end share.
#include <array>
#include <atomic>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <utility>

#include "gateway/ledger/journal.h"
#include "gateway/ledger/wakeup.h"
#include "gateway/store/frame_file.h"

namespace gc::ledger {

/// A journal goes on in a new file once the one in use has this size.
inline constexpr std::int64_t kJournalFileBytes = 4 << 20;

/// One journal file. Written by its io thread, synced and deleted by the store thread.
struct JournalSegment {
  explicit JournalSegment(store::FrameFile opened) : file(std::move(opened)) {}

  store::FrameFile file;
  std::atomic<std::int64_t> written{0};    ///< bytes; the io thread adds
  std::atomic<std::int64_t> unsettled{0};  ///< requests with an intent here that are still under way
  std::uint64_t settlesAtClose = 0;        ///< of the whole journal up to here; to be read after `closed`
  std::atomic<bool> closed{false};
  std::int64_t synced = 0;  ///< bytes; the store thread's own
};

/// The files that hold a request's intents. An attempt is one intent, so a handful suffices; a request with
/// more attempts than that no longer holds the files of the later ones.
struct HeldSegments {
  std::array<JournalSegment*, 4> segments{};
  std::size_t count = 0;
};

/// The io thread's end. `spare` is the only way a file passes from the store thread to the io thread.
class Journal::State {
 public:
  explicit State(Wakeup& toWake) : m_wakeup(toWake) {}

  Result<void> intent(const AttemptIntent& intent);
  Result<void> settle(const RequestRecord& record);

  std::atomic<JournalSegment*> spare{nullptr};
  std::atomic<bool> wantsSpare{false};  ///< the file in use failed: go on in another
  JournalSegment* current = nullptr;
  std::uint64_t settles = 0;  ///< tried, also where the write failed: each is submitted all the same

 private:
  template <class Entry>
  Result<void> append(const Entry& entry);
  void switchFile();

  std::string m_buffer;  ///< reused, so that a frame costs no allocation
  boost::unordered_flat_map<RequestId, HeldSegments, std::hash<RequestId>> m_underWay;
  Wakeup& m_wakeup;
};

}  // namespace gc::ledger
