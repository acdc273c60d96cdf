#include "gateway/admin/demo_figures.h"

#include <algorithm>

#include "gateway/admin/observer.h"
#include "gateway/admin/overview.h"
#include "gateway/admin/window.h"

namespace gc::admin {
namespace {

using simulator::Bound;
using simulator::FigureId;

constexpr auto kRecent = std::chrono::seconds(10);
constexpr double kPerCent = 100;

std::optional<double> milliseconds(std::optional<std::int64_t> micros) { return toMs(micros); }

double secondsBetween(WallTime from, WallTime to) {
  return static_cast<double>(toMicros(to) - toMicros(from)) / kMicrosPerSecond;
}

/// The whole seconds of the last ten up to `to`, as far as they were counted.
std::optional<double> requestRate(const AdminSources& sources, WallTime to) {
  const WallTime end = wholeSecond(to);
  const WallTime begin = std::max(end - kRecent, wholeSecond(sources.traffic.startedAt()));
  if (begin >= end) return std::nullopt;
  return static_cast<double>(sources.traffic.sum(begin, end).requests) / secondsBetween(begin, end);
}

/// Of the requests answered in the ten seconds up to `to`, those that `provider` answered.
std::optional<double> share(const AdminSources& sources, std::string_view provider, WallTime to) {
  if (provider.empty()) return std::nullopt;
  const auto config = sources.installation().config;
  double all = 0, own = 0;
  for (const config::ProviderSettings& settings : config->providers) {
    const auto served =
        static_cast<double>(sources.traffic.providerSum(settings.id.value, to - kRecent, to).served);
    all += served;
    if (settings.id.value == provider) own = served;
  }
  return all == 0 ? std::nullopt : std::optional(kPerCent * own / all);
}

std::optional<double> savings(const AdminSources& sources, WallTime from, WallTime to) {
  if (from >= to) return std::nullopt;
  const auto used = sources.ledger.usage({.from = from, .to = to});
  if (!used || used->total.baseline.nanos() == 0) return std::nullopt;
  return kPerCent * static_cast<double>(used->total.savings.nanos()) /
         static_cast<double>(used->total.baseline.nanos());
}

/// What the provider's first priced model costs now, against the catalog.
std::optional<double> priceChange(const AdminSources& sources, const DemoSpan& span) {
  const auto config = sources.installation().config;
  const auto book = sources.prices.book();
  for (const config::TargetSettings& target : config->targets) {
    const std::string& provider = config->providers[target.provider].id.value;
    if (provider != span.watch || target.facts == nullptr || !target.facts->price) continue;
    const auto* now = book->priceOf({{}, provider, target.model.value, 0, span.to});
    if (now == nullptr || target.facts->price->output == 0) return std::nullopt;
    return kPerCent * static_cast<double>(now->output - target.facts->price->output) /
           static_cast<double>(target.facts->price->output);
  }
  return std::nullopt;
}

double healthyProviders(const AdminSources& sources) {
  const auto config = sources.installation().config;
  return static_cast<double>(
      std::ranges::count_if(config->providers, [&](const config::ProviderSettings& provider) {
        return sources.states.current(provider.id).state == telemetry::ProviderState::Healthy;
      }));
}

std::optional<double> ofIncident(const AdminSources& sources, FigureId figure, const DemoSpan& span) {
  const auto incident = sources.observer.newestIncident(span.from, span.to);
  if (!incident || incident->begin() < span.from) return std::nullopt;
  if (figure == FigureId::FailoverMs) return milliseconds(incident->failoverUs());
  if (figure == FigureId::DetectMs) return milliseconds(incident->detectUs());
  if (figure == FigureId::RecoverMs) return milliseconds(incident->recoverUs());
  return milliseconds(incident->reactions.quantile(0.99));
}

}  // namespace

std::optional<double> measure(const AdminSources& sources, FigureId figure, const DemoSpan& span) {
  const auto sum = [&] { return sources.traffic.sum(span.from, span.to); };
  const WallTime effect = std::min(span.effect.value_or(span.to), span.to);
  switch (figure) {
    case FigureId::RequestsPerS:
      return requestRate(sources, span.to);
    case FigureId::SuccessPercent:
      return figuresOf(sum(), secondsBetween(span.from, span.to)).successPercent;
    case FigureId::ClientFailures:
      return static_cast<double>(sum().clientFailures);
    case FigureId::Rescued:
      return static_cast<double>(sum().rescued);
    case FigureId::FailedAttempts:
      return static_cast<double>(sum().failedAttempts);
    case FigureId::FailoverMs:
    case FigureId::DetectMs:
    case FigureId::RecoverMs:
    case FigureId::ReactionMs:
      return ofIncident(sources, figure, span);
    case FigureId::HealthyProviders:
      return healthyProviders(sources);
    case FigureId::SharePercent:
      return span.effect ? share(sources, span.watch, span.to) : std::nullopt;
    case FigureId::ShareBeforePercent:
      return share(sources, span.watch, effect);
    case FigureId::SavingsPercent:
      return savings(sources, span.effect.value_or(span.from), span.to);
    case FigureId::SavingsBeforePercent:
      return savings(sources, span.from, effect);
    case FigureId::PricePercent:
      return span.watch.empty() ? std::nullopt : priceChange(sources, span);
    case FigureId::ResetMs:
      return span.lastReset ? std::optional(toMs(span.lastReset->tookUs)) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<bool> met(Bound bound, double target, std::optional<double> value) {
  if (!value) return std::nullopt;
  switch (bound) {
    case Bound::None:
      return std::nullopt;
    case Bound::Below:
      return *value < target;
    case Bound::AtMost:
      return *value <= target;
    case Bound::AtLeast:
      return *value >= target;
  }
  return std::nullopt;
}

void writeFigure(JsonWriter& json, std::string_view name, std::optional<double> value, Bound bound,
                 double target, bool due) {
  constexpr std::string_view kBounds[] = {"", "below", "at_most", "at_least"};
  const bool bounded = bound != Bound::None;
  json.beginObject()
      .field("figure", name)
      .field("value", value)
      .field("bound", known(kBounds[static_cast<std::size_t>(bound)]))
      .field("target", bounded ? std::optional(target) : std::nullopt)
      .field("met", due ? met(bound, target, value) : std::nullopt)
      .endObject();
}

}  // namespace gc::admin
