#pragma once
// The data files compiled into the executables. Each view is valid for the life of the process. Immutable.
#include <span>
#include <string_view>

namespace gc::resources {

/// resources/price_catalog.json: models, capabilities, prices and the tiers `auto` chooses from.
std::string_view priceCatalogJson();

/// resources/plans.json: what tenants pay for, until an operator changes it.
std::string_view plansJson();

/// resources/openapi.yaml as JSON, as served at /openapi.json.
std::string_view openApiJson();

/// resources/demo/demo.toml: the configuration of --demo. Its keys are variables that the demo itself fills.
std::string_view demoConfigToml();

/// One of several files. Plain value.
struct File {
  std::string_view name;  ///< without its folder
  std::string_view text;
};
/// resources/demo/scenarios: what a demo can play, in the order of the file names.
std::span<const File> demoScenarios();

/// resources/roi/figures.json: the worked examples of the sales sources, the ROI pane's presets.
std::string_view roiFiguresJson();

}  // namespace gc::resources
