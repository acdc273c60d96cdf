#include "gateway/tenancy/admission.h"

#include <algorithm>

namespace gc::tenancy {
namespace {

std::int64_t waitMsOf(Duration wait) {
  return std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::milliseconds>(wait).count());
}

std::int64_t msUntilNextMonth(WallTime wall) {
  return std::chrono::ceil<std::chrono::milliseconds>(endOfMonth(wall) - wall).count();
}

bool contains(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// Whether `after` is the first figure at or above `percent` of `limit`. In 128 bits: nano-dollars times 100
/// leave 64.
bool passes(std::int64_t before, std::int64_t after, std::int64_t limit, std::int64_t percent) {
  __extension__ typedef __int128 Wide;
  const Wide mark = static_cast<Wide>(limit) * percent;
  return static_cast<Wide>(before) * 100 < mark && static_cast<Wide>(after) * 100 >= mark;
}

}  // namespace

std::optional<Refusal> checkDoor(const Caller& caller, DataEndpoint endpoint, WallTime wall) {
  if (caller.account.status == TenantStatus::Suspended) return Refusal{RefusalReason::TenantSuspended};
  if (caller.plan.trialDays &&
      wall >= caller.account.createdAt + std::chrono::hours(24 * *caller.plan.trialDays))
    return Refusal{RefusalReason::TrialEnded, *caller.plan.trialDays};
  if (caller.key.unlimited) return std::nullopt;
  const KeyScopes& scopes = caller.key.scopes;
  if (scopes.expiresAt && wall >= *scopes.expiresAt) return Refusal{RefusalReason::KeyExpired};
  if (!scopes.endpoints.empty() &&
      !contains(scopes.endpoints, kEndpointNames[static_cast<std::size_t>(endpoint)]))
    return Refusal{RefusalReason::EndpointNotAllowed};
  return std::nullopt;
}

Admission::~Admission() {
  if (m_holding) settle(Money(), 0, {});
}

std::optional<Refusal> Admission::refuse(Refusal refusal) {
  m_caller.account.meter->refused.fetch_add(1, std::memory_order_relaxed);
  return refusal;
}

std::optional<Refusal> Admission::enter(DataEndpoint endpoint, WallTime wall, Instant now) {
  if (const auto refusal = checkDoor(m_caller, endpoint, wall)) return refuse(*refusal);
  m_limits = limitsOf(m_caller.account.settings, m_caller.plan);
  m_period = monthOf(wall);
  if (const auto refusal = takeRates(now)) return refuse(*refusal);
  if (const auto refusal = takeCall(wall)) return refuse(*refusal);
  m_entered = true;
  // The key's own line of memory is written once a second at most, not by every request of every thread.
  KeyMeter& meter = *m_caller.key.meter;
  const std::int64_t second = toMicros(wall) / 1'000'000;
  if (meter.lastUsedS.load(std::memory_order_relaxed) != second) {
    meter.lastUsedS.store(second, std::memory_order_relaxed);
    m_touched.push(meter);
  }
  return std::nullopt;
}

std::optional<Refusal> Admission::takeRates(Instant now) {
  const auto& keyRate = m_caller.key.scopes.requestsPerMinute;
  if (keyRate) {
    const Duration wait = m_caller.key.meter->requests.take(1, *keyRate, now);
    if (wait > Duration::zero()) return Refusal{RefusalReason::KeyRequestRate, *keyRate, waitMsOf(wait)};
  }
  if (m_limits.requestsPerMinute) {
    const Duration wait = m_caller.account.meter->requests.take(1, *m_limits.requestsPerMinute, now);
    if (wait > Duration::zero()) {
      if (keyRate) m_caller.key.meter->requests.giveBack(1, *keyRate);
      return Refusal{RefusalReason::TenantRequestRate, *m_limits.requestsPerMinute, waitMsOf(wait)};
    }
  }
  return std::nullopt;
}

std::optional<Refusal> Admission::takeCall(WallTime wall) {
  TenantMeter& meter = *m_caller.account.meter;
  const std::int64_t ever = meter.callsEver.fetch_add(1, std::memory_order_relaxed) + 1;
  const std::int64_t month = meter.calls.add(m_period, 1);
  m_quotaUsed = m_limits.callsForEver ? ever : month;
  if (!m_limits.calls) return std::nullopt;
  const std::int64_t limit = *m_limits.calls;
  if (m_quotaUsed > limit) {
    giveBackCall();
    if (m_limits.callsForEver) return Refusal{RefusalReason::Quota, limit};
    return Refusal{RefusalReason::Quota, limit, msUntilNextMonth(wall)};
  }
  for (const std::int64_t percent : kQuotaWarnings) {
    if (m_quotaUsed * 100 >= limit * percent) m_quotaPercent = percent;
    if (passes(m_quotaUsed - 1, m_quotaUsed, limit, percent))
      m_onCrossing({Crossing::Kind::Quota, m_caller.account, {}, percent, m_quotaUsed, limit});
  }
  return std::nullopt;
}

void Admission::giveBackCall() {
  TenantMeter& meter = *m_caller.account.meter;
  meter.callsEver.fetch_sub(1, std::memory_order_relaxed);
  meter.calls.add(m_period, -1);
}

std::optional<Refusal> Admission::hold(std::string_view model, std::int64_t promptTokens, Money most,
                                       WallTime wall, Instant now) {
  const KeyScopes& scopes = m_caller.key.scopes;
  std::optional<Refusal> refusal;
  if (!scopes.models.empty() && !contains(scopes.models, model))
    refusal = Refusal{RefusalReason::ModelNotAllowed};
  if (!refusal) refusal = holdMoney(most, wall);
  if (!refusal) refusal = takeTokens(promptTokens, now);
  if (!refusal) return std::nullopt;
  // It never became a call: nothing was sent for it.
  if (m_entered) giveBackCall();
  m_entered = false;
  return refuse(*refusal);
}

std::optional<Refusal> Admission::takeTokens(std::int64_t promptTokens, Instant now) {
  const auto& keyRate = m_caller.key.scopes.llmTokensPerMinute;
  const auto& tenantRate = m_limits.llmTokensPerMinute;
  m_permits = keyRate || tenantRate ? std::max<std::int64_t>(promptTokens, 0) : 0;
  if (keyRate) {
    const Duration wait = m_caller.key.meter->llmTokens.take(m_permits, *keyRate, now);
    if (wait > Duration::zero()) return Refusal{RefusalReason::KeyTokenRate, *keyRate, waitMsOf(wait)};
  }
  if (tenantRate) {
    const Duration wait = m_caller.account.meter->llmTokens.take(m_permits, *tenantRate, now);
    if (wait > Duration::zero()) {
      if (keyRate) m_caller.key.meter->llmTokens.giveBack(m_permits, *keyRate);
      return Refusal{RefusalReason::TenantTokenRate, *tenantRate, waitMsOf(wait)};
    }
  }
  return std::nullopt;
}

std::optional<Refusal> Admission::holdMoney(Money most, WallTime wall) {
  const auto& keyBudget = m_caller.key.scopes.budget;
  SpendMeter& ofKey = m_caller.key.meter->spend;
  SpendMeter& ofTenant = m_caller.account.meter->spend;
  const auto tooMuch = [&](RefusalReason reason, const SpendMeter& meter, Money budget) {
    Refusal refusal{reason, budget.nanos(), msUntilNextMonth(wall)};
    refusal.onlyHeld = meter.spent.value(m_period) + most.nanos() <= budget.nanos();
    if (refusal.onlyHeld) refusal.waitMs = 1000;
    return refusal;
  };
  // An amount of nothing still needs room: a budget that is used up refuses unpriced requests too.
  const std::int64_t amount = most.nanos();
  const std::int64_t room = std::max<std::int64_t>(amount, 1);
  if (keyBudget && !ofKey.held.addWithin(m_period, room, keyBudget->nanos()))
    return tooMuch(RefusalReason::KeyBudget, ofKey, *keyBudget);
  if (!keyBudget) ofKey.held.add(m_period, room);
  if (m_limits.budget && !ofTenant.held.addWithin(m_period, room, m_limits.budget->nanos())) {
    ofKey.held.add(m_period, -room);
    return tooMuch(RefusalReason::TenantBudget, ofTenant, *m_limits.budget);
  }
  if (!m_limits.budget) ofTenant.held.add(m_period, room);
  m_held = room;
  m_holding = true;
  return std::nullopt;
}

void Admission::settle(Money cost, std::int64_t llmTokens, Instant now) {
  if (!m_holding) return;
  m_holding = false;
  KeyMeter& key = *m_caller.key.meter;
  TenantMeter& tenant = *m_caller.account.meter;
  key.spend.held.add(m_period, cost.nanos() - m_held);
  tenant.spend.held.add(m_period, cost.nanos() - m_held);
  if (cost != Money()) {
    const std::int64_t ofKey = key.spend.spent.add(m_period, cost.nanos());
    const std::int64_t ofTenant = tenant.spend.spent.add(m_period, cost.nanos());
    if (m_caller.key.scopes.budget)
      tellSpending(Crossing::Kind::KeyBudget, ofKey - cost.nanos(), ofKey,
                   m_caller.key.scopes.budget->nanos());
    if (m_limits.budget)
      tellSpending(Crossing::Kind::TenantBudget, ofTenant - cost.nanos(), ofTenant, m_limits.budget->nanos());
    m_touched.push(key);
  }
  const std::int64_t more = std::max<std::int64_t>(0, llmTokens - m_permits);
  if (more == 0) return;
  if (m_caller.key.scopes.llmTokensPerMinute)
    key.llmTokens.charge(more, *m_caller.key.scopes.llmTokensPerMinute, now);
  if (m_limits.llmTokensPerMinute) tenant.llmTokens.charge(more, *m_limits.llmTokensPerMinute, now);
}

void Admission::tellSpending(Crossing::Kind kind, std::int64_t before, std::int64_t after,
                             std::int64_t limit) {
  const std::string_view kid = kind == Crossing::Kind::KeyBudget ? m_caller.key.name() : std::string_view();
  for (const std::int64_t percent : m_caller.account.settings.thresholds)
    if (passes(before, after, limit, percent))
      m_onCrossing({kind, m_caller.account, kid, percent, after, limit});
}

}  // namespace gc::tenancy
