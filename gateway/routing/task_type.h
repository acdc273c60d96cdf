#pragma once
// Which kind of work a request is, told cheaply from its shape.
#include <cstdint>
#include <string_view>

#include "gateway/catalog/catalog.h"

namespace gc::routing {

/// What is known about a request without understanding it. Plain value.
struct TaskHints {
  std::string_view tag;  ///< the tag that names a task type, if the client sent one; wins when it is one
  std::int64_t promptTokens = 0;
  std::int64_t maxOutputTokens = -1;
  int messages = 1;
  int tools = 0;
  bool jsonSchema = false;
  bool images = false;
  bool reasoningAsked = false;  ///< reasoning_effort above low
  bool batch = false;           ///< the client asked for the batch or flex service level
};

/// Long prompts, tools and schemas mean complex; an explicit wish to reason means reasoning; else simple.
catalog::TaskType inferTask(const TaskHints& hints);

}  // namespace gc::routing
