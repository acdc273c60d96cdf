#pragma once
// The files behind the journals: made, synced, changed and deleted off the io threads.
#include <filesystem>
#include <memory>
#include <vector>

#include "gateway/base/log.h"
#include "gateway/base/result.h"
#include "gateway/ledger/journal.h"
#include "gateway/ledger/wakeup.h"

namespace gc::ledger {

struct JournalSegment;

/// Owns the journals and their files. A file is deleted once it is no longer in use, every request with an
/// intent in it has settled, and every settle in it is committed. Made before the io threads start; from then
/// on the store thread's own, but for journal(). Not thread-safe.
class JournalFiles {
 public:
  /// Numbers the files from `firstNumber` on, so that none of an earlier run is met.
  static Result<std::unique_ptr<JournalFiles>> create(const std::filesystem::path& folder, int journals,
                                                      std::uint64_t firstNumber, Wakeup& wakeup,
                                                      const Log& log);
  ~JournalFiles();
  JournalFiles(const JournalFiles&) = delete;
  JournalFiles& operator=(const JournalFiles&) = delete;

  Journal& journal(int index) { return *m_journals[static_cast<std::size_t>(index)]; }
  /// fdatasync for every file written since the last call; then makes spare files where one is soon needed.
  void sync();
  /// `count` more of a journal's settles are in the databases.
  void addCommitted(int index, std::uint64_t count);
  /// Deletes what is no longer needed.
  void collect();
  /// The same, the files in use included: nobody writes any more.
  void finish();

 private:
  JournalFiles(std::filesystem::path folder, std::uint64_t firstNumber, const Log& log);
  struct Track;
  Result<JournalSegment*> addFile(Track& track);
  void collect(bool inUseToo);

  std::filesystem::path m_folder;
  std::uint64_t m_nextNumber;
  const Log& m_log;
  std::vector<std::unique_ptr<Journal>> m_journals;
  std::vector<std::unique_ptr<Track>> m_tracks;
};

}  // namespace gc::ledger
