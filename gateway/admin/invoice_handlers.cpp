// The monthly invoice of a tenant: usage at cost, and the plan's platform fee.
#include "gateway/admin/billing.h"
#include "gateway/admin/formats.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"

namespace gc::admin {
namespace {

/// A provider's model. Plain value.
struct InvoiceLine {
  std::string provider, model;
  ledger::UsageSums sums;
};

struct Invoice {
  BillingMonth month;
  std::vector<InvoiceLine> lines;
  ledger::UsageSums usage;
  Money passedThrough;  ///< nothing with own keys: the providers bill the tenant themselves
  Money total() const { return passedThrough + month.fee.value_or(Money()); }
};

ApiResult<Invoice> readInvoice(const AdminSources& sources, const Call& call) {
  auto month = readBillingMonth(sources, call);
  if (!month) return month.error();
  Invoice invoice;
  invoice.month = std::move(*month);
  ledger::UsageQuery part;
  part.groupBy = ledger::GroupBy::Provider;
  const auto providers = usageOf(sources, invoice.month, part);
  if (!providers) return providers.error();
  invoice.usage = providers->total;
  part.groupBy = ledger::GroupBy::Model;
  for (const ledger::UsageGroup& provider : providers->groups) {
    if (provider.group.empty()) continue;  // answered by nobody: nothing was bought
    part.provider = provider.group;
    const auto models = usageOf(sources, invoice.month, part);
    if (!models) return models.error();
    for (const ledger::UsageGroup& model : models->groups)
      invoice.lines.push_back({provider.group, model.group, model.sums});
  }
  if (!invoice.month.ownKeys) invoice.passedThrough = invoice.usage.cost;
  return invoice;
}

std::string jsonOf(const Invoice& invoice) {
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("tenant", invoice.month.tenant)
      .field("month", invoice.month.month)
      .field("tz", invoice.month.timeZone)
      .field("from", invoice.month.from)
      .field("to", invoice.month.to)
      .field("complete", invoice.month.complete)
      .field("plan", invoice.month.plan)
      .field("own_keys", invoice.month.ownKeys)
      .key("lines")
      .beginArray();
  for (const InvoiceLine& line : invoice.lines)
    json.beginObject()
        .field("provider", line.provider)
        .field("model", line.model)
        .field("requests", line.sums.requests)
        .field("prompt_tokens", line.sums.inputTokens)
        .field("completion_tokens", line.sums.outputTokens)
        .field("cached_tokens", line.sums.cacheReadTokens)
        .field("cost_usd", line.sums.cost)
        .endObject();
  json.endArray()
      .field("usage_usd", invoice.usage.cost)
      .field("passed_through_usd", invoice.passedThrough)
      .field("platform_fee_usd", invoice.month.fee)
      .field("total_usd", invoice.total())
      .field("unpriced", invoice.usage.unpriced)
      .endObject();
  return out;
}

std::string csvOf(const Invoice& invoice) {
  std::string out;
  CsvWriter csv(out);
  const auto row = [&](const char* item, std::string_view provider, std::string_view model, auto requests,
                       auto prompt, auto completion, auto amount) {
    csv.cell(invoice.month.tenant).cell(invoice.month.month).cell(item).cell(provider).cell(model);
    csv.cell(requests).cell(prompt).cell(completion).cell(amount).endRow();
  };
  for (const char* name : {"tenant", "month", "item", "provider", "model", "requests", "prompt_tokens",
                           "completion_tokens", "amount_usd"})
    csv.cell(name);
  csv.endRow();
  const std::optional<std::int64_t> none;
  const char* const usage = invoice.month.ownKeys ? "usage, billed by the provider" : "usage";
  for (const InvoiceLine& line : invoice.lines)
    row(usage, line.provider, line.model, line.sums.requests, line.sums.inputTokens, line.sums.outputTokens,
        invoice.month.ownKeys ? Money() : line.sums.cost);
  row("platform fee", "", "", none, none, none, invoice.month.fee);
  row("total", "", "", none, none, none, invoice.total());
  return out;
}

}  // namespace

ApiResult<Answer> getInvoice(const AdminSources& sources, const Call& call) {
  const auto format = formatOf(call.query);
  if (!format) return format.error();
  const auto invoice = readInvoice(sources, call);
  if (!invoice) return invoice.error();
  if (*format == Format::Json) return Answer{200, jsonOf(*invoice), {}};
  return csvAnswer(csvOf(*invoice), "invoice-" + invoice->month.tenant + "-" + invoice->month.month + ".csv");
}

}  // namespace gc::admin
