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

/// Appends intents and settles of one io thread to files mapped into memory: no system call, no allocation.
/// The store thread reads the settles there and commits them, within 50 ms, on a busy gateway within 300 ms;
/// it syncs the files within 50 ms and deletes them once every row is committed. Confined to its io thread.
///
/// Order for a request: intent() before each attempt's first byte leaves, exactly one settle() before the
/// client's last byte is sent.
class Journal {
 public:
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// On an error nothing may be sent upstream: the spend could not be accounted for.
  [[nodiscard]] Result<void> intent(const AttemptIntent& intent);
  /// On an error the record still reaches the databases, unless the process is killed before; only when even
  /// memory is refused it is lost.
  [[nodiscard]] Result<void> settle(const RequestRecord& record);

 private:
  friend class JournalFiles;
  class State;
  explicit Journal(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace gc::ledger
