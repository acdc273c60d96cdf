#include "gateway/config/scenario_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gateway/config/table_reader.h"

namespace gc::config {
namespace {

using simulator::Bound;
using simulator::Scenario;
using simulator::ScenarioAction;
using simulator::ScenarioStep;
using simulator::ScenarioTarget;

/// Every effect ends after five minutes at the latest, so that nobody is left with a broken demo.
constexpr std::int64_t kLongestS = 300;
/// A guide may go on talking after it.
constexpr std::int64_t kLongestScenarioS = 900;
constexpr std::int64_t kMostMonthlyCalls = 1'000'000'000;
constexpr double kMostRequestsPerS = 1000;
constexpr double kMostFigure = 1e9;

const auto kFaultNames = [] {
  std::array<std::string_view, simulator::kFaultKinds.size()> names;
  std::ranges::transform(simulator::kFaultKinds, names.begin(),
                         [](simulator::FaultKind kind) { return simulator::toString(kind); });
  return names;
}();

/// Reads the tables of one file. Lives for it.
class ScenarioReader {
 public:
  ScenarioReader(const toml::table& file, Problems& problems)
      : m_file(file, "the file", 1, problems), m_problems(problems) {}

  Scenario read() {
    m_out.title = localText(m_file, "title");
    m_out.summary = localText(m_file, "summary");
    if (m_file.has("disabled")) m_out.disabled = localText(m_file, "disabled");
    if (const auto provider = m_file.text("watch")) m_out.watch = provider->value;
    m_out.lasts = secondsOf(m_file, "lasts_s", 1, kLongestScenarioS);
    readTraffic();
    for (const auto& table : m_file.tables("actions")) m_out.actions.push_back(action(table));
    for (const auto& table : m_file.tables("steps")) m_out.steps.push_back(step(table));
    if (m_out.steps.empty())
      m_problems.add(1,
                     "there are no [[steps]], so the guide would be empty; add one with at_s, do, say, see");
    inOrder(m_out.actions, "[[actions]]");
    inOrder(m_out.steps, "[[steps]]");
    m_file.finish();
    return std::move(m_out);
  }

 private:
  /// A whole number of seconds that must be there.
  std::chrono::seconds secondsOf(TableReader& reader, std::string_view key, std::int64_t least,
                                 std::int64_t most) {
    if (!reader.has(key))
      m_problems.add(reader.line(), fmt::format("{} is missing; write a whole number of seconds", key));
    const auto value = reader.integer(key, least, most);
    return std::chrono::seconds(value ? value->value : least);
  }

  simulator::LocalText localText(TableReader& outer, std::string_view key) {
    simulator::LocalText out;
    const auto table = outer.table(key);
    if (!table) {
      if (!outer.has(key))
        m_problems.add(outer.line(), fmt::format("{0} is missing; write {0}.en = \"...\"", key));
      return out;
    }
    TableReader reader(*table->value, std::string(key), table->line, m_problems);
    if (const auto text = reader.requiredText("en", "English is shown where a language is missing"))
      out.en = text->value;
    if (const auto text = reader.text("de")) out.de = text->value;
    if (const auto text = reader.text("ja")) out.ja = text->value;
    reader.finish();
    return out;
  }

  void readTraffic() {
    const auto table = m_file.table("traffic");
    if (!table) {
      if (!m_file.has("traffic"))
        m_problems.add(1, "[traffic] is missing; say requests_per_s and monthly_calls");
      return;
    }
    TableReader reader(*table->value, "[traffic]", table->line, m_problems);
    if (!reader.has("requests_per_s"))
      m_problems.add(table->line, "[traffic] has no requests_per_s; write a number");
    if (const auto rate = reader.number("requests_per_s", 0.1, kMostRequestsPerS))
      m_out.requestsPerS = rate->value;
    if (const auto share = reader.number("reasoning_share", 0, 1)) m_out.reasoningShare = share->value;
    if (const auto calls = reader.table("monthly_calls")) {
      TableReader shares(*calls->value, "monthly_calls", calls->line, m_problems);
      for (const auto& [tenant, node] : *calls->value)
        if (const auto share = shares.integer(tenant.str(), 1, kMostMonthlyCalls))
          m_out.mix.push_back({std::string(tenant.str()), share->value});
    } else if (!reader.has("monthly_calls")) {
      m_problems.add(table->line, "[traffic] has no monthly_calls; name tenants and their calls a month");
    }
    reader.finish();
  }

