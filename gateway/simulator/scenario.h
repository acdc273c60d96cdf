#pragma once
// A demo scenario as its file tells it: who sends how much, what happens when, what to say, what is promised.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/ids.h"
#include "gateway/simulator/fault.h"

namespace gc::simulator {

/// One text in the languages of the console. English is always there; the others may be empty. Plain value.
struct LocalText {
  std::string en, de, ja;
};

/// One tenant's part of the traffic. Plain value.
struct ScenarioShare {
  std::string tenant;
  std::int64_t monthlyCalls = 0;  ///< as the sources give them; requests are drawn in this proportion
};

/// Something that happens `at` after the start; exactly one of `fault`, `pricePercent` and `addedProviders`.
/// Plain value.
struct ScenarioAction {
  std::chrono::seconds at{};
  std::string provider;             ///< of a fault or a price
  std::optional<FaultKind> fault;   ///< ends by itself after `lasts`
  std::chrono::seconds lasts{300};  ///< 300 s at most
  std::optional<int> pricePercent;  ///< of the catalog's price: -20 makes it four fifths
  std::string addedProviders;       ///< [[providers]] tables that join the demo's configuration
};

/// Figures that a step may promise; admin/demo_figures.h says where each comes from. The order is that of
/// kFigureNames.
enum class FigureId : std::uint8_t {
  RequestsPerS,
  SuccessPercent,
  ClientFailures,
  Rescued,
  FailedAttempts,
  FailoverMs,
  DetectMs,
  RecoverMs,
  ReactionMs,
  HealthyProviders,
  SharePercent,
  ShareBeforePercent,
  SavingsPercent,
  SavingsBeforePercent,
  PricePercent,
  ResetMs,
};
inline constexpr std::string_view kFigureNames[] = {"requests_per_s",  "success_percent",
                                                    "client_failures", "rescued",
                                                    "failed_attempts", "failover_ms",
                                                    "detect_ms",       "recover_ms",
                                                    "reaction_ms",     "healthy_providers",
                                                    "share_percent",   "share_before_percent",
                                                    "savings_percent", "savings_before_percent",
                                                    "price_percent",   "reset_ms"};

enum class Bound : std::uint8_t { None, Below, AtMost, AtLeast };

/// A figure beside what was promised of it. `None`: shown without a promise. Plain value.
struct ScenarioTarget {
  FigureId figure = FigureId::ClientFailures;
  Bound bound = Bound::None;
  double value = 0;
};

/// One step of the guide. Plain value.
struct ScenarioStep {
  std::chrono::seconds at{};  ///< when it is due, from the start
  LocalText act, say, see;
  std::string pane;  ///< of the console; empty: wherever one is
  std::vector<ScenarioTarget> targets;
};

/// Plain value.
struct Scenario {
  std::string id;
  LocalText title, summary;
  LocalText disabled;            ///< why it cannot be played; empty: it can
  std::string watch;             ///< the provider that share and price figures speak of
  std::chrono::seconds lasts{};  ///< then everything is restored
  double requestsPerS = 0;
  std::vector<ScenarioShare> mix;
  double reasoningShare = 0;            ///< of the requests, 0 to 1, ask the model to reason
  std::vector<ScenarioAction> actions;  ///< in the order of their times
  std::vector<ScenarioStep> steps;      ///< likewise
};

/// How much faster than in the sources the calls come: 13 is thirteen calls where their customers make one.
double scaleOf(const Scenario& scenario);

}  // namespace gc::simulator
