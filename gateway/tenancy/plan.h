#pragma once
// What a tenant pays for: how much, how fast, how long. Data, not code: resources/plans.json.
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/money.h"
#include "gateway/base/result.h"

namespace gc::tenancy {

/// One plan. Nothing means no limit, or a price by agreement. Plain value.
struct Plan {
  std::string id;
  std::string name;
  std::optional<Money> feeLeast, feeMost;  ///< a month
  std::optional<std::int64_t> calls;       ///< a calendar month (UTC), or the whole trial
  std::optional<std::int64_t> trialDays;   ///< after them the tenant is refused; nothing: no trial
  std::optional<std::int64_t> requestsPerMinute;
  std::optional<std::int64_t> llmTokensPerMinute;
  std::int64_t retentionDays = 90;
  bool queueing = false;
  std::uint64_t revision = 1;

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// The plans of `text`, in its order: all of them valid, none twice.
Result<std::vector<Plan>> parsePlans(std::string_view text);
/// Reads the members of `object` over `plan`; id and revision are not among them.
Result<void> applyPlan(Plan& plan, const boost::json::object& object);
/// What applyPlan reads.
boost::json::object planJson(const Plan& plan);

}  // namespace gc::tenancy