  ScenarioAction action(const Located<const toml::table*>& table) {
    TableReader reader(*table.value, "[[actions]]", table.line, m_problems);
    ScenarioAction out;
    out.at = secondsOf(reader, "at_s", 0, kLongestScenarioS);
    if (const auto provider = reader.text("provider")) out.provider = provider->value;
    if (const auto fault = reader.choice("fault", kFaultNames)) out.fault = simulator::kFaultKinds[*fault];
    if (const auto lasts = reader.integer("for_s", 1, kLongestS))
      out.lasts = std::chrono::seconds(lasts->value);
    if (const auto percent = reader.integer("price_percent", -99, 1000))
      out.pricePercent = static_cast<int>(percent->value);
    if (const auto added = reader.text("add_providers")) out.addedProviders = added->value;
    const int kinds = reader.has("fault") + reader.has("price_percent") + reader.has("add_providers");
    if (kinds != 1)
      m_problems.add(table.line,
                     "[[actions]] does one thing; write one of fault, price_percent, add_providers");
    if (out.provider.empty() && !reader.has("add_providers"))
      m_problems.add(table.line, "[[actions]] has no provider; name the one it happens to");
    if (reader.has("for_s") && !reader.has("fault"))
      m_problems.add(reader.lineOf("for_s"),
                     "for_s belongs to a fault; prices and providers stay to the end");
    reader.finish();
    return out;
  }

  ScenarioStep step(const Located<const toml::table*>& table) {
    TableReader reader(*table.value, "[[steps]]", table.line, m_problems);
    ScenarioStep out;
    out.at = secondsOf(reader, "at_s", 0, kLongestScenarioS);
    out.act = localText(reader, "do");
    out.say = localText(reader, "say");
    out.see = localText(reader, "see");
    if (const auto pane = reader.text("pane")) out.pane = pane->value;
    for (const auto& each : reader.tables("targets")) out.targets.push_back(target(each));
    reader.finish();
    return out;
  }

  ScenarioTarget target(const Located<const toml::table*>& table) {
    TableReader reader(*table.value, "targets", table.line, m_problems);
    ScenarioTarget out;
    if (!reader.has("figure")) m_problems.add(table.line, "targets has no figure; name what is measured");
    if (const auto figure = reader.choice("figure", simulator::kFigureNames))
      out.figure = static_cast<simulator::FigureId>(*figure);
    int bounds = 0;
    for (const auto& [key, bound] : {std::pair("below", Bound::Below), std::pair("at_most", Bound::AtMost),
                                     std::pair("at_least", Bound::AtLeast)})
      if (const auto value = reader.number(key, -kMostFigure, kMostFigure)) {
        out.bound = bound;
        out.value = value->value;
        ++bounds;
      }
    if (bounds > 1) m_problems.add(table.line, "targets has two bounds; write below, at_most or at_least");
    reader.finish();
    return out;
  }

  template <class T>
  void inOrder(const std::vector<T>& parts, std::string_view where) {
    if (!std::ranges::is_sorted(parts, {}, &T::at))
      m_problems.add(1, fmt::format("{} stand out of order; sort them by at_s", where));
    if (!parts.empty() && parts.back().at > m_out.lasts)
      m_problems.add(1, fmt::format("{} go on after lasts_s = {}; raise it", where, m_out.lasts.count()));
  }

  TableReader m_file;
  Problems& m_problems;
  Scenario m_out;
};

}  // namespace

Result<simulator::Scenario> readScenario(std::string_view text, std::string_view name) {
  const std::string file(name);
  const auto document = parseToml(text, file);
  if (!document) return document.error();
  Problems problems(file);
  Scenario scenario = ScenarioReader(*document, problems).read();
  if (problems.any()) return problems.error();
  scenario.id = file.substr(0, file.find('.'));
  return scenario;
}

}  // namespace gc::config
