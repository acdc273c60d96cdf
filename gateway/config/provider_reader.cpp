#include "gateway/config/provider_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "gateway/config/base_url.h"
#include "gateway/config/key_reference.h"
#include "gateway/config/loader.h"
#include "gateway/config/nearest.h"
#include "gateway/tenancy/tenant.h"

namespace gc::config {
namespace {

using catalog::Dialect;

/// What a kind implies. `vendor` is the catalog's name of who serves it.
struct Kind {
  std::string_view name;
  Dialect dialect;
  std::string_view vendor;
  std::string_view baseUrl;
};

constexpr std::array<Kind, 5> kKinds = {{
    {"openai", Dialect::OpenAi, "openai", "https://api.openai.com/v1"},
    {"anthropic", Dialect::Anthropic, "anthropic", "https://api.anthropic.com"},
    {"gemini", Dialect::Gemini, "google", "https://generativelanguage.googleapis.com"},
    {"openai-compatible", Dialect::OpenAi, "", ""},
    {"simulated", Dialect::OpenAi, "", ""},
}};
constexpr std::array<std::string_view, 5> kKindNames = {"openai", "anthropic", "gemini", "openai-compatible",
                                                        "simulated"};
constexpr std::array<std::string_view, 3> kDialectNames = {"openai", "anthropic", "gemini"};
constexpr std::array<std::string_view, 3> kDialectVendors = {"openai", "anthropic", "google"};

/// Reads one table. Lives for it.
class ProviderReader {
 public:
  ProviderReader(const Located<const toml::table*>& table, const LoadContext& context, const Source& source,
                 Problems& problems)
      : m_reader(*table.value, "[[providers]]", table.line, problems),
        m_context(context),
        m_source(source),
        m_problems(problems) {}

  ProviderSettings read() {
    if (const auto id = m_reader.requiredText("id", "name it, like id = \"openai\"");
        id && checkId(*id, "provider id", m_problems)) {
      if (id->value == "auto")
        m_problems.add(
            id->line, "provider id \"auto\" is what clients write to let the gateway choose; choose another");
      m_out.id = ProviderId(id->value);
    }
    if (!m_reader.has("kind"))
      m_problems.add(m_reader.line(),
                     fmt::format("[[providers]] has no kind; write one of {}", fmt::join(kKindNames, ", ")));
    if (const auto index = m_reader.choice("kind", kKindNames)) m_kind = &kKinds[*index];
    if (m_kind != nullptr) {
      m_out.kind = m_kind->name;
      m_out.dialect = m_kind->dialect;
      m_out.compatibleServer = m_kind->name == "openai-compatible";
      m_out.isSimulated = m_kind->name == "simulated";
    }
    readSimulated();
    readBaseUrl();
    readKey();
    readModels();
    m_reader.finish();
    return std::move(m_out);
  }

 private:
  /// Reports `key` when it is there although this kind has no use for it.
  void refuse(std::string_view key, bool useless, std::string_view reason) {
    if (useless && m_reader.has(key))
      m_problems.add(m_reader.lineOf(key), fmt::format("{} {}; remove it", key, reason));
  }

