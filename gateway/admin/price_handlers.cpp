// Prices: what holds now, what was set, and setting one.
#include <fmt/format.h>

#include "gateway/admin/body.h"
#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/json_writer.h"

namespace gc::admin {
namespace {

constexpr std::string_view kFields[] = {
    "model",      "tenant",         "provider",           "from",               "prompt_tokens_above", "input_usd",
    "output_usd", "cache_read_usd", "cache_write_5m_usd", "cache_write_1h_usd", "withdraw",            "note"};
constexpr std::size_t kNameBytes = 128;
constexpr std::size_t kNoteBytes = 500;

void writePrice(JsonWriter& json, const std::optional<catalog::Price>& price) {
  if (!price) {
    json.value(nullptr);
    return;
  }
  const auto usd = [](std::optional<PricePerMillion> nanos) {
    return nanos ? std::optional(Money::fromNanos(*nanos)) : std::nullopt;
  };
  json.beginObject()
      .field("input_usd", usd(price->input))
      .field("output_usd", usd(price->output))
      .field("cache_read_usd", usd(price->cacheRead))
      .field("cache_write_5m_usd", usd(price->cacheWrite5m))
      .field("cache_write_1h_usd", usd(price->cacheWrite1h))
      .endObject();
}

void writeEntry(JsonWriter& json, const catalog::PriceEntry& entry) {
  json.beginObject()
      .field("version", entry.version)
      .field("tenant", known(std::string_view(entry.tenant)))
      .field("provider", known(std::string_view(entry.provider)))
      .field("model", entry.model)
      .field("from", entry.from)
      .field("prompt_tokens_above", entry.promptTokensAbove)
      .key("price");
  writePrice(json, entry.price);
  json.field("set_at", entry.setAt).field("note", entry.note).endObject();
}

/// The amounts of one million tokens.
ApiResult<std::optional<catalog::Price>> readPrice(const Body& body) {
  const auto withdraw = body.flag("withdraw");
  if (!withdraw) return withdraw.error();
  catalog::Price price;
  const auto optional = [&](std::string_view name, auto assign) -> std::optional<ApiError> {
    const auto amount = body.usd(name);
    if (!amount) return amount.error();
    if (*withdraw && *amount) return ApiError{400, "invalid_body", "A price that is withdrawn has no amounts."};
    if (*amount) assign((*amount)->nanos());
    return std::nullopt;
  };
  const auto needed = [&](std::string_view name, auto assign) -> std::optional<ApiError> {
    if (!*withdraw && !body.has(name))
      return ApiError{400, "invalid_body", fmt::format("Field '{}' is missing.", name)};
    return optional(name, assign);
  };
  if (auto error = needed("input_usd", [&](auto nanos) { price.input = nanos; })) return *error;
  if (auto error = needed("output_usd", [&](auto nanos) { price.output = nanos; })) return *error;
  if (auto error = optional("cache_read_usd", [&](auto nanos) { price.cacheRead = nanos; })) return *error;
  if (auto error = optional("cache_write_5m_usd", [&](auto nanos) { price.cacheWrite5m = nanos; }))
    return *error;
  if (auto error = optional("cache_write_1h_usd", [&](auto nanos) { price.cacheWrite1h = nanos; }))
    return *error;
  return *withdraw ? std::nullopt : std::optional(price);
}

ApiResult<catalog::PriceEntry> readEntry(const Body& body, WallTime now) {
  catalog::PriceEntry entry;
  for (auto [name, member, most] : {std::tuple("model", &catalog::PriceEntry::model, kNameBytes),
                                    std::tuple("tenant", &catalog::PriceEntry::tenant, kNameBytes),
                                    std::tuple("provider", &catalog::PriceEntry::provider, kNameBytes),
                                    std::tuple("note", &catalog::PriceEntry::note, kNoteBytes)}) {
    auto text = body.text(name, most);
    if (!text) return text.error();
    entry.*member = std::move(*text);
  }
  if (entry.model.empty()) return ApiError{400, "invalid_body", "Field 'model' is missing."};
  const auto from = body.time("from");
  if (!from) return from.error();
  entry.from = from->value_or(now);
  const auto above = body.count("prompt_tokens_above");
  if (!above) return above.error();
  entry.promptTokensAbove = *above;
  auto price = readPrice(body);
  if (!price) return price.error();
  entry.price = *price;
  return entry;
}

std::map<TenantId, std::string> baselinesOf(const AdminSources& sources) {
  std::map<TenantId, std::string> models;
  const auto add = [&models](const tenancy::Tenant& tenant) {
    models[tenant.id] = tenant.baselineModel.value;
  };
  const auto config = sources.installation().config;
  for (const tenancy::Tenant& tenant : config->tenants) add(tenant);
  if (sources.registrar != nullptr)
    sources.registrar->directory()->tenants.forEach(
        [&](const tenancy::TenantAccount& account) { add(account.tenant); });
  return models;
}

}  // namespace

ApiResult<Answer> listPrices(const AdminSources& sources, const Call& call) {
  const auto config = sources.installation().config;
  const auto book = sources.prices.book();
  const WallTime now = sources.clock.wallNow();
  std::string out;
  JsonWriter json(out);
  json.beginObject()
      .field("version", book->version())
      .field("catalog_version", book->catalog().version())
      .field("as_of", now)
      .key("in_force")
      .beginArray();
  for (const config::TargetSettings& target : config->targets) {
    const std::string& provider = config->providers[target.provider].id.value;
    const auto* price = book->priceOf({call.query.text("tenant"), provider, target.model.value, 0, now});
    json.beginObject().field("provider", provider).field("model", target.model.value).key("price");
    writePrice(json, price != nullptr ? std::optional(*price) : std::nullopt);
    json.endObject();
  }
  json.endArray().key("entries").beginArray();
  for (const catalog::PriceEntry& entry : book->entries()) writeEntry(json, entry);
  json.endArray().endObject();
  return Answer{200, std::move(out), {}};
}

ApiResult<Answer> setPrice(const AdminSources& sources, const Call& call) {
  const auto body = Body::parse(call.body, kFields);
  if (!body) return body.error();
  auto entry = readEntry(*body, sources.clock.wallNow());
  if (!entry) return entry.error();
  if (const auto noted = audit(sources, call, "price.set", "model/" + entry->model, call.body); !noted)
    return noted.error();
  const auto set = sources.prices.set(std::move(*entry));
  if (!set) return fromError(set.error());
  const auto repriced =
      sources.ledger.reprice(*sources.prices.book(), baselinesOf(sources));
  if (!repriced) return fromError(repriced.error());
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("entry");
  writeEntry(json, *set);
  json.field("repriced", *repriced).endObject();
  return Answer{201, std::move(out), {}};
}

}  // namespace gc::admin
