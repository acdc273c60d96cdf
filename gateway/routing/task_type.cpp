#include "gateway/routing/task_type.h"

namespace gc::routing {
namespace {

constexpr std::int64_t kLongPrompt = 4000;
constexpr std::int64_t kLongAnswer = 4000;
constexpr int kLongConversation = 12;
constexpr int kManyTools = 4;

}  // namespace

catalog::TaskType inferTask(const TaskHints& hints) {
  if (const auto tagged = catalog::taskTypeFrom(hints.tag)) return *tagged;
  if (hints.batch) return catalog::TaskType::Batch;
  if (hints.reasoningAsked) return catalog::TaskType::Reasoning;
  const bool complex = hints.promptTokens >= kLongPrompt || hints.maxOutputTokens >= kLongAnswer ||
                       hints.messages >= kLongConversation || hints.tools >= kManyTools ||
                       (hints.jsonSchema && hints.tools > 0) || (hints.images && hints.tools > 0);
  return complex ? catalog::TaskType::Complex : catalog::TaskType::Simple;
}

}  // namespace gc::routing
