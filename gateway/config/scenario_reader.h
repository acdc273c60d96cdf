#pragma once
// Demo scenarios from their TOML files, or everything that is wrong with them.
#include <span>
#include <string_view>

#include "gateway/base/result.h"
#include "gateway/simulator/scenario.h"

namespace gc::config {

/// Reads one file. `name` is its file name; its stem is the scenario's id. An error's detail has one
/// "file:line: reason; remedy" line for each mistake.
Result<simulator::Scenario> readScenario(std::string_view text, std::string_view name);

}  // namespace gc::config
