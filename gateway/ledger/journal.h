#pragma once
// The hot half of the ledger: what must survive `kill -9` before a byte leaves us.
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "gateway/base/result.h"
#include "gateway/ledger/records.h"

namespace gc::ledger {

class JournalFiles;

/// Appends intents and settles of one io thread, each by one write(). The Ledger owns it, syncs it within
/// 50 ms and deletes its files once every row is committed. Confined to its io thread.
///
/// Order for a request: intent() before each attempt's first byte leaves, settle() before the client's last
/// byte is sent, and then exactly one Ledger::submit() of the same record, also when settle() failed.
class Journal {
 public:
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// On an error nothing may be sent upstream: the spend could not be accounted for.
  [[nodiscard]] Result<void> intent(const AttemptIntent& intent);
  [[nodiscard]] Result<void> settle(const RequestRecord& record);

 private:
  friend class JournalFiles;
  class State;
  explicit Journal(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace gc::ledger
