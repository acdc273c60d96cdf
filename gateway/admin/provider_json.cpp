#include "gateway/admin/provider_json.h"

#include "gateway/admin/series_json.h"

namespace gc::admin {
namespace {

std::optional<double> percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void writeErrors(JsonWriter& json, const telemetry::ProviderSum& sum) {
  const auto count = [&](telemetry::ErrorKind kind) { return sum.errors[static_cast<std::size_t>(kind)]; };
  json.beginObject()
      .field("server", count(telemetry::ErrorKind::Server))
      .field("rate_limit", count(telemetry::ErrorKind::RateLimit))
      .field("timeout", count(telemetry::ErrorKind::Timeout))
      .field("connect", count(telemetry::ErrorKind::Connect))
      .field("other", count(telemetry::ErrorKind::Other))
      .endObject();
}

struct Limit {
  std::optional<std::int64_t> limit, remaining;
  std::optional<WallTime> resetAt;
  bool known() const { return limit || remaining; }
  /// What is left, as a share; targets that say less than both come last.
  double share() const {
    return limit && remaining && *limit > 0 ? static_cast<double>(*remaining) / static_cast<double>(*limit)
                                            : 2.0;
  }
};

void writeLimit(JsonWriter& json, const Limit& limit) {
  if (!limit.known()) {
    json.value(nullptr);
    return;
  }
  json.beginObject()
      .field("limit", limit.limit)
      .field("remaining", limit.remaining)
      .field("reset_at", limit.resetAt)
      .endObject();
}

/// Limits are a credential's and model's; the tightest stands for the provider.
void writeLimits(JsonWriter& json, const std::vector<TargetReading>& targets) {
  Limit requests, tokens;
  for (const TargetReading& target : targets) {
    const resilience::RateLimits& said = target.limits;
    const Limit r{said.requestsLimit, said.requestsRemaining, said.requestsResetAt};
    const Limit t{said.tokensLimit, said.tokensRemaining, said.tokensResetAt};
    if (r.known() && (!requests.known() || r.share() < requests.share())) requests = r;
    if (t.known() && (!tokens.known() || t.share() < tokens.share())) tokens = t;
  }
  json.beginObject().key("requests");
  writeLimit(json, requests);
  json.key("tokens");
  writeLimit(json, tokens);
  json.endObject();
}

void writeLastFailure(JsonWriter& json, const std::optional<resilience::LastFailure>& failure) {
  if (!failure) {
    json.value(nullptr);
    return;
  }
  json.beginObject()
      .field("category", toString(failure->category))
      .field("status", failure->status == 0 ? std::nullopt : std::optional(failure->status))
      .field("at", failure->at)
      .field("message", known(failure->message))
      .endObject();
}

void writePrice(JsonWriter& json, const catalog::PriceBook& prices, const catalog::PriceQuestion& question) {
  const catalog::Price* price = prices.priceOf(question);
  if (price == nullptr) {
    json.value(nullptr);
    return;
  }
  json.beginObject()
      .field("input_usd_per_1m", Money::fromNanos(price->input))
      .field("output_usd_per_1m", Money::fromNanos(price->output))
      .endObject();
}

void writeTarget(JsonWriter& json, const ProviderReading& provider, const TargetReading& target) {
  const resilience::BreakerView& breaker = target.breaker;
  json.beginObject()
      .field("model", target.settings->model.value)
      .key("breaker")
      .beginObject()
      .field("state", resilience::toString(breaker.state))
      .field("consecutive_failures", breaker.consecutiveFailures)
      .field("threshold", breaker.threshold)
      .field("window_failures", breaker.windowFailures)
      .field("window_requests", breaker.windowRequests)
      .field("window_s", breaker.windowS)
      .field("opened_at", target.openedAt)
      .field("next_probe_at", target.nextProbeAt)
      .field("open_count", breaker.openCount)
      .field("forced", nullptr)
      .key("last_failure");
  writeLastFailure(json, target.lastFailure);
  json.endObject().field("cooldown_until", target.cooldownUntil).key("price");
  writePrice(json, *provider.prices,
             {{}, provider.settings->id.value, target.settings->model.value, 0, provider.now});
  json.endObject();
}

int inFlight(const std::vector<TargetReading>& targets) {
  int sum = 0;
  for (const TargetReading& target : targets) sum += target.inFlight;
  return sum;
}

void writeTraffic(JsonWriter& json, const ProviderReading& reading) {
  const telemetry::ProviderSum& sum = reading.lastMinute;
  json.field("window_s", 60)
      .field("requests", sum.attempts)
      .field("error_percent", percent(sum.failed, sum.attempts))
      .key("errors");
  writeErrors(json, sum);
  json.field("in_flight", inFlight(reading.targets))
      .field("share_percent", percent(sum.served, reading.servedByAll))
      .key("latency_ms");
  writeQuantiles(json, sum.latency);
  json.key("ttft_ms");
  writeQuantiles(json, sum.timeToFirst);
}

}  // namespace

std::string displayName(std::string_view id) {
  if (id == "openai") return "OpenAI";
  if (id == "anthropic") return "Anthropic";
  if (id == "gemini" || id == "google") return "Google";
  return std::string(id);
}

void writeFault(JsonWriter& json, const std::optional<FaultView>& fault) {
  if (!fault) {
    json.value(nullptr);
    return;
  }
  json.beginObject()
      .field("kind", fault->kind)
      .field("since", fault->since)
      .field("until", fault->until)
      .field("confirmed", true)
      .endObject();
}

void writeProvider(JsonWriter& json, const ProviderReading& reading) {
  const config::ProviderSettings& settings = *reading.settings;
  json.beginObject()
      .field("id", settings.id.value)
      .field("kind", settings.kind)
      .field("dialect", catalog::toString(settings.dialect))
      .field("display_name", displayName(settings.id.value))
      .field("base_url", reading.baseUrl)
      .field("simulated", settings.isSimulated)
      .key("models")
      .beginArray();
  for (const TargetReading& target : reading.targets) json.value(target.settings->model.value);
  json.endArray()
      .field("state", telemetry::toString(reading.state.state))
      .field("state_since", reading.state.from);
  writeTraffic(json, reading);
  json.key("limits");
  writeLimits(json, reading.targets);
  json.key("targets").beginArray();
  for (const TargetReading& target : reading.targets) writeTarget(json, reading, target);
  json.endArray().key("fault");
  writeFault(json, reading.fault);
  json.key("sparkline").beginArray();
  for (const auto& point : reading.sparkline.points)
    json.value(point.known ? std::optional(point.served[0]) : std::nullopt);
  json.endArray().endObject();
}

}  // namespace gc::admin
