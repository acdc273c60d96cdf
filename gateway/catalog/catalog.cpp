#include "gateway/catalog/catalog.h"

#include <algorithm>
#include <utility>

namespace gc::catalog {

const Model* Catalog::find(std::string_view id) const {
  const auto found = m_byId.find(id);
  return found == m_byId.end() ? nullptr : &m_models[found->second];
}

std::span<const ModelId> Catalog::tier(TaskType task) const { return m_tiers[static_cast<int>(task)]; }

const Price* Catalog::priceOf(const Model& model, std::int64_t promptTokens, WallTime at) const {
  if (!model.price) return nullptr;
  for (auto tier = model.tiers.rbegin(); tier != model.tiers.rend(); ++tier)
    if (promptTokens > tier->promptTokensAbove) return &tier->price;
  for (auto change = model.scheduled.rbegin(); change != model.scheduled.rend(); ++change)
    if (at >= change->from) return &change->price;
  return &*model.price;
}

std::string_view toString(TaskType task) {
  switch (task) {
    case TaskType::Simple:
      return "simple";
    case TaskType::Reasoning:
      return "reasoning";
    case TaskType::Complex:
      return "complex";
    case TaskType::Batch:
      return "batch";
  }
  return "simple";
}

std::string_view toString(ModelStatus status) {
  switch (status) {
    case ModelStatus::Active:
      return "active";
    case ModelStatus::Legacy:
      return "legacy";
    case ModelStatus::Deprecated:
      return "deprecated";
    case ModelStatus::Retired:
      return "retired";
  }
  return "retired";
}

std::string_view toString(Dialect dialect) {
  switch (dialect) {
    case Dialect::OpenAi:
      return "openai";
    case Dialect::Anthropic:
      return "anthropic";
    case Dialect::Gemini:
      return "gemini";
  }
  return "openai";
}

std::optional<TaskType> taskTypeFrom(std::string_view text) {
  for (int i = 0; i < kTaskTypes; ++i)
    if (toString(static_cast<TaskType>(i)) == text) return static_cast<TaskType>(i);
  return std::nullopt;
}

}  // namespace gc::catalog
