#include "gateway/ledger/journal_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "gateway/ledger/journal_state.h"

namespace gc::ledger {
namespace {

/// Makes new and deleted names in the folder survive a power cut.
void syncFolder(const std::filesystem::path& folder, const Log& log) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0 || ::fsync(fd) != 0) log.error("cannot sync the journal folder", {{"folder", folder.string()}});
  if (fd >= 0) ::close(fd);
}

}  // namespace

/// One journal seen from the store thread: its files in order; the last is the spare or the one in use.
struct JournalFiles::Track {
  Journal::State* state = nullptr;
  int index = 0;
  std::uint64_t committed = 0;
  std::vector<std::unique_ptr<JournalSegment>> segments;
};

JournalFiles::JournalFiles(std::filesystem::path folder, std::uint64_t firstNumber, const Log& log)
    : m_folder(std::move(folder)), m_nextNumber(firstNumber), m_log(log) {}
JournalFiles::~JournalFiles() = default;

Result<std::unique_ptr<JournalFiles>> JournalFiles::create(const std::filesystem::path& folder, int journals,
                                                           std::uint64_t firstNumber, Wakeup& wakeup,
                                                           const Log& log) {
  std::unique_ptr<JournalFiles> files(new JournalFiles(folder, firstNumber, log));
  for (int i = 0; i < journals; ++i) {
    auto state = std::make_unique<Journal::State>(wakeup);
    auto track = std::make_unique<Track>();
    track->state = state.get();
    track->index = i;
    const Result<JournalSegment*> first = files->addFile(*track);
    if (!first) return first.error();
    state->current = *first;
    files->m_tracks.push_back(std::move(track));
    files->m_journals.push_back(std::unique_ptr<Journal>(new Journal(std::move(state))));
  }
  return files;
}

Result<JournalSegment*> JournalFiles::addFile(Track& track) {
  Result<store::FrameFile> file =
      store::FrameFile::create(m_folder / fmt::format("{:012}-{:02}.gcj", m_nextNumber, track.index));
  if (!file) return file.error();
  ++m_nextNumber;
  syncFolder(m_folder, m_log);
  track.segments.push_back(std::make_unique<JournalSegment>(std::move(*file)));
  return track.segments.back().get();
}

void JournalFiles::sync() {
  for (const auto& track : m_tracks) {
    for (const auto& segment : track->segments) {
      const std::int64_t written = segment->written.load(std::memory_order_acquire);
      if (written == segment->synced) continue;
      if (Result<void> synced = segment->file.sync(); !synced) {
        // A second fdatasync of the same file may claim success for pages already dropped: go on in another.
        m_log.error("journal not synced", {{"reason", synced.error().detail}});
        track->state->wantsSpare.store(true, std::memory_order_relaxed);
      }
      segment->synced = written;
    }
    const bool hasSpare = track->state->spare.load(std::memory_order_relaxed) != nullptr;
    const bool soonFull = track->segments.back()->synced > kJournalFileBytes / 2;
    if (hasSpare || (!soonFull && !track->state->wantsSpare.load(std::memory_order_relaxed))) continue;
    if (Result<JournalSegment*> spare = addFile(*track); spare)
      track->state->spare.store(*spare, std::memory_order_release);
    else
      m_log.error("cannot add a journal file", {{"reason", spare.error().detail}});
  }
}

void JournalFiles::addCommitted(int index, std::uint64_t count) {
  m_tracks[static_cast<std::size_t>(index)]->committed += count;
}

void JournalFiles::collect() { collect(false); }
void JournalFiles::finish() { collect(true); }

void JournalFiles::collect(bool inUseToo) {
  for (const auto& track : m_tracks) {
    std::erase_if(track->segments, [&](const std::unique_ptr<JournalSegment>& segment) {
      const bool closed = segment->closed.load(std::memory_order_acquire);
      if (!closed && !inUseToo) return false;
      const std::uint64_t settles = closed ? segment->settlesAtClose : track->state->settles;
      if (segment->unsettled.load(std::memory_order_acquire) != 0 || track->committed < settles) return false;
      std::error_code failed;
      std::filesystem::remove(segment->file.path(), failed);
      if (failed) m_log.warning("cannot delete a journal file", {{"file", segment->file.path().string()}});
      return true;
    });
  }
}

}  // namespace gc::ledger
