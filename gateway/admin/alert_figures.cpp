#include "gateway/admin/alert_figures.h"

#include <algorithm>

#include "gateway/admin/month_forecast.h"

namespace gc::admin {
namespace {

using notify::AlertScope;
using notify::Condition;
using notify::Measure;
using notify::Reading;

constexpr auto kWindow = std::chrono::seconds(60);
constexpr auto kKeysAhead = std::chrono::hours(24 * 14);
constexpr auto kForecastKept = std::chrono::minutes(15);
/// A forecast reads months of days: the rest of many tenants waits for the next looks.
constexpr int kForecastsAtOnce = 5;

double percent(double part, double whole) { return part * 100.0 / whole; }

std::optional<double> p95Ms(const telemetry::HistogramSnapshot& histogram) {
  const auto us = histogram.quantile(0.95);
  return us ? std::optional(static_cast<double>(*us) / 1000.0) : std::nullopt;
}

bool wanted(const Condition& condition, std::string_view subject) {
  return !condition.subject || *condition.subject == subject;
}

bool isOfTenants(Measure measure) {
  return measure == Measure::BudgetPercent || measure == Measure::ForecastPercent ||
         measure == Measure::QuotaPercent;
}

}  // namespace

/// The subjects to read: providers, or one empty name for all together.
std::vector<std::string> GatewayFigures::providers(const Condition& condition) const {
  if (condition.scope == AlertScope::All) return {std::string()};
  std::vector<std::string> names;
  for (const config::ProviderSettings& provider : m_sources.config()->providers)
    if (wanted(condition, provider.id.value)) names.push_back(provider.id.value);
  return names;
}

std::vector<Reading> GatewayFigures::read(const Condition& condition, WallTime now) {
  if (isOfTenants(condition.measure)) return readTenants(condition, now);
  if (condition.measure == Measure::KeysExpiring) return readKeys(condition, now);
  std::vector<Reading> out;
  for (std::string& name : providers(condition)) {
    const auto value = condition.measure == Measure::ProvidersBlocked
                           ? blockedAt(name, now)
                           : trafficOf(condition, name, now - kWindow, now);
    out.push_back({std::move(name), value});
  }
  return out;
}

std::optional<double> GatewayFigures::trafficOf(const Condition& condition, const std::string& provider,
                                                WallTime from, WallTime to) const {
  if (condition.measure == Measure::ErrorPercent) return errorPercent(provider, from, to);
  if (!provider.empty()) return p95Ms(m_sources.traffic.providerSum(provider, from, to).latency);
  const telemetry::TrafficSum sum = m_sources.traffic.sum(from, to);
  switch (condition.measure) {
    case Measure::LatencyP95Ms:
      return p95Ms(sum.latency);
    case Measure::ClientFailures:
      return static_cast<double>(sum.clientFailures);
    case Measure::Rescued:
      return static_cast<double>(sum.rescued);
    case Measure::UnpricedCalls:
      return static_cast<double>(sum.unpriced);
    case Measure::ErrorPercent:
    case Measure::ProvidersBlocked:
    case Measure::BudgetPercent:
    case Measure::ForecastPercent:
    case Measure::QuotaPercent:
    case Measure::KeysExpiring:
      break;
  }
  return std::nullopt;
}

std::optional<double> GatewayFigures::errorPercent(const std::string& provider, WallTime from,
                                                   WallTime to) const {
  std::uint64_t attempts = 0, failed = 0;
  for (const config::ProviderSettings& settings : m_sources.config()->providers) {
    if (!provider.empty() && settings.id.value != provider) continue;
    const telemetry::ProviderSum sum = m_sources.traffic.providerSum(settings.id.value, from, to);
    attempts += sum.attempts;
    failed += sum.failed;
  }
  if (attempts == 0) return std::nullopt;
  return percent(static_cast<double>(failed), static_cast<double>(attempts));
}

std::optional<double> GatewayFigures::blockedAt(const std::string& provider, WallTime at) const {
  double blocked = 0;
  bool known = false;
  for (const config::ProviderSettings& settings : m_sources.config()->providers) {
    if (!provider.empty() && settings.id.value != provider) continue;
    const auto segments = m_sources.states.between(settings.id, at, at + std::chrono::microseconds(1));
    if (segments.empty() || segments.front().state == telemetry::ProviderState::Unknown) continue;
    known = true;
    blocked += segments.front().state == telemetry::ProviderState::Blocked ? 1 : 0;
  }
  return known ? std::optional(blocked) : std::nullopt;
}

std::vector<Reading> GatewayFigures::readTenants(const Condition& condition, WallTime now) {
  m_forecastsLeft = kForecastsAtOnce;
  std::vector<Reading> out;
  m_sources.registrar.directory()->tenants.forEach([&](const tenancy::TenantAccount& account) {
    if (!wanted(condition, account.name())) return;
    const auto value = tenantFigure(condition, account, now);
    // Without a limit there is no share of it; somebody who asked for this very tenant is told so.
    if (value || condition.subject) out.push_back({std::string(account.name()), value});
  });
  return out;
}

std::optional<double> GatewayFigures::tenantFigure(const Condition& condition,
                                                   const tenancy::TenantAccount& account, WallTime now) {
  const auto directory = m_sources.registrar.directory();
  const tenancy::Plan* plan = directory->plan(account.settings.plan);
  const tenancy::Limits limits = tenancy::limitsOf(account.settings, *plan);
  const tenancy::Period month = tenancy::monthOf(now);
  const tenancy::TenantMeter& meter = *account.meter;
  if (condition.measure == Measure::QuotaPercent) {
    if (!limits.calls || *limits.calls == 0) return std::nullopt;
    const std::int64_t used = limits.callsForEver ? meter.callsEver.load() : meter.calls.value(month);
    return percent(static_cast<double>(used), static_cast<double>(*limits.calls));
  }
  if (!limits.budget || limits.budget->nanos() == 0) return std::nullopt;
  const auto whole = static_cast<double>(limits.budget->nanos());
  if (condition.measure == Measure::BudgetPercent)
    return percent(static_cast<double>(meter.spend.spent.value(month)), whole);
  const auto expected = expectedMonth(account.tenant.id.value, now);
  return expected ? std::optional(percent(static_cast<double>(expected->nanos()), whole)) : std::nullopt;
}

std::optional<Money> GatewayFigures::expectedMonth(const std::string& tenant, WallTime now) {
  Forecast& kept = m_forecasts[tenant];
  if (now - kept.at < kForecastKept || m_forecastsLeft == 0) return kept.month;
  --m_forecastsLeft;
  kept.at = now;
  kept.month.reset();
  const auto zone = ledger::TimeZone::find("UTC");
  if (!zone) return std::nullopt;
  const auto spent = readSpent(m_sources.ledger, *zone, tenant, now);
  if (!spent) return std::nullopt;
  if (const auto forecast = ledger::forecastSpend(spent->wholeDays, daysToMonthEnd(*zone, now).size()))
    kept.month = wholeMonth(*spent, *forecast).likely;
  return kept.month;
}

std::vector<Reading> GatewayFigures::readKeys(const Condition& condition, WallTime now) const {
  std::map<std::string, double> counts;
  if (condition.scope == AlertScope::All) counts[""] = 0;
  if (condition.subject) counts[*condition.subject] = 0;
  m_sources.registrar.directory()->keys.forEach([&](const tenancy::IssuedKey& key) {
    // A key that was rotated ends because somebody wanted it to.
    if (!key.scopes.expiresAt || !key.replacedBy.empty()) return;
    if (*key.scopes.expiresAt <= now || *key.scopes.expiresAt > now + kKeysAhead) return;
    const std::string& tenant = key.entry.tenantId.value;
    if (condition.scope == AlertScope::All) ++counts[""];
    else if (wanted(condition, tenant)) ++counts[tenant];
  });
  std::vector<Reading> out;
  for (const auto& [subject, count] : counts) out.push_back({subject, count});
  return out;
}

std::optional<notify::KeptFigures> GatewayFigures::kept(const Condition& condition, WallTime from,
                                                        WallTime to) {
  if (isOfTenants(condition.measure) || condition.measure == Measure::KeysExpiring) return std::nullopt;
  notify::KeptFigures out;
  out.step = kWindow;
  // Whole minutes, the first one after the start: a part of a minute is no minute.
  const auto first = std::max(from, m_sources.traffic.startedAt()).time_since_epoch();
  out.from = WallTime(std::chrono::ceil<std::chrono::minutes>(first));
  for (std::string& name : providers(condition)) {
    notify::KeptFigure figure{std::move(name), {}};
    for (WallTime at = out.from; at + kWindow <= to; at += kWindow)
      figure.points.push_back(condition.measure == Measure::ProvidersBlocked
                                  ? blockedAt(figure.subject, at)
                                  : trafficOf(condition, figure.subject, at, at + kWindow));
    out.subjects.push_back(std::move(figure));
  }
  return out;
}

}  // namespace gc::admin