  void readSimulated() {
    if (const auto dialect = m_reader.choice("dialect", kDialectNames)) {
      m_out.simulated.dialect = static_cast<Dialect>(*dialect);
      if (m_out.isSimulated) m_out.dialect = m_out.simulated.dialect;
    }
    SimulatedSettings& out = m_out.simulated;
    if (const auto v = m_reader.integer("ttft_ms", 0, 60'000)) out.ttftMs = static_cast<int>(v->value);
    if (const auto v = m_reader.integer("tokens_per_s", 1, 100'000))
      out.tokensPerS = static_cast<int>(v->value);
    if (const auto v = m_reader.integer("requests_per_min", 1, 100'000'000))
      out.requestsPerMin = static_cast<int>(v->value);
    if (const auto v = m_reader.integer("tokens_per_min", 1, 1'000'000'000'000)) out.tokensPerMin = v->value;
    if (const auto v = m_reader.integer("seed", 0, INT64_MAX))
      out.seed = static_cast<std::uint64_t>(v->value);
    if (m_out.isSimulated && !m_reader.has("dialect"))
      m_problems.add(m_reader.line(),
                     fmt::format("[[providers]] of kind \"simulated\" has no dialect; write one of {}",
                                 fmt::join(kDialectNames, ", ")));
    for (const std::string_view key :
         {"dialect", "ttft_ms", "tokens_per_s", "requests_per_min", "tokens_per_min", "seed"})
      refuse(key, m_kind != nullptr && !m_out.isSimulated, "has a meaning only with kind = \"simulated\"");
  }

  void readBaseUrl() {
    const auto text = m_reader.text("base_url");
    refuse("base_url", m_out.isSimulated, "has no meaning with kind = \"simulated\"");
    if (m_kind == nullptr || m_out.isSimulated) return;
    if (m_out.compatibleServer && !m_reader.has("base_url"))
      m_problems.add(m_reader.line(),
                     "[[providers]] of kind \"openai-compatible\" has no base_url; write the server's, like "
                     "base_url = \"http://127.0.0.1:11434/v1\"");
    if (!text) {
      m_out.baseUrl = m_kind->baseUrl;
      return;
    }
    const auto url = normaliseBaseUrl(text->value, m_out.dialect);
    if (!url) {
      m_problems.add(text->line, url.error().detail);
      return;
    }
    m_out.baseUrl = url->text;
    if (!url->encrypted && !url->loopback && m_reader.has("api_key"))
      m_problems.warn(text->line,
                      fmt::format("base_url {} sends its key and every prompt unencrypted; use https",
                                  inQuotes(text->value)));
  }

  void readKey() {
    const auto reference = m_reader.text("api_key");
    refuse("api_key", m_out.isSimulated, "has no meaning with kind = \"simulated\"");
    if (reference && !m_out.isSimulated) {
      auto key = resolveKey("api_key", reference->value, m_context.sources, m_source.directory);
      if (key)
        m_out.apiKey = std::move(*key);
      else
        m_problems.add(reference->line, key.error().detail);
    }
    // A base_url of one's own may be a proxy that adds the key.
    const bool vendor = m_kind != nullptr && !m_kind->vendor.empty();
    if (vendor && !m_reader.has("api_key") && !m_reader.has("base_url"))
      m_problems.add(m_reader.line(),
                     fmt::format("[[providers]] of kind \"{}\" has no api_key; write env:NAME or "
                                 "file:PATH",
                                 m_kind->name));
  }

  void readModels() {
    const auto models = m_reader.texts("models");
    if (m_kind == nullptr) return;
    if (!m_reader.has("models")) {
      useDefaultModels();
      return;
    }
    if (!models) return;
    if (models->empty())
      m_problems.add(
          m_reader.lineOf("models"),
          "models is empty; name at least one, or leave the key out to have the catalog's active ones");
    std::set<std::string_view> seen;
    for (const Located<std::string>& model : *models) {
      if (!seen.insert(model.value).second)
        m_problems.add(model.line, fmt::format("model {} is named twice; remove one", inQuotes(model.value)));
      else if (checkModel(model))
        m_out.models.emplace_back(model.value);
    }
  }

  void useDefaultModels() {
    if (m_out.compatibleServer) {
      m_problems.add(
          m_reader.line(),
          "[[providers]] of kind \"openai-compatible\" has no models; the catalog cannot know what this "
          "server has, so name them, like models = [\"llama-3.3-70b\"]");
      return;
    }
    for (const catalog::Model& model : m_context.catalog->models())
      if (model.chat && model.status == catalog::ModelStatus::Active && model.vendor == vendor())
        m_out.models.push_back(model.id);
  }

  bool checkModel(const Located<std::string>& model) {
    const bool writable = !model.value.empty() && model.value.size() <= 200 &&
                          std::all_of(model.value.begin(), model.value.end(),
                                      [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '\\'; });
    if (!writable || model.value == "auto" || model.value.starts_with("auto:")) {
      m_problems.add(model.line,
                     fmt::format("model {} cannot be a model's name; write it as the provider does",
                                 inQuotes(model.value)));
      return false;
    }
    const catalog::Model* facts = m_context.catalog->find(model.value);
    if (facts == nullptr) {
      if (m_out.compatibleServer) return true;
      m_problems.add(
          model.line,
          fmt::format("model {} is not in the catalog; did you mean \"{}\"? Other models need "
                      "kind = \"openai-compatible\"",
                      inQuotes(model.value), nearestModel(*m_context.catalog, model.value, vendor())));
      return false;
    }
    if (!facts->chat) {
      m_problems.add(model.line,
                     fmt::format("model {} makes embeddings, not chat; remove it", inQuotes(model.value)));
      return false;
    }
    if (!m_kind->vendor.empty() && facts->vendor != m_kind->vendor) {
      m_problems.add(model.line, fmt::format("model {} is {}'s, not {}'s; move it to a provider of that kind",
                                             inQuotes(model.value), facts->vendor, m_kind->vendor));
      return false;
    }
    if (facts->status == catalog::ModelStatus::Retired)
      m_problems.warn(model.line,
                      fmt::format("model {} was shut down by its vendor; requests for it will fail there",
                                  inQuotes(model.value)));
    return true;
  }

  std::string_view vendor() const {
    return m_out.isSimulated ? kDialectVendors[static_cast<std::size_t>(m_out.dialect)] : m_kind->vendor;
  }

  TableReader m_reader;
  const LoadContext& m_context;
  const Source& m_source;
  Problems& m_problems;
  const Kind* m_kind = nullptr;
  ProviderSettings m_out;
};

}  // namespace

bool checkId(const Located<std::string>& id, std::string_view what, Problems& problems) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool good = id.value.size() >= 2 && id.value.size() <= 31 && lower(id.value.front()) &&
                    std::all_of(id.value.begin(), id.value.end(), [&](char c) {
                      return lower(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
                    });
  if (!good)
    problems.add(
        id.line,
        fmt::format("{} {} must be 2 to 31 characters of a-z, 0-9, - and _, beginning with a letter; "
                    "choose another",
                    what, inQuotes(id.value)));
  return good;
}

std::string_view nearestModel(const catalog::Catalog& catalog, std::string_view typed,
                              std::string_view vendor) {
  std::vector<std::string_view> ids;
  for (const catalog::Model& model : catalog.models())
    if (model.chat && (vendor.empty() || model.vendor == vendor)) ids.push_back(model.id.value);
  return nearest(typed, ids);
}

std::vector<std::string> providerIds(const std::vector<Located<const toml::table*>>& tables) {
  std::vector<std::string> out;
  for (const auto& table : tables)
    if (const auto id = (*table.value)["id"].value<std::string>()) out.push_back(*id);
  return out;
}

std::vector<ProviderSettings> readProviders(const std::vector<Located<const toml::table*>>& tables,
                                            const LoadContext& context, const Source& source,
                                            Problems& problems) {
  std::vector<ProviderSettings> out;
  std::map<ProviderId, int> lines;
  for (const auto& table : tables) {
    out.push_back(ProviderReader(table, context, source, problems).read());
    const ProviderId& id = out.back().id;
    const toml::node* node = table.value->get("id");
    const int line = node != nullptr ? lineOf(*node) : table.line;
    if (id.empty()) continue;
    if (const auto [first, inserted] = lines.emplace(id, line); !inserted)
      problems.add(line, fmt::format("provider id \"{}\" is already used in line {}; choose another",
                                     id.value, first->second));
  }
  return out;
}

}  // namespace gc::config
