#include "gateway/proxy/passage.h"

#include <fmt/format.h>

#include <algorithm>

#include "gateway/resilience/verdict.h"

namespace gc::proxy {
namespace {

using tenancy::RefusalReason;

constexpr std::string_view kUpgrade = " Ask the operator of this gateway for a larger plan.";

llm::ClientError refused(int status, std::string code, std::string message) {
  llm::ClientError error;
  error.status = status;
  error.code = std::move(code);
  error.message = std::move(message);
  error.shouldRetry = false;
  return error;
}

/// A rate: waiting helps, and soon.
llm::ClientError tooFast(const tenancy::Refusal& refusal, std::string_view whose, std::string_view what) {
  const std::int64_t waitMs = refusal.waitMs.value_or(1000);
  auto error = refused(429, "rate_limit_exceeded",
                       fmt::format("Rate limit reached for this {}: {} {} a minute. Please try again in {}s.",
                                   whose, refusal.limit, what, llm::retryAfterSeconds(waitMs)));
  error.type = what;
  error.retryAfterMs = waitMs;
  error.shouldRetry = true;
  return error;
}

llm::ClientError overBudget(const tenancy::Refusal& refusal, std::string_view whose) {
  const std::string limit = Money::fromNanos(refusal.limit).toString();
  auto error = refused(429, "budget_exceeded",
                       refusal.onlyHeld ? fmt::format("The monthly budget of this {}, {} USD, is held by "
                                                      "requests under way. Please try again in 1s.",
                                                      whose, limit)
                                        : fmt::format("The monthly budget of this {}, {} USD, leaves no room "
                                                      "for this request. Raise it, or wait for "
                                                      "the next month.",
                                                      whose, limit));
  error.type = "insufficient_quota";
  error.retryAfterMs = refusal.waitMs.value_or(-1);
  error.shouldRetry = refusal.onlyHeld;
  return error;
}

/// The answer to a refusal: what is full, and what to do.
llm::ClientError refusalError(const tenancy::Refusal& refusal, const tenancy::IssuedKey& key) {
  switch (refusal.reason) {
    case RefusalReason::KeyExpired:
      return refused(401, "api_key_expired",
                     "The API key has expired. Ask the operator of this gateway for a new one.");
    case RefusalReason::TenantSuspended:
      return refused(
          403, "tenant_suspended",
          "The tenant of this API key is suspended. Ask the operator of this gateway to resume it.");
    case RefusalReason::TrialEnded:
      return refused(403, "trial_ended",
                     fmt::format("The trial of {} days is over.{}", refusal.limit, kUpgrade));
    case RefusalReason::EndpointNotAllowed:
      return refused(403, "key_scope", "This API key may not use this endpoint; its scopes name others.");
    case RefusalReason::ModelNotAllowed: {
      auto error =
          refused(403, "key_scope",
                  fmt::format("This API key may ask for {} only.", fmt::join(key.scopes.models, ", ")));
      error.param = "model";
      return error;
    }
    case RefusalReason::KeyRequestRate:
      return tooFast(refusal, "API key", "requests");
    case RefusalReason::KeyTokenRate:
      return tooFast(refusal, "API key", "tokens");
    case RefusalReason::TenantRequestRate:
      return tooFast(refusal, "tenant", "requests");
    case RefusalReason::TenantTokenRate:
      return tooFast(refusal, "tenant", "tokens");
    case RefusalReason::Quota: {
      auto error = refused(429, "quota_exceeded",
                           fmt::format("The plan's {} calls{} are used up.{}", refusal.limit,
                                       refusal.waitMs ? " of this month" : "", kUpgrade));
      error.type = "insufficient_quota";
      error.retryAfterMs = refusal.waitMs.value_or(-1);
      return error;
    }
    case RefusalReason::KeyBudget:
      return overBudget(refusal, "API key");
    case RefusalReason::TenantBudget:
      return overBudget(refusal, "tenant");
  }
  return refused(403, "refused", "This request is not admitted.");
}

}  // namespace

std::optional<tenancy::Caller> Passage::callerOf(const tenancy::Directory& directory,
                                                 const tenancy::IssuedKey& key) {
  const tenancy::TenantAccount* account = directory.tenants.find(key.entry.tenantId.value);
  const tenancy::Plan* plan = account == nullptr ? nullptr : directory.plan(account->settings.plan);
  if (plan == nullptr) return std::nullopt;
  return tenancy::Caller{key, *account, *plan};
}

Passage::Passage(Worker& worker, const Serving& serving, const tenancy::Caller& caller)
    : m_worker(worker),
      m_directory(worker.directory),
      m_caller(caller),
      m_tenant(serving.describe(caller.account.tenant)),
      m_admission(m_caller, worker.onCrossing, worker.touchedKeys),
      m_live{caller.key.meter->revoked, caller.account.meter->stopped} {
  m_worker.live.add(m_live);
}

Passage::~Passage() { m_worker.live.remove(m_live); }

std::optional<llm::ClientError> Passage::checkDoor(const tenancy::Caller& caller,
                                                   tenancy::DataEndpoint endpoint, WallTime wall) {
  const auto refusal = tenancy::checkDoor(caller, endpoint, wall);
  return refusal ? std::optional(refusalError(*refusal, caller.key)) : std::nullopt;
}

std::optional<llm::ClientError> Passage::enter(RequestContext& context) {
  const auto refusal =
      m_admission.enter(tenancy::DataEndpoint::ChatCompletions, context.startedAt, context.arrivedAt);
  if (refusal) return refusalError(*refusal, m_caller.key);
  if (m_admission.quotaPercent() > 0)
    fmt::format_to(std::back_inserter(context.addedHeaders), "x-gc-quota-warning: {}%; used={}; limit={}\r\n",
                   m_admission.quotaPercent(), m_admission.quotaUsed(), m_admission.quotaLimit());
  return std::nullopt;
}

std::optional<llm::ClientError> Passage::hold(const RequestContext& context) {
  std::int64_t most = 0;
  const auto candidates = context.route.decision.eligible();
  const std::size_t tried = std::min<std::size_t>(candidates.size(), resilience::kMaxAttempts);
  for (std::size_t i = 0; i < tried; ++i) {
    const auto& facts = context.tenant->table->facts()[at(candidates[i].target)];
    most = std::max(most, routing::expectedCost(facts, context.route.query).value_or(0));
  }
  const auto refusal = m_admission.hold(context.request.model, context.request.estimatedPromptTokens,
                                        Money::fromNanos(most), context.startedAt, context.arrivedAt);
  return refusal ? std::optional(refusalError(*refusal, m_caller.key)) : std::nullopt;
}

void Passage::settle(const ledger::RequestRecord& record) {
  m_admission.settle(record.cost.value_or(Money()), record.usage.input + record.usage.output,
                     std::chrono::steady_clock::now());
}

llm::ClientError Passage::endedError() const {
  if (m_live.keyRevoked.load(std::memory_order_relaxed))
    return refused(401, "api_key_revoked", "The API key was revoked while this request ran.");
  return refused(403, "tenant_suspended", "The tenant was suspended while this request ran.");
}

}  // namespace gc::proxy
