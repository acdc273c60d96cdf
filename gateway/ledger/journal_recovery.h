#pragma once
// What a journal folder says after a crash.
#include <filesystem>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/ledger/records.h"
#include "gateway/store/frame_file.h"

namespace gc::ledger {

/// Everything the journals of earlier runs hold. Plain value.
struct RecoveredJournals {
  std::vector<RequestRecord> settled;  ///< as written; the databases may have them already
  /// Requests with intents and no settle: unknown_outcome at the cost reserved for every attempt, since none
  /// of them is known to be free.
  std::vector<RequestRecord> unknown;
  std::vector<std::filesystem::path> files;    ///< read to the end or to a torn tail
  std::vector<std::filesystem::path> damaged;  ///< checksums failed: worth a look by people
  std::uint64_t nextFileNumber = 1;
};

/// Reads, and changes nothing. A torn tail is normal after a crash.
Result<RecoveredJournals> readJournals(const std::filesystem::path& folder);

}  // namespace gc::ledger
