#include "tests/support/fake_admin/cost_samples.h"

#include <QDateTime>

#include "models/format/display_zone.h"
#include "models/format/usd.h"

namespace gc::console::samples {
namespace {

constexpr qint64 kDayUs = 86'400'000'000, kLastDayUs = 1'782'864'000'000'000;  // 2026-07-01T00:00:00Z

QString usd(qint64 nanos) { return Usd::fromNanos(nanos).exact(); }

}  // namespace

QJsonObject costSums(qint64 requests, qint64 cost, qint64 unpriced) {
  const qint64 half = cost / 2;
  return {{"requests", requests},
          {"prompt_tokens", requests * 800},
          {"completion_tokens", requests * 200},
          {"cached_tokens", requests * 100},
          {"cost_usd", usd(cost)},
          {"baseline_usd", usd(2 * cost)},
          {"savings_usd", usd(cost)},
          {"savings_parts", QJsonObject{{"routing_usd", usd(cost - half)},
                                        {"provider_cache_usd", usd(half)},
                                        {"gateway_cache_usd", usd(0)},
                                        {"failover_usd", usd(0)},
                                        {"shadow_usd", usd(0)},
                                        {"hedge_usd", usd(0)}}},
          {"unpriced", unpriced},
          {"unknown_outcome", 0}};
}

QJsonObject costGroup(const QString& group, const QJsonObject& sums) {
  QJsonObject out = sums;
  out.insert("group", group);
  out.insert("tenant", QJsonValue::Null);
  return out;
}

QJsonObject usage(int days, int groups, const QString& groupBy) {
  const auto listOf = [&](int times) {
    QJsonArray out;
    for (int g = 0; g < groups; ++g) {
      const bool unpriced = g + 1 == groups;
      const qint64 requests = 10 * times;
      out.append(costGroup(QStringLiteral("acme-%1").arg(g, 3, 10, QLatin1Char('0')),
                           costSums(requests, unpriced ? 0 : (g + 1) * qint64(10'000'001) * times,
                                    unpriced ? requests : 0)));
    }
    return out;
  };
  const auto totalOf = [&](int times) {
    return costSums(qint64(10) * groups * times,
                    qint64(groups) * (groups - 1) / 2 * 10'000'001 * times, qint64(10) * times);
  };
  const qint64 from = kLastDayUs - (days - 1) * kDayUs;
  QJsonArray steps;
  for (int day = 0; day < days; ++day)
    steps.append(QJsonObject{{"from", toRfc3339(from + day * kDayUs)},
                             {"to", toRfc3339(from + (day + 1) * kDayUs)},
                             {"label", ""},
                             {"groups", listOf(1)},
                             {"total", totalOf(1)}});
  return {{"from", toRfc3339(from)}, {"to", toRfc3339(kLastDayUs + kDayUs / 2)},
          {"tz", "UTC"},             {"group_by", groupBy},
          {"step", "day"},           {"groups", listOf(days)},
          {"total", totalOf(days)},  {"steps", steps}};
}

QJsonObject prices() {
  const QJsonObject price{{"input_usd", "2.500000000"},
                          {"output_usd", "10.000000000"},
                          {"cache_read_usd", QJsonValue::Null}};
  return {{"version", 1},
          {"catalog_version", "2026-05"},
          {"as_of", toRfc3339(kLastDayUs + kDayUs / 2)},
          {"in_force",
           QJsonArray{QJsonObject{{"provider", "openai"}, {"model", "gpt-5.4"}, {"price", price}},
                      QJsonObject{{"provider", "gemini"}, {"model", "new"}, {"price", QJsonValue::Null}}}},
          {"entries", QJsonArray{}}};
}

QJsonObject forecast() {
  const auto expected = [](qint64 share) {
    return QJsonObject{{"likely_usd", usd(10'000'000'000 / share)},
                       {"low_usd", usd(8'000'000'000 / share)},
                       {"high_usd", usd(13'000'000'000 / share)}};
  };
  QJsonObject month = expected(1);
  month.insert("method", "holt_winters_weekly");
  QJsonArray days;
  for (int day = 0; day < 31; ++day) {
    QJsonObject one = expected(31);
    one.insert("from", toRfc3339(kLastDayUs + day * kDayUs));
    days.append(one);
  }
  return {{"as_of", toRfc3339(kLastDayUs + kDayUs / 2)},
          {"tz", "UTC"},
          {"month_from", toRfc3339(kLastDayUs)},
          {"month_to", toRfc3339(kLastDayUs + 31 * kDayUs)},
          {"spent_usd", usd(250'000'000)},
          {"history_days", 60},
          {"month", month},
          {"days", days},
          {"backtest", QJsonObject{{"days_ahead", 7},
                                   {"error_permille", 33},
                                   {"same_day_last_week_error_permille", 41}}}};
}

}  // namespace gc::console::samples
