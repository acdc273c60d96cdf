// Uptime of a tenant's month, day by day, and the credit that is due.
#include <fmt/format.h>

#include "gateway/admin/billing.h"
#include "gateway/admin/formats.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"
#include "gateway/ledger/sla.h"

namespace gc::admin {
namespace {

struct Reading {
  BillingMonth month;
  ledger::UsageReport days;
  ledger::Uptime uptime;
  int creditPercent = 0;
  std::optional<Money> credit;
};

/// "99.9512": percent with four decimals, rounded down.
std::string percentOf(const ledger::Uptime& uptime) {
  const std::int64_t ppm = ledger::uptimePpm(uptime);
  return fmt::format("{}.{:04}", ppm / 10'000, ppm % 10'000);
}

ApiResult<Reading> read(const AdminSources& sources, const Call& call) {
  auto month = readBillingMonth(sources, call);
  if (!month) return month.error();
  Reading reading;
  reading.month = std::move(*month);
  ledger::UsageQuery part;
  part.step = ledger::Step::Day;
  auto days = usageOf(sources, reading.month, part);
  if (!days) return days.error();
  reading.days = std::move(*days);
  reading.uptime = ledger::uptimeOf(reading.days.total);
  reading.creditPercent = ledger::creditPercent(reading.uptime);
  if (reading.month.fee) reading.credit = ledger::creditOf(*reading.month.fee, reading.creditPercent);
  return reading;
}

void writeUptime(JsonWriter& json, const ledger::Uptime& uptime) {
  json.field("owed", uptime.owed)
      .field("served", uptime.served)
      .field("uptime_percent", percentOf(uptime));
}

std::string jsonOf(const Reading& reading) {
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("tenant", reading.month.tenant)
      .field("month", reading.month.month)
      .field("tz", reading.month.timeZone)
      .field("from", reading.month.from)
      .field("to", reading.month.to)
      .field("complete", reading.month.complete)
      .field("plan", reading.month.plan);
  writeUptime(json, reading.uptime);
  json.field("credit_percent", reading.creditPercent)
      .field("platform_fee_usd", reading.month.fee)
      .field("credit_usd", reading.credit)
      .key("days")
      .beginArray();
  for (const ledger::UsagePart& day : reading.days.parts) {
    json.beginObject().field("day", day.label.substr(0, 10));
    writeUptime(json, ledger::uptimeOf(day.total));
    json.endObject();
  }
  json.endArray().endObject();
  return out;
}

std::string csvOf(const Reading& reading) {
  std::string out;
  CsvWriter csv(out);
  for (const char* name :
       {"tenant", "period", "owed", "served", "uptime_percent", "credit_percent", "credit_usd"})
    csv.cell(name);
  csv.endRow();
  const auto row = [&](std::string_view period, const ledger::Uptime& uptime) -> CsvWriter& {
    csv.cell(reading.month.tenant).cell(period).cell(uptime.owed).cell(uptime.served);
    return csv.cell(percentOf(uptime));
  };
  for (const ledger::UsagePart& day : reading.days.parts)
    row(day.label.substr(0, 10), ledger::uptimeOf(day.total)).cell("").cell("").endRow();
  row(reading.month.month, reading.uptime).cell(reading.creditPercent).cell(reading.credit).endRow();
  return out;
}

}  // namespace

ApiResult<Answer> getSla(const AdminSources& sources, const Call& call) {
  const auto format = formatOf(call.query);
  if (!format) return format.error();
  const auto reading = read(sources, call);
  if (!reading) return reading.error();
  if (*format == Format::Json) return Answer{200, jsonOf(*reading), {}};
  return csvAnswer(csvOf(*reading), "sla-" + reading->month.tenant + "-" + reading->month.month + ".csv");
}

}  // namespace gc::admin
