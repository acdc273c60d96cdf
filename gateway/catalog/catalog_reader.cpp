// Catalog::parse: the price catalog's JSON into models, refusing what it does not understand.
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <utility>

#include "gateway/catalog/catalog.h"

namespace gc::catalog {
namespace {
namespace json = boost::json;

/// The first thing wrong, thrown within this file only: readers nest deeply and all stop at it.
struct Fault {
  std::string detail;
};

const json::value& field(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr) throw Fault{"'" + std::string(name) + "' is missing"};
  return *value;
}

std::string text(const json::object& object, std::string_view name) {
  const json::string* value = field(object, name).if_string();
  if (value == nullptr || value->empty()) throw Fault{"'" + std::string(name) + "' is not a text"};
  return std::string(*value);
}

const json::array& array(const json::object& object, std::string_view name) {
  const json::array* value = field(object, name).if_array();
  if (value == nullptr) throw Fault{"'" + std::string(name) + "' is not an array"};
  return *value;
}

const json::object& objectIn(const json::value& value, std::string_view what) {
  const json::object* object = value.if_object();
  if (object == nullptr) throw Fault{"'" + std::string(what) + "' is not an object"};
  return *object;
}

/// null is "unknown", which is 0 in the model.
std::int64_t count(const json::object& object, std::string_view name) {
  const json::value& value = field(object, name);
  if (value.is_null()) return 0;
  const std::int64_t* number = value.if_int64();
  if (number == nullptr || *number <= 0) throw Fault{"'" + std::string(name) + "' is not a positive number"};
  return *number;
}

/// A price in dollars per million is, in nano-dollars, the number PricePerMillion holds.
PricePerMillion price(const json::object& object, std::string_view name) {
  const Result<Money> amount = Money::parse(text(object, name));
  if (!amount) throw Fault{"'" + std::string(name) + "' is " + amount.error().detail};
  if (amount->nanos() < 0) throw Fault{"'" + std::string(name) + "' is below zero"};
  return amount->nanos();
}

std::optional<PricePerMillion> optionalPrice(const json::object& object, std::string_view name) {
  if (field(object, name).is_null()) return std::nullopt;
  return price(object, name);
}

Price readPrice(const json::object& object) {
  return {price(object, "input"), price(object, "output"), optionalPrice(object, "cache_read"),
          optionalPrice(object, "cache_write_5m"), optionalPrice(object, "cache_write_1h")};
}

ModelStatus readStatus(const std::string& name) {
  for (ModelStatus status :
       {ModelStatus::Active, ModelStatus::Legacy, ModelStatus::Deprecated, ModelStatus::Retired})
    if (toString(status) == name) return status;
  throw Fault{"status '" + name + "' is not one of active, legacy, deprecated, retired"};
}

Capabilities readCapabilities(const json::array& names) {
  static constexpr std::array<std::pair<std::string_view, Capabilities>, 9> kNames{{
      {"tools", cap::Tools},
      {"json_schema", cap::JsonSchema},
      {"vision", cap::Vision},
      {"reasoning", cap::Reasoning},
      {"sampling_params", cap::SamplingParams},
      {"logprobs", cap::Logprobs},
      {"multiple_choices", cap::MultipleChoices},
      {"audio", cap::Audio},
      {"streaming", cap::Streaming},
  }};
  Capabilities all = 0;
  for (const json::value& value : names) {
    const json::string* name = value.if_string();
    const auto* known = std::find_if(kNames.begin(), kNames.end(),
                                     [&](const auto& entry) { return name && *name == entry.first; });
    if (known == kNames.end()) throw Fault{"unknown capability " + json::serialize(value)};
    all |= known->second;
  }
  return all;
}

Model readModel(const json::object& object) {
  Model model;
  model.vendor = text(object, "vendor");
  model.upstreamId = text(object, "upstream_id");
  const std::string mode = text(object, "mode");
  if (mode != "chat" && mode != "embedding") throw Fault{"mode '" + mode + "' is not chat or embedding"};
  model.chat = mode == "chat";
  model.status = readStatus(text(object, "status"));
  model.capabilities = readCapabilities(array(object, "capabilities"));
  model.contextWindow = count(object, "context_window");
  model.maxInputTokens = count(object, "max_input_tokens");
  model.maxOutputTokens = count(object, "max_output_tokens");
  const json::value& ordinary = field(object, "price");
  if (!ordinary.is_null()) model.price = readPrice(objectIn(ordinary, "price"));
  for (const json::value& value : array(object, "tiers")) {
    const json::object& tier = objectIn(value, "tiers");
    model.tiers.push_back({count(tier, "prompt_tokens_above"), readPrice(tier)});
  }
  for (const json::value& value : array(object, "scheduled")) {
    const json::object& change = objectIn(value, "scheduled");
    const Result<WallTime> from = parseRfc3339(text(change, "from"));
    if (!from) throw Fault{"'from' is " + from.error().detail};
    model.scheduled.push_back({*from, readPrice(change)});
  }
  std::sort(model.tiers.begin(), model.tiers.end(),
            [](const auto& a, const auto& b) { return a.promptTokensAbove < b.promptTokensAbove; });
  std::sort(model.scheduled.begin(), model.scheduled.end(),
            [](const auto& a, const auto& b) { return a.from < b.from; });
  return model;
}

}  // namespace

Result<Catalog> Catalog::parse(std::string_view text_) {
  boost::system::error_code unreadable;
  const json::value root = json::parse(json::string_view(text_.data(), text_.size()), unreadable);
  if (unreadable) return invalid("price catalog: not JSON: " + unreadable.message());
  std::string where = "price catalog";
  try {
    Catalog catalog;
    const json::object& top = objectIn(root, "price catalog");
    catalog.m_version = text(top, "version");
    for (const json::value& value : array(top, "models")) {
      where = "price catalog, a model";
      const json::object& object = objectIn(value, "models");
      std::string id = text(object, "id");
      where = "price catalog, model '" + id + "'";
      if (!catalog.m_byId.try_emplace(id, catalog.m_models.size()).second) throw Fault{"appears twice"};
      catalog.m_models.push_back(readModel(object));
      catalog.m_models.back().id = ModelId(std::move(id));
    }
    const json::object& tiers = objectIn(field(top, "tiers"), "tiers");
    for (int i = 0; i < kTaskTypes; ++i) {
      const std::string_view name = toString(static_cast<TaskType>(i));
      where = "price catalog, tier '" + std::string(name) + "'";
      for (const json::value& value : array(tiers, name)) {
        const Model* model = value.is_string() ? catalog.find(value.get_string()) : nullptr;
        if (model == nullptr || !model->chat || model->status != ModelStatus::Active)
          throw Fault{json::serialize(value) + " is not an active chat model of this catalog"};
        catalog.m_tiers[i].push_back(model->id);
      }
    }
    return catalog;
  } catch (const Fault& fault) {
    return invalid(where + ": " + fault.detail);
  }
}

}  // namespace gc::catalog
