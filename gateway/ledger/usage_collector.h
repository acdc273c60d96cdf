#pragma once
// Gathers what roll-ups and rows contribute to a usage report.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gateway/ledger/rollup.h"

namespace gc::ledger {

/// The label that requests are grouped by; nullopt: a target's or the tenant's own name.
std::optional<Label> labelOf(GroupBy groupBy);
/// Whether roll-ups hold what is asked: a label next to a target, or next to another label, is only in rows.
bool isInRollups(const UsageQuery& query);

/// Knows the question's groups and filters; the times are the caller's. Confined to one thread.
class UsageCollector {
 public:
  /// `parts` parts of time, numbered from 0. The query must outlive it.
  UsageCollector(const UsageQuery& query, std::size_t parts) : m_query(query), m_parts(parts) {}

  void addTarget(std::size_t part, const TargetView& target, const UsageSums& sums);
  void addLabel(std::size_t part, const LabelView& label, const UsageSums& sums);
  /// Only to the total: groups of tags hold a request as often as it has tags.
  void addTotal(std::size_t part, const UsageSums& sums) { m_parts[part].total += sums; }
  void addRecord(std::size_t part, const RequestRecord& record);

  /// Groups of each part, and of all of them together.
  std::vector<UsageGroup> groups(std::size_t part) const;
  const UsageSums& total(std::size_t part) const { return m_parts[part].total; }
  UsageReport all() const;

 private:
  using Sums = std::unordered_map<std::size_t, UsageSums>;  ///< by index into m_names
  struct Part {
    Sums groups;
    UsageSums total;
  };
  void add(std::size_t part, std::string_view tenant, std::string_view group, const UsageSums& sums,
           bool inTotal);
  std::vector<UsageGroup> sorted(const Sums& sums) const;

  const UsageQuery& m_query;
  std::vector<Part> m_parts;
  std::vector<UsageGroup> m_names;  ///< their sums are not used
  std::unordered_map<std::string, std::size_t> m_indexes;
  std::string m_lookup;
};

}  // namespace gc::ledger
