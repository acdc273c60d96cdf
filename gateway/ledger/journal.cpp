#include "gateway/ledger/journal.h"

#include "gateway/ledger/journal_state.h"
#include "gateway/ledger/record_codec.h"

namespace gc::ledger {

Journal::Journal(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Journal::~Journal() = default;

Result<void> Journal::intent(const AttemptIntent& intent) { return m_state->intent(intent); }
Result<void> Journal::settle(const RequestRecord& record) { return m_state->settle(record); }

template <class Entry>
Result<void> Journal::State::append(const Entry& entry) {
  m_buffer.assign(store::kFrameHeader, '\0');
  encode(entry, m_buffer);
  if (m_buffer.size() - store::kFrameHeader > store::kMaxFramePayload)
    return makeError(Errc::TooLarge, "journal: a record of " + std::to_string(m_buffer.size()) + " bytes");
  store::sealFrame(m_buffer);
  const auto size = static_cast<std::int64_t>(m_buffer.size());
  if (current->written.load(std::memory_order_relaxed) + size > kJournalFileBytes ||
      wantsSpare.load(std::memory_order_relaxed))
    switchFile();
  const Result<void> appended = current->file.append(m_buffer);
  if (appended)
    current->written.fetch_add(size, std::memory_order_release);
  else
    wantsSpare.store(true, std::memory_order_relaxed);
  m_wakeup.signal();
  return appended;
}

void Journal::State::switchFile() {
  JournalSegment* next = spare.exchange(nullptr, std::memory_order_acquire);
  if (next == nullptr) return;  // the store thread is late: the file in use grows over its size
  current->settlesAtClose = settles;
  current->closed.store(true, std::memory_order_release);
  current = next;
  wantsSpare.store(false, std::memory_order_relaxed);
}

Result<void> Journal::State::intent(const AttemptIntent& intent) {
  if (Result<void> appended = append(intent); !appended) return appended;
  HeldSegments& held = m_underWay[intent.request];
  const bool already = held.count > 0 && held.segments[held.count - 1] == current;
  if (!already && held.count < held.segments.size()) {
    held.segments[held.count++] = current;
    current->unsettled.fetch_add(1, std::memory_order_relaxed);
  }
  return {};
}

Result<void> Journal::State::settle(const RequestRecord& record) {
  Result<void> appended = append(record);
  ++settles;
  if (const auto found = m_underWay.find(record.id); found != m_underWay.end()) {
    const HeldSegments& held = found->second;
    for (std::size_t i = 0; i < held.count; ++i)
      held.segments[i]->unsettled.fetch_sub(1, std::memory_order_release);
    m_underWay.erase(found);
  }
  return appended;
}

}  // namespace gc::ledger
