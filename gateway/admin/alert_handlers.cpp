// Alert rules: what they are, where they stand, what they would have done.
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <limits>

#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"
#include "gateway/tenancy/json_fields.h"

namespace gc::admin {
namespace {
namespace json = boost::json;

constexpr auto kPreview = std::chrono::hours(24);
/// A day at five minutes a point.
constexpr std::size_t kPointsShown = 288;

json::value valueJson(std::optional<double> value) {
  return value ? json::value(*value) : json::value(nullptr);
}

json::object described(const AdminSources& sources, const notify::AlertRule& rule) {
  json::object out = notify::alertRuleJson(rule);
  const notify::RuleStatus status = sources.alerts->board().status(rule.id);
  const bool watched = rule.settings.enabled && status.since != WallTime();
  json::object shown;
  shown["state"] = watched ? json::value(notify::kAlertStateNames[static_cast<std::size_t>(status.state)])
                           : json::value(nullptr);
  shown["since"] = watched ? json::value(formatRfc3339(status.since)) : json::value(nullptr);
  shown["value"] = watched ? valueJson(status.value) : json::value(nullptr);
  shown["firing"] = status.firing;
  shown["pending"] = status.pending;
  const auto last = sources.alerts->repository().page({1, 0, rule.id});
  const bool fired = last && !last->records.empty();
  shown["last_fired_at"] =
      fired ? json::value(formatRfc3339(last->records.front().firedAt)) : json::value(nullptr);
  out["status"] = std::move(shown);
  return out;
}

ApiResult<Answer> shown(const AdminSources& sources, int status,
                        const tenancy::ChangeResult<notify::AlertRule>& changed) {
  if (!changed) return fromRefusal(changed.error());
  return withRevision(status, changed->revision, described(sources, *changed));
}

json::object recordJson(const notify::AlertRecord& record) {
  json::object out = notify::alertRecordJson(record);
  out["cursor"] = std::to_string(record.sequence);
  return out;
}

/// The largest figure of any subject in each stretch of points.
json::array pointsJson(const notify::KeptFigures& kept) {
  std::size_t count = 0;
  for (const notify::KeptFigure& figure : kept.subjects) count = std::max(count, figure.points.size());
  const std::size_t each = std::max<std::size_t>((count + kPointsShown - 1) / kPointsShown, 1);
  json::array out;
  for (std::size_t i = 0; i < count; i += each) {
    std::optional<double> most;
    for (const notify::KeptFigure& figure : kept.subjects)
      for (std::size_t k = i; k < std::min(i + each, figure.points.size()); ++k)
        most = std::max(most, figure.points[k]);
    const WallTime at =
        kept.from + std::chrono::duration_cast<std::chrono::microseconds>(kept.step * static_cast<int>(i));
    out.push_back(json::object{{"at", formatRfc3339(at)}, {"value", valueJson(most)}});
  }
  return out;
}

}  // namespace

ApiResult<Answer> listAlertRules(const AdminSources& sources, const Call&) {
  json::array rules;
  for (const notify::AlertRule& rule : sources.alerts->rules()) rules.push_back(described(sources, rule));
  return Answer{200, json::serialize(json::object{{"rules", std::move(rules)}}), {}};
}

ApiResult<Answer> createAlertRule(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  return shown(sources, 201, sources.alerts->create(*body, actorOf(call)));
}

ApiResult<Answer> getAlertRule(const AdminSources& sources, const Call& call) {
  const notify::AlertRule* rule = sources.alerts->find(call.path[0]);
  if (rule == nullptr)
    return ApiError{404, "not_found", fmt::format("No alert rule has the id '{}'.", call.path[0])};
  return shown(sources, 200, *rule);
}

ApiResult<Answer> changeAlertRule(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  const auto revision = askedRevision(call);
  if (!revision) return revision.error();
  return shown(sources, 200, sources.alerts->change(call.path[0], *body, *revision, actorOf(call)));
}

ApiResult<Answer> deleteAlertRule(const AdminSources& sources, const Call& call) {
  const auto removed = sources.alerts->remove(call.path[0], actorOf(call));
  if (!removed) return fromRefusal(removed.error());
  return Answer{200, json::serialize(json::object{{"deleted", call.path[0]}}), {}};
}

ApiResult<Answer> muteAlertRule(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  std::optional<WallTime> until;
  tenancy::JsonFields fields(*body);
  fields.time("until", until);
  if (!fields.has("until")) fields.fail("until", "there: a time, or null");
  if (const auto read = fields.finish(); !read) return ApiError{400, "invalid_body", read.error().detail};
  return shown(sources, 200, sources.alerts->mute(call.path[0], until, actorOf(call)));
}

ApiResult<Answer> previewAlertRule(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  notify::AlertSettings settings;
  if (const auto read = notify::applyAlert(settings, *body); !read)
    return ApiError{400, "invalid_body", read.error().detail};
  const WallTime now = sources.clock.wallNow();
  const auto kept = sources.alerts->figures().kept(settings.condition, now - kPreview, now);
  json::object out;
  out["from"] = kept ? json::value(formatRfc3339(kept->from)) : json::value(nullptr);
  out["to"] = formatRfc3339(now);
  out["fired"] = kept ? json::value(notify::wouldHaveFired(settings.condition, *kept).size())
                      : json::value(nullptr);
  out["points"] = kept ? pointsJson(*kept) : json::array();
  json::array current;
  for (const notify::Reading& reading : sources.alerts->figures().read(settings.condition, now))
    if (current.size() < kPointsShown)
      current.push_back(json::object{
          {"subject", reading.subject.empty() ? json::value(nullptr) : json::value(reading.subject)},
          {"value", valueJson(reading.value)}});
  out["now"] = std::move(current);
  return Answer{200, json::serialize(out), {}};
}

ApiResult<Answer> getAlertState(const AdminSources& sources, const Call&) {
  const WallTime now = sources.clock.wallNow();
  std::size_t muted = 0;
  json::array firing;
  for (const notify::AlertRecord& record : sources.alerts->firing()) {
    const notify::AlertRule* rule = sources.alerts->find(record.rule);
    muted += rule != nullptr && rule->mutedAt(now) ? 1 : 0;
    firing.push_back(recordJson(record));
  }
  json::object out;
  out["as_of"] = formatRfc3339(now);
  out["sequence"] = sources.events.newest();
  out["muted"] = muted;
  out["firing"] = std::move(firing);
  return Answer{200, json::serialize(out), {}};
}

ApiResult<Answer> listAlertHistory(const AdminSources& sources, const Call& call) {
  const auto limit = call.query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  const auto before = call.query.integer("before", 1, std::numeric_limits<std::int64_t>::max(), 0);
  if (!before) return before.error();
  const auto page = sources.alerts->repository().page(
      {static_cast<int>(*limit), *before, std::string(call.query.text("rule"))});
  if (!page) return fromError(page.error());
  json::array alerts;
  for (const notify::AlertRecord& record : page->records) alerts.push_back(recordJson(record));
  json::object out;
  const bool more = page->more && !alerts.empty();
  out["next"] = more ? alerts.back().at("cursor") : json::value(nullptr);
  out["alerts"] = std::move(alerts);
  return Answer{200, json::serialize(out), {}};
}

}  // namespace gc::admin
