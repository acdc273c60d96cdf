#pragma once
// The models we know: what they can do, what they cost and which of them `auto` may choose.
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/ids.h"
#include "gateway/base/money.h"
#include "gateway/base/result.h"

namespace gc::catalog {

/// A provider kind's wire format. OpenAI-compatible servers speak OpenAi.
enum class Dialect : std::uint8_t { OpenAi, Anthropic, Gemini };

/// What a model can do, or a request needs: a set of bits of `cap`.
using Capabilities = std::uint32_t;
namespace cap {
inline constexpr Capabilities Tools = 1;
inline constexpr Capabilities JsonSchema = 2;
inline constexpr Capabilities Vision = 4;
inline constexpr Capabilities Reasoning = 8;
inline constexpr Capabilities SamplingParams = 16;  ///< temperature and top_p are accepted and used
inline constexpr Capabilities Logprobs = 32;
inline constexpr Capabilities MultipleChoices = 64;  ///< n > 1
inline constexpr Capabilities Audio = 128;           ///< audio input
inline constexpr Capabilities Streaming = 256;
}  // namespace cap

/// What kind of work a request is; each has its tier of models for `auto`.
enum class TaskType : std::uint8_t { Simple, Reasoning, Complex, Batch };
inline constexpr int kTaskTypes = 4;

/// Legacy: served, superseded. Deprecated: its shutdown is announced. Retired: already shut down.
enum class ModelStatus : std::uint8_t { Active, Legacy, Deprecated, Retired };

/// Prices of one model. No cacheRead: cached tokens cost `input`; no cacheWrite: writes cost `input`.
struct Price {
  PricePerMillion input = 0;
  PricePerMillion output = 0;
  std::optional<PricePerMillion> cacheRead;
  std::optional<PricePerMillion> cacheWrite5m;
  std::optional<PricePerMillion> cacheWrite1h;

  friend bool operator==(const Price&, const Price&) = default;
};

/// Prices of a whole request (every token of it) whose prompt, cached tokens included, is above the bound.
struct PriceTier {
  std::int64_t promptTokensAbove = 0;
  Price price;
};

/// Replaces the model's ordinary price from an instant on; tiers stay as they are.
struct ScheduledPrice {
  WallTime from;
  Price price;
};

/// One model of one vendor. Immutable.
struct Model {
  ModelId id;
  std::string vendor;      ///< "openai", "anthropic", "google", "mistral", …
  std::string upstreamId;  ///< what the vendor's API calls it
  bool chat = true;        ///< false: embeddings
  ModelStatus status = ModelStatus::Active;
  Capabilities capabilities = 0;
  std::int64_t contextWindow = 0;  ///< 0: unknown; so for the two below
  std::int64_t maxInputTokens = 0;
  std::int64_t maxOutputTokens = 0;
  std::optional<Price> price;
  std::vector<PriceTier> tiers;           ///< by bound, ascending
  std::vector<ScheduledPrice> scheduled;  ///< by instant, ascending
};

/// Every model, found by id, with the tiers of `auto`. Made once and shared. Immutable.
class Catalog {
 public:
  /// Reads resources/price_catalog.json. Errors name the model and the field.
  static Result<Catalog> parse(std::string_view json);

  /// nullptr: not known. The pointer lives as long as the catalog, also when that is moved.
  const Model* find(std::string_view id) const;
  std::span<const Model> models() const { return m_models; }
  /// Active chat models fit for this kind of work.
  std::span<const ModelId> tier(TaskType task) const;
  /// The price in force at `at` for a prompt of that many tokens (cached ones included); nullptr: unpriced.
  const Price* priceOf(const Model& model, std::int64_t promptTokens, WallTime at) const;
  /// The day the facts were gathered, "2026-11-20".
  const std::string& version() const { return m_version; }

 private:
  std::string m_version;
  std::vector<Model> m_models;
  std::map<std::string, std::size_t, std::less<>> m_byId;
  std::vector<ModelId> m_tiers[kTaskTypes];
};

std::string_view toString(TaskType task);       ///< "simple"
std::string_view toString(ModelStatus status);  ///< "active"
std::string_view toString(Dialect dialect);     ///< "openai", "anthropic", "gemini"
std::optional<TaskType> taskTypeFrom(std::string_view text);

}  // namespace gc::catalog
