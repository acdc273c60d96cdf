#pragma once
// Alert rules, and when they fired, in system.db.
#include <memory>
#include <vector>

#include "gateway/notify/alert_rule.h"
#include "gateway/store/database.h"

namespace gc::notify {

/// One firing of one rule for one subject. Plain value.
struct AlertRecord {
  std::int64_t sequence = 0;  ///< given by the database
  std::string rule, subject;
  std::string name;  ///< of the rule, as it was
  Severity severity = Severity::Warning;
  Condition condition;  ///< as it was
  WallTime firedAt{};
  std::optional<WallTime> resolvedAt;
  std::optional<double> value;  ///< that it fired with
  bool told = false;            ///< somebody was told, so the end is told too
};

/// Empty fields do not restrict. Newest first.
struct AlertHistoryQuery {
  int limit = 100;
  std::int64_t before = 0;  ///< sequence; 0: from the newest on
  std::string rule;
};

struct AlertHistoryPage {
  std::vector<AlertRecord> records;
  bool more = false;
};

/// Has a writing connection of its own that survives a power cut with every commit and leaves checkpoints to
/// the store thread. Keeps every record that is not resolved, and of the others those among the newest kKept.
/// Confined to one thread at a time.
class AlertRepository {
 public:
  static constexpr std::int64_t kKept = 10'000;

  static Result<std::unique_ptr<AlertRepository>> open(const std::filesystem::path& systemFile);
  /// In the order of their making.
  Result<std::vector<AlertRule>> rules() const;
  /// Adds it, or replaces the one of its id.
  Result<void> put(const AlertRule& rule);
  Result<void> remove(std::string_view id);

  Result<std::vector<AlertRecord>> firing() const;
  /// All of them or none: adds those without a sequence, and fills it in; writes the end of the others.
  Result<void> write(std::vector<AlertRecord>& records);
  Result<AlertHistoryPage> page(const AlertHistoryQuery& query) const;

 private:
  explicit AlertRepository(store::Database database) : m_database(std::move(database)) {}
  store::Database m_database;
};

}  // namespace gc::notify
