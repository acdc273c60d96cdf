// A provider's invoice beside the ledger, by model and day.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "gateway/admin/csv_reader.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"
#include "gateway/ledger/time_zone.h"

namespace gc::admin {
namespace {

constexpr int kMostDays = 400;

/// Column names as providers write them, the first one found counts.
constexpr std::string_view kDayNames[] = {"day", "date", "usage_date", "start_date"};
constexpr std::string_view kModelNames[] = {"model", "model_id", "sku"};
constexpr std::string_view kAmountNames[] = {"cost_usd", "amount_usd", "cost", "amount"};

struct Amounts {
  Money ledger, invoice;
};
using ByDayAndModel = std::map<std::pair<std::string, std::string>, Amounts>;

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

ApiError bad(std::string message) { return {400, "invalid_body", std::move(message)}; }

ApiResult<std::size_t> columnOf(const std::vector<std::string>& header,
                                std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    const auto place = std::ranges::find(header, name, lowered);
    if (place != header.end()) return static_cast<std::size_t>(place - header.begin());
  }
  return bad(fmt::format("The first line names no column of {}.", listed(names)));
}

/// What a vendor calls a model, in the catalog's words.
std::string catalogId(const catalog::Catalog& catalog, const std::string& name) {
  if (catalog.find(name) != nullptr) return name;
  for (const catalog::Model& model : catalog.models())
    if (model.upstreamId == name) return model.id.value;
  return name;
}

/// Adds the invoice's lines; a line's number is that of its row.
ApiResult<ByDayAndModel> readInvoice(std::string_view text, const catalog::Catalog& catalog) {
  const auto rows = parseCsv(text);
  if (!rows) return bad("The body is no CSV: " + rows.error().detail + ".");
  if (rows->size() < 2)
    return bad("The body must be CSV: a line of names, and a line for each day and model.");
  const auto day = columnOf(rows->front(), kDayNames);
  if (!day) return day.error();
  const auto model = columnOf(rows->front(), kModelNames);
  if (!model) return model.error();
  const auto amount = columnOf(rows->front(), kAmountNames);
  if (!amount) return amount.error();
  ByDayAndModel found;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const std::vector<std::string>& row = (*rows)[i];
    if (row.size() != rows->front().size())
      return bad(fmt::format("Row {} has {} cells instead of {}.", i + 1, row.size(), rows->front().size()));
    // A time behind the date is passed over: providers bill by their own days.
    const auto date = ledger::parseDay(row[*day].substr(0, 10));
    if (!date) return bad(fmt::format("Row {}: {}.", i + 1, date.error().detail));
    const auto cost = Money::parse(row[*amount]);
    if (!cost) return bad(fmt::format("Row {}: {}.", i + 1, cost.error().detail));
    found[{ledger::toString(*date), catalogId(catalog, row[*model])}].invoice += *cost;
  }
  return found;
}

Result<void> addLedger(const AdminSources& sources, const ledger::TimeZone& zone, const std::string& provider,
                       ByDayAndModel& amounts) {
  ledger::UsageQuery wanted;
  wanted.from = zone.startOf(*ledger::parseDay(amounts.begin()->first.first));
  wanted.to = zone.endOf(zone.startOf(*ledger::parseDay(amounts.rbegin()->first.first)), ledger::Step::Day);
  if (*wanted.to - *wanted.from > std::chrono::hours(24 * kMostDays))
    return invalid(fmt::format("the invoice spans more than {} days", kMostDays));
  wanted.groupBy = ledger::GroupBy::Model;
  wanted.provider = provider;
  wanted.step = ledger::Step::Day;
  wanted.timeZone = zone.name();
  const auto report = sources.ledger.usage(wanted);
  if (!report) return report.error();
  for (const ledger::UsagePart& part : report->parts)
    for (const ledger::UsageGroup& group : part.groups)
      if (group.sums.cost != Money())
        amounts[{part.label.substr(0, 10), group.group}].ledger += group.sums.cost;
  return {};
}

void writeAmounts(JsonWriter& json, const Amounts& amounts) {
  json.field("ledger_usd", amounts.ledger)
      .field("invoice_usd", amounts.invoice)
      .field("difference_usd", amounts.invoice - amounts.ledger);
}

}  // namespace

ApiResult<Answer> reconcile(const AdminSources& sources, const Call& call) {
  const auto zone = ledger::TimeZone::find(call.query.text("tz"));
  if (!zone) return fromError(zone.error());
  const auto config = sources.installation().config;
  const bool configured = std::ranges::any_of(
      config->providers, [&](const config::ProviderSettings& one) { return one.id.value == call.path[0]; });
  if (!configured)
    return ApiError{404, "not_found", fmt::format("There is no provider '{}'.", call.path[0])};
  auto amounts = readInvoice(call.body, *config->catalog);
  if (!amounts) return amounts.error();
  if (const auto added = addLedger(sources, *zone, call.path[0], *amounts); !added)
    return fromError(added.error());
  Amounts total;
  std::string out;
  JsonWriter json(out);
  json.beginObject().field("provider", call.path[0]).field("tz", zone->name()).key("rows").beginArray();
  for (const auto& [key, amount] : *amounts) {
    json.beginObject().field("day", key.first).field("model", key.second);
    writeAmounts(json, amount);
    json.endObject();
    total.ledger += amount.ledger;
    total.invoice += amount.invoice;
  }
  json.endArray().key("total").beginObject();
  writeAmounts(json, total);
  json.endObject().endObject();
  return Answer{200, std::move(out), {}};
}

}  // namespace gc::admin
