#include "gateway/demo_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "gateway/admin/observer.h"
#include "gateway/config/scenario_reader.h"
#include "resources/embedded.h"

namespace gc {
namespace {

/// Whose mix of tenants is the demo's ordinary traffic.
constexpr std::string_view kOrdinary = "storyboard";
/// For requests under way to end once their callers are gone.
constexpr auto kLongestQuiet = std::chrono::seconds(2);
constexpr auto kQuiet = std::chrono::milliseconds(250);
constexpr auto kQuietStep = std::chrono::milliseconds(5);

catalog::Price scaled(const catalog::Price& price, int percent) {
  const auto scale = [percent](PricePerMillion amount) { return amount * (100 + percent) / 100; };
  const auto maybe = [&](std::optional<PricePerMillion> amount) {
    return amount ? std::optional(scale(*amount)) : std::nullopt;
  };
  return {scale(price.input), scale(price.output), maybe(price.cacheRead), maybe(price.cacheWrite5m),
          maybe(price.cacheWrite1h)};
}

/// The catalog's prices of what a provider serves, by model.
std::vector<std::pair<std::string, catalog::Price>> listPrices(const config::Snapshot& config,
                                                               std::string_view provider) {
  std::vector<std::pair<std::string, catalog::Price>> out;
  for (const config::TargetSettings& target : config.targets)
    if (config.providers[target.provider].id.value == provider && target.facts != nullptr &&
        target.facts->price)
      out.emplace_back(target.model.value, *target.facts->price);
  return out;
}

}  // namespace

Result<std::unique_ptr<DemoStage>> DemoStage::open(House house, double requestsPerS) {
  std::vector<simulator::Scenario> scenarios;
  for (const resources::File& file : resources::demoScenarios()) {
    auto scenario = config::readScenario(file.text, file.name);
    if (!scenario) return makeError(Errc::Internal, scenario.error().detail);
    scenarios.push_back(std::move(*scenario));
  }
  std::unique_ptr<DemoStage> stage(new DemoStage(std::move(house), std::move(scenarios), requestsPerS));
  if (auto begun = stage->beginTraffic(); !begun) return begun.error();
  return stage;
}

const simulator::Scenario* DemoStage::find(std::string_view id) const {
  const auto found = std::ranges::find(m_scenarios, id, &simulator::Scenario::id);
  return found == m_scenarios.end() ? nullptr : &*found;
}

Result<void> DemoStage::beginTraffic() {
  if (const simulator::Scenario* ordinary = find(kOrdinary)) m_house.traffic.share(*ordinary);
  if (m_requestsPerS > 0) return m_house.traffic.run(m_requestsPerS);
  m_house.traffic.stop();
  return {};
}

Result<void> DemoStage::start(std::string_view id) {
  const simulator::Scenario* scenario = find(id);
  if (scenario == nullptr) return makeError(Errc::NotFound, fmt::format("No scenario is called '{}'.", id));
  if (!scenario->disabled.en.empty()) return makeError(Errc::Unsupported, scenario->disabled.en);
  if (auto restored = restore(); !restored) return restored;
  m_house.traffic.share(*scenario);
  if (auto running = m_house.traffic.run(scenario->requestsPerS); !running) return running;
  m_run.emplace(*scenario, m_house.clock.now(), m_house.clock.wallNow());
  if (auto announced = announcePrices(*scenario); !announced) return announced;
  tick();
  return {};
}

/// Prices are set beforehand with the date from which they apply, as an operator would.
Result<void> DemoStage::announcePrices(const simulator::Scenario& scenario) {
  const auto installation = m_house.installation();
  for (const simulator::ScenarioAction& action : scenario.actions) {
    if (!action.pricePercent) continue;
    for (const auto& [model, price] : listPrices(*installation.config, action.provider)) {
      catalog::PriceEntry entry;
      entry.provider = action.provider;
      entry.model = model;
      entry.from = m_run->startedAt() + action.at;
      entry.price = scaled(price, *action.pricePercent);
      entry.note = "Simulated by the demo scenario " + scenario.id;
      if (const auto set = m_house.prices.set(entry); !set) return set.error();
      m_announced.push_back(std::move(entry));
    }
  }
  return {};
}

Result<void> DemoStage::withdrawPrices() {
  while (!m_announced.empty()) {
    catalog::PriceEntry entry = m_announced.back();
    // One that has not begun is replaced at its own instant.
    entry.from = std::max(entry.from, m_house.clock.wallNow());
    entry.price.reset();
    if (const auto set = m_house.prices.set(std::move(entry)); !set) return set.error();
    m_announced.pop_back();
  }
  return {};
}

void DemoStage::tick() {
  if (!m_run || m_run->isEnded()) return;
  if (m_run->isOver(m_house.clock.now())) {
    if (const auto restored = restore(); !restored)
      m_house.log.error("a demo scenario could not be ended", {{"reason", restored.error().detail}});
    return;
  }
  for (const std::size_t index : m_run->due(m_house.clock.now())) {
    const Instant asked = m_house.clock.now();
    const auto done = perform(m_run->scenario().actions[index]);
    simulator::ActionOutcome outcome;
    if (done) {
      outcome.doneAt = m_house.clock.wallNow();
      outcome.confirmUs = microsBetween(asked, m_house.clock.now());
    } else {
      outcome.error = done.error().detail;
    }
    m_run->note(index, std::move(outcome));
  }
}

/// Does it and looks whether it is so.
Result<void> DemoStage::perform(const simulator::ScenarioAction& action) {
  if (action.fault) {
    const ProviderId provider(action.provider);
    const auto fault = m_house.faults.inject(provider, simulator::toString(*action.fault), action.lasts);
    if (!fault) return fault.error();
    m_house.observer.onFault(action.provider, *fault);
    return {};
  }
  if (action.pricePercent) return confirmPrice(action);
  m_joined = true;
  return m_house.join(action.addedProviders);
}

Result<void> DemoStage::confirmPrice(const simulator::ScenarioAction& action) const {
  const auto book = m_house.prices.book();
  const auto installation = m_house.installation();
  const auto list = listPrices(*installation.config, action.provider);
  if (list.empty())
    return makeError(Errc::NotFound, fmt::format("No model of '{}' has a price.", action.provider));
  for (const auto& [model, price] : list) {
    const auto* now = book->priceOf({{}, action.provider, model, 0, m_house.clock.wallNow()});
    if (now == nullptr || *now != scaled(price, *action.pricePercent))
      return makeError(Errc::Internal, fmt::format("The price of {} is not in force.", model));
  }
  return {};
}

Result<void> DemoStage::restore() {
  if (m_run && !m_run->isEnded()) m_run->end(std::min(m_run->endsAt(), m_house.clock.wallNow()));
  const auto installation = m_house.installation();
  for (const config::ProviderSettings& provider : installation.config->providers) {
    if (!provider.isSimulated) continue;
    if (auto done = m_house.faults.restore(provider.id); !done) return done;
    m_house.observer.onFault(provider.id.value, std::nullopt);
  }
  if (auto done = withdrawPrices(); !done) return done;
  if (m_joined) {
    if (auto done = m_house.join({}); !done) return done;
    m_joined = false;
  }
  return {};
}

/// What is under way, or still on its way to us, would be written down after the rows are gone.
void DemoStage::awaitQuiet() const {
  const Instant limit = m_house.clock.now() + kLongestQuiet;
  Instant busy = m_house.clock.now();
  for (Instant now = busy; now < limit && now - busy < kQuiet; now = m_house.clock.now()) {
    if (m_house.inFlight() > 0) busy = now;
    std::this_thread::sleep_for(kQuietStep);
  }
}

Result<admin::DemoReset> DemoStage::reset() {
  const Instant began = m_house.clock.now();
  if (auto done = restore(); !done) return done.error();
  m_run.reset();
  m_house.traffic.stop();
  awaitQuiet();
  if (auto done = m_house.forget(); !done) return done.error();
  if (auto done = beginTraffic(); !done) return done.error();
  m_lastReset = admin::DemoReset{m_house.clock.wallNow(), microsBetween(began, m_house.clock.now())};
  return *m_lastReset;
}

}  // namespace gc
