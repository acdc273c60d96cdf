#pragma once
// Whether one request may pass: its key's scopes, its tenant's standing, rates, quota and budgets.
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "gateway/tenancy/directory.h"

namespace gc::tenancy {

/// Why a request is refused.
enum class RefusalReason : std::uint8_t {
  KeyExpired,
  TenantSuspended,
  TrialEnded,
  EndpointNotAllowed,
  ModelNotAllowed,
  KeyRequestRate,
  KeyTokenRate,
  TenantRequestRate,
  TenantTokenRate,
  Quota,
  KeyBudget,
  TenantBudget,
};

/// Plain value.
struct Refusal {
  RefusalReason reason;
  std::int64_t limit = 0;                ///< permits, calls or nano-dollars
  std::optional<std::int64_t> waitMs{};  ///< nothing: waiting does not help
  /// Only requests under way stand in the way: their end may let this one pass.
  bool onlyHeld = false;
};

/// A share of a limit was passed by this very request.
struct Crossing {
  enum class Kind : std::uint8_t { Quota, TenantBudget, KeyBudget };
  Kind kind;
  const TenantAccount& account;
  std::string_view kid;  ///< of the key with a KeyBudget; empty otherwise
  std::int64_t percent;
  std::int64_t used;  ///< calls or nano-dollars
  std::int64_t limit;
};
using OnCrossing = std::function<void(const Crossing&)>;

/// Shares of the quota that are told: as events, and as a warning header on answers past them.
inline constexpr std::int64_t kQuotaWarnings[] = {80, 95, 100};

/// Who calls, as admission needs it. Members outlive the request.
struct Caller {
  const IssuedKey& key;
  const TenantAccount& account;
  const Plan& plan;
};

/// Whether the key may use this endpoint at all: neither counts nor holds anything.
std::optional<Refusal> checkDoor(const Caller& caller, DataEndpoint endpoint, WallTime wall);

/// One request's passage. What it took and did not use goes back when it is settled or destroyed. A limit
/// nobody set costs a comparison; counting is atomic, never locked. Confined to its io thread.
class Admission {
 public:
  Admission(const Caller& caller, const OnCrossing& onCrossing, TouchedKeys& touched)
      : m_caller(caller), m_onCrossing(onCrossing), m_touched(touched) {}
  ~Admission();
  Admission(const Admission&) = delete;
  Admission& operator=(const Admission&) = delete;

  /// At the door, before the body is read: standing, scopes, rates, quota. Admitted, it counts as a call.
  std::optional<Refusal> enter(DataEndpoint endpoint, WallTime wall, Instant now);
  /// With the body read: the model's scope, token rates, and the most it may cost held against the budgets.
  std::optional<Refusal> hold(std::string_view model, std::int64_t promptTokens, Money most, WallTime wall,
                              Instant now);
  /// What it really cost and used; once.
  void settle(Money cost, std::int64_t llmTokens, Instant now);

  /// Percent of the quota used, when a warning is due; 0: none.
  std::int64_t quotaPercent() const { return m_quotaPercent; }
  std::int64_t quotaUsed() const { return m_quotaUsed; }
  std::int64_t quotaLimit() const { return m_limits.calls.value_or(0); }

 private:
  std::optional<Refusal> takeRates(Instant now);
  std::optional<Refusal> takeCall(WallTime wall);
  std::optional<Refusal> takeTokens(std::int64_t promptTokens, Instant now);
  std::optional<Refusal> holdMoney(Money most, WallTime wall);
  void giveBackCall();
  std::optional<Refusal> refuse(Refusal refusal);
  void tellSpending(Crossing::Kind kind, std::int64_t before, std::int64_t after, std::int64_t limit);

  const Caller m_caller;
  const OnCrossing& m_onCrossing;
  TouchedKeys& m_touched;
  Limits m_limits{};
  Period m_period{};
  bool m_entered = false;
  bool m_holding = false;
  std::int64_t m_held = 0;     ///< nano-dollars
  std::int64_t m_permits = 0;  ///< LLM tokens taken from the buckets
  std::int64_t m_quotaPercent = 0, m_quotaUsed = 0;
};

}  // namespace gc::tenancy
