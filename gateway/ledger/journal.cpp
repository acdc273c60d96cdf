#include "gateway/ledger/journal.h"

#include <fmt/format.h>

#include "gateway/ledger/journal_state.h"
#include "gateway/ledger/record_codec.h"

namespace gc::ledger {
namespace {

/// The entry as a sealed frame, in `buffer`.
template <class Entry>
Result<void> makeFrame(const Entry& entry, std::string& buffer) {
  buffer.assign(store::kFrameHeader, '\0');
  encode(entry, buffer);
  if (buffer.size() - store::kFrameHeader > store::kMaxFramePayload)
    return makeError(Errc::TooLarge, "journal: a record of " + std::to_string(buffer.size()) + " bytes");
  store::sealFrame(buffer);
  return {};
}

}  // namespace

Journal::Journal(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Journal::~Journal() = default;

Result<void> Journal::intent(const AttemptIntent& intent) { return m_state->intent(intent); }
Result<void> Journal::settle(const RequestRecord& record) { return m_state->settle(record); }

Result<std::unique_ptr<JournalSegment>> JournalFolder::add(int journal) {
  const std::uint64_t number = m_nextNumber.fetch_add(1, std::memory_order_relaxed);
  Result<store::FrameFile> file = store::FrameFile::create(
      m_folder / fmt::format("{:012}-{:02}.gcj", number, journal), kJournalFileBytes);
  if (!file) return file.error();
  return std::make_unique<JournalSegment>(std::move(*file));
}

Result<void> Journal::State::append(std::string_view frame) {
  if (!m_current->file.hasRoom(frame.size()) || moveOn.load(std::memory_order_relaxed))
    if (Result<void> switched = switchFile(); !switched) return switched;
  put(frame);
  return {};
}

void Journal::State::put(std::string_view frame) {
  m_current->file.append(frame);
  m_current->written.store(m_current->file.size(), std::memory_order_release);
  m_wakeup.signal();
}

Result<void> Journal::State::keepInMemory(std::string_view frame) {
  if (!m_current->file.path().empty() || !m_current->file.hasRoom(frame.size())) {
    Result<store::FrameFile> memory = store::FrameFile::withoutFile(kJournalFileBytes);
    if (!memory) return memory.error();
    follow(std::make_unique<JournalSegment>(std::move(*memory)));
  }
  put(frame);
  moveOn.store(true, std::memory_order_relaxed);
  return {};
}

Result<void> Journal::State::switchFile() {
  std::unique_ptr<JournalSegment> next(spare.exchange(nullptr, std::memory_order_acquire));
  if (next == nullptr) {  // the store thread is late
    Result<std::unique_ptr<JournalSegment>> made = m_folder.add(m_index);
    if (!made) return made.error();
    next = std::move(*made);
  }
  follow(std::move(next));
  return {};
}

void Journal::State::follow(std::unique_ptr<JournalSegment> next) {
  JournalSegment* now = next.release();
  m_current->next.store(now, std::memory_order_release);
  m_current = now;
  moveOn.store(false, std::memory_order_relaxed);
}

Result<void> Journal::State::intent(const AttemptIntent& intent) {
  if (Result<void> made = makeFrame(intent, m_buffer); !made) return made;
  if (Result<void> appended = append(m_buffer); !appended) return appended;
  HeldSegments& held = m_underWay[intent.request];
  const bool already = held.count > 0 && held.segments[held.count - 1] == m_current;
  if (!already && held.count < held.segments.size()) {
    held.segments[held.count++] = m_current;
    m_current->unsettled.fetch_add(1, std::memory_order_relaxed);
  }
  return {};
}

Result<void> Journal::State::settle(const RequestRecord& record) {
  if (!makeFrame(record, m_buffer)) {
    // The decision is the one part without a bound of its own, and the one the accounts can do without.
    RequestRecord bare = record;
    bare.decisionJson.clear();
    if (Result<void> made = makeFrame(bare, m_buffer); !made) return made;
  }
  Result<void> appended = append(m_buffer);
  // Where no file can be had a kill would lose it; the databases shall have it all the same.
  if (!appended)
    if (Result<void> kept = keepInMemory(m_buffer); !kept) return kept;
  if (const auto found = m_underWay.find(record.id); found != m_underWay.end()) {
    const HeldSegments& held = found->second;
    for (std::size_t i = 0; i < held.count; ++i)
      held.segments[i]->unsettled.fetch_sub(1, std::memory_order_release);
    m_underWay.erase(found);
  }
  return appended;
}

}  // namespace gc::ledger
