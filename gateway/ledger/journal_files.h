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

class JournalFolder;
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
  /// Appends the records settled since the last call.
  void take(std::vector<RequestRecord>& settled);
  /// Deletes what is no longer needed: every record taken is committed.
  void collect();
  /// The same, the files in use included: nobody writes any more.
  void finish();

 private:
  JournalFiles(std::filesystem::path folder, std::uint64_t firstNumber, const Log& log);
  struct Track;
  void takeFrom(JournalSegment& segment, std::vector<RequestRecord>& settled);
  void provideSpare(Track& track);
  void collect(bool inUseToo);
  void removeFile(const std::filesystem::path& path);

  const Log& m_log;
  std::unique_ptr<JournalFolder> m_folder;
  std::vector<std::unique_ptr<Journal>> m_journals;
  std::vector<std::unique_ptr<Track>> m_tracks;
};

}  // namespace gc::ledger
