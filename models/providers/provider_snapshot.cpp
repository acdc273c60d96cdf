#include "models/providers/provider_snapshot.h"

#include "models/format/json_fields.h"

namespace gc::console {
namespace {

Quantiles quantilesOf(const QJsonValue& json) {
  return {optDouble(json[u"p50"]), optDouble(json[u"p95"]), optDouble(json[u"p99"]),
          json[u"count"].toInteger()};
}

std::optional<LimitReading> limitOf(const QJsonValue& json) {
  if (!json.isObject()) return std::nullopt;
  return LimitReading{optInt(json[u"limit"]), optInt(json[u"remaining"]), dateTimeOf(json[u"reset_at"])};
}

TargetReading targetOf(const QJsonValue& json) {
  TargetReading out;
  out.model = json[u"model"].toString();
  const QJsonObject breaker = json[u"breaker"].toObject();
  out.breaker = breakerStateFromText(breaker.value(u"state").toString());
  out.consecutiveFailures = breaker.value(u"consecutive_failures").toInt();
  out.threshold = breaker.value(u"threshold").toInt();
  out.windowFailures = breaker.value(u"window_failures").toInt();
  out.windowRequests = breaker.value(u"window_requests").toInt();
  out.windowS = breaker.value(u"window_s").toDouble();
  out.openCount = breaker.value(u"open_count").toInt();
  out.openedAt = dateTimeOf(breaker.value(u"opened_at"));
  out.nextProbeAt = dateTimeOf(breaker.value(u"next_probe_at"));
  out.forced = breaker.value(u"forced").toString();
  if (const QJsonValue failure = breaker.value(u"last_failure"); failure.isObject()) {
    LastFailure last;
    last.category = failure[u"category"].toString();
    last.message = failure[u"message"].toString();
    if (const auto status = optInt(failure[u"status"]); status && *status > 0) last.status = int(*status);
    last.at = dateTimeOf(failure[u"at"]);
    out.lastFailure = last;
  }
  out.cooldownUntil = dateTimeOf(json[u"cooldown_until"]);
  out.inputPer1M = Usd::fromJson(json[u"price"][u"input_usd_per_1m"]);
  out.outputPer1M = Usd::fromJson(json[u"price"][u"output_usd_per_1m"]);
  return out;
}

}  // namespace

ProviderReading ProviderReading::fromJson(const QJsonObject& json) {
  ProviderReading out;
  out.id = json.value(u"id").toString();
  out.kind = json.value(u"kind").toString();
  out.dialect = json.value(u"dialect").toString();
  out.displayName = json.value(u"display_name").toString(out.id);
  out.baseUrl = json.value(u"base_url").toString();
  out.simulated = json.value(u"simulated").toBool();
  for (const QJsonValue& model : json.value(u"models").toArray()) out.models << model.toString();
  out.state = providerStateFromText(json.value(u"state").toString());
  out.stateSince = dateTimeOf(json.value(u"state_since"));
  out.requests = json.value(u"requests").toInteger();
  out.inFlight = json.value(u"in_flight").toInteger();
  const QJsonObject errors = json.value(u"errors").toObject();
  out.serverErrors = errors.value(u"server").toInteger();
  out.rateLimitErrors = errors.value(u"rate_limit").toInteger();
  out.timeoutErrors = errors.value(u"timeout").toInteger();
  out.connectErrors = errors.value(u"connect").toInteger();
  out.otherErrors = errors.value(u"other").toInteger();
  out.errorPercent = optDouble(json.value(u"error_percent"));
  out.sharePercent = optDouble(json.value(u"share_percent"));
  out.latency = quantilesOf(json.value(u"latency_ms"));
  out.ttft = quantilesOf(json.value(u"ttft_ms"));
  const QJsonValue limits = json.value(u"limits");
  out.requestLimit = limitOf(limits[u"requests"]);
  out.tokenLimit = limitOf(limits[u"tokens"]);
  for (const QJsonValue& target : json.value(u"targets").toArray()) out.targets.append(targetOf(target));
  if (const QJsonValue fault = json.value(u"fault"); fault.isObject())
    out.fault = FaultReading{fault[u"kind"].toString(), dateTimeOf(fault[u"since"]),
                             dateTimeOf(fault[u"until"]), fault[u"confirmed"].toBool()};
  for (const QJsonValue& rate : json.value(u"sparkline").toArray())
    out.sparkline.append(rate.isDouble() ? rate.toDouble() : std::numeric_limits<double>::quiet_NaN());
  return out;
}

}  // namespace gc::console
