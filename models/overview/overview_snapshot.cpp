#include "models/overview/overview_snapshot.h"

#include "models/format/json_fields.h"

namespace gc::console {

OverviewSnapshot OverviewSnapshot::fromJson(const QJsonObject& json) {
  OverviewSnapshot out;
  out.asOf = json.value(u"as_of").toString();
  out.sequence = quint64(json.value(u"sequence").toInteger());
  out.windowS = json.value(u"window_s").toInt(out.windowS);

  const QJsonObject tiles = json.value(u"tiles").toObject();
  OverviewTiles& t = out.tiles;
  t.requestsPerS = optDouble(tiles.value(u"requests_per_s"));
  t.successPercent = optDouble(tiles.value(u"success_percent"));
  t.latencyP95Ms = optDouble(tiles.value(u"latency_p95_ms"));
  t.overheadP95Ms = optDouble(tiles.value(u"overhead_p95_ms"));
  t.requests = optInt(tiles.value(u"requests"));
  t.rescued = optInt(tiles.value(u"rescued"));
  t.clientFailures = optInt(tiles.value(u"client_failures"));
  t.failedAttempts = optInt(tiles.value(u"failed_attempts"));
  t.unpriced = optInt(tiles.value(u"unpriced"));
  t.costToday = Usd::fromJson(tiles.value(u"cost_today_usd"));
  t.savingsToday = Usd::fromJson(tiles.value(u"savings_today_usd"));
  const QJsonObject previous = tiles.value(u"previous").toObject();
  t.previous.requestsPerS = optDouble(previous.value(u"requests_per_s"));
  t.previous.successPercent = optDouble(previous.value(u"success_percent"));
  t.previous.latencyP95Ms = optDouble(previous.value(u"latency_p95_ms"));
  t.previous.overheadP95Ms = optDouble(previous.value(u"overhead_p95_ms"));

  out.series = SeriesSet::fromJson(json.value(u"series").toObject());
  for (const QJsonValue& each : json.value(u"spend_by_tenant").toArray())
    out.spendByTenant.append(
        {each[u"tenant"].toString(), Usd::fromJson(each[u"cost_usd"]), each[u"requests"].toInteger()});
  for (const QJsonValue& each : json.value(u"attention").toArray())
    out.attention.append({each[u"severity"].toString(), each[u"text"].toString(), each[u"pane"].toString(),
                          each[u"filter"].toString()});
  return out;
}

}  // namespace gc::console
