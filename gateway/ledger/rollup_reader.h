#pragma once
// Reads roll-ups, a range of spans at a time.
#include <functional>

#include "gateway/ledger/rollup.h"
#include "gateway/store/database.h"

namespace gc::ledger {

/// Spans of one level, [from, to).
struct SpanRange {
  Level level = Level::Day;
  std::int64_t from = 0, to = 0;
};

/// Has a connection of its own. Confined to one thread at a time.
class RollupReader {
 public:
  using UseTarget = std::function<void(const TargetView&, const UsageSums&)>;
  using UseLabel = std::function<void(const LabelView&, const UsageSums&)>;

  static Result<RollupReader> open(const std::filesystem::path& path);
  /// In the order of their spans; an empty tenant: all.
  Result<void> targets(const SpanRange& range, const std::string& tenant, const UseTarget& use) const;
  Result<void> labels(const SpanRange& range, Label label, const std::string& tenant,
                      const UseLabel& use) const;
  /// The days that have sums; an empty range when none has.
  Result<SpanRange> days() const;

 private:
  explicit RollupReader(store::Database database) : m_database(std::move(database)) {}
  template <class Use>
  Result<void> forEach(std::string from, std::string names, const SpanRange& range, const std::string& tenant,
                       Use use) const;
  store::Database m_database;
};

}  // namespace gc::ledger
