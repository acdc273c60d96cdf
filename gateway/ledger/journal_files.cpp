#include "gateway/ledger/journal_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "gateway/ledger/journal_state.h"
#include "gateway/ledger/record_codec.h"

namespace gc::ledger {
namespace {

/// Makes new and deleted names in the folder survive a power cut.
void syncFolder(const std::filesystem::path& folder, const Log& log) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0 || ::fsync(fd) != 0) log.error("cannot sync the journal folder", {{"folder", folder.string()}});
  if (fd >= 0) ::close(fd);
}

}  // namespace

/// One journal seen from the store thread: its files in order, the last being the one in use.
struct JournalFiles::Track {
  Journal::State* state = nullptr;
  int index = 0;
  std::vector<std::unique_ptr<JournalSegment>> segments;

  /// Takes over the files that the journal went on in. What was written to the others is final then.
  void followJournal() {
    while (!segments.empty()) {
      JournalSegment* next = segments.back()->next.load(std::memory_order_acquire);
      if (next == nullptr) return;
      segments.emplace_back(next);
    }
  }
};

JournalFiles::JournalFiles(std::filesystem::path folder, std::uint64_t firstNumber, const Log& log)
    : m_log(log), m_folder(std::make_unique<JournalFolder>(std::move(folder), firstNumber)) {}

JournalFiles::~JournalFiles() {
  for (const auto& track : m_tracks) track->followJournal();
}

Result<std::unique_ptr<JournalFiles>> JournalFiles::create(const std::filesystem::path& folder, int journals,
                                                           std::uint64_t firstNumber, Wakeup& wakeup,
                                                           const Log& log) {
  std::unique_ptr<JournalFiles> files(new JournalFiles(folder, firstNumber, log));
  for (int i = 0; i < journals; ++i) {
    Result<std::unique_ptr<JournalSegment>> first = files->m_folder->add(i);
    if (!first) return first.error();
    auto state = std::make_unique<Journal::State>(*files->m_folder, i, wakeup, **first);
    auto track = std::make_unique<Track>();
    track->state = state.get();
    track->index = i;
    track->segments.push_back(std::move(*first));
    files->m_tracks.push_back(std::move(track));
    files->m_journals.push_back(std::unique_ptr<Journal>(new Journal(std::move(state))));
  }
  syncFolder(folder, log);
  return files;
}

void JournalFiles::sync() {
  for (const auto& track : m_tracks) {
    const std::size_t known = track->segments.size();
    track->followJournal();
    if (track->segments.size() > known) syncFolder(m_folder->path(), m_log);
    for (const auto& segment : track->segments) {
      const std::size_t written = segment->written.load(std::memory_order_acquire);
      if (written == segment->synced) continue;
      if (Result<void> synced = segment->file.sync(); !synced) {
        // A second fdatasync of the same file may claim success for pages already dropped: go on in another.
        m_log.error("journal not synced", {{"reason", synced.error().detail}});
        track->state->moveOn.store(true, std::memory_order_relaxed);
      }
      segment->synced = written;
    }
    provideSpare(*track);
  }
}

void JournalFiles::provideSpare(Track& track) {
  const bool soonFull = track.segments.back()->synced > kJournalFileBytes / 2;
  if (!soonFull && !track.state->moveOn.load(std::memory_order_relaxed)) return;
  if (track.state->spare.load(std::memory_order_relaxed) != nullptr) return;
  if (Result<std::unique_ptr<JournalSegment>> made = m_folder->add(track.index); made)
    track.state->spare.store(made->release(), std::memory_order_release);
  else
    m_log.error("cannot add a journal file", {{"reason", made.error().detail}});
}

void JournalFiles::take(std::vector<RequestRecord>& settled) {
  for (const auto& track : m_tracks) {
    track->followJournal();
    for (const auto& segment : track->segments) takeFrom(*segment, settled);
  }
}

void JournalFiles::takeFrom(JournalSegment& segment, std::vector<RequestRecord>& settled) {
  const std::size_t written = segment.written.load(std::memory_order_acquire);
  std::string_view bytes = segment.file.bytes(segment.taken, written);
  segment.taken = written;
  while (!bytes.empty()) {
    const std::string_view payload = store::takeFrame(bytes);
    if (!isSettle(payload)) continue;
    Result<JournalEntry> entry = decode(payload);
    if (entry)
      settled.push_back(std::move(std::get<RequestRecord>(*entry)));
    else
      m_log.error("a settled record does not read", {{"reason", entry.error().detail}});
  }
}

void JournalFiles::collect() { collect(false); }
void JournalFiles::finish() { collect(true); }

void JournalFiles::collect(bool inUseToo) {
  for (const auto& track : m_tracks) {
    const JournalSegment* inUse = track->segments.back().get();
    std::erase_if(track->segments, [&](const std::unique_ptr<JournalSegment>& segment) {
      if (segment.get() == inUse && !inUseToo) return false;
      if (segment->unsettled.load(std::memory_order_acquire) != 0) return false;
      if (segment->taken < segment->written.load(std::memory_order_acquire)) return false;
      removeFile(segment->file.path());
      return true;
    });
    if (!inUseToo) continue;
    if (const JournalSegment* spare = track->state->spare.load()) removeFile(spare->file.path());
  }
}

void JournalFiles::removeFile(const std::filesystem::path& path) {
  std::error_code failed;
  if (!path.empty()) std::filesystem::remove(path, failed);
  if (failed) m_log.warning("cannot delete a journal file", {{"file", path.string()}});
}

}  // namespace gc::ledger
