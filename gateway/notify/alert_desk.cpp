#include "gateway/notify/alert_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <map>

#include "gateway/base/random.h"
#include "gateway/tenancy/json_fields.h"

namespace gc::notify {
namespace {

namespace json = boost::json;
using tenancy::ChangeRefusal;
using tenancy::ChangeResult;
using Reason = ChangeRefusal::Reason;

/// Of a message: a thousand tenants over budget are one message, and not a long one.
constexpr std::size_t kMostAlerts = 100;

ChangeRefusal storeFailed(const Error& error) { return {Reason::Store, error.detail}; }

ChangeRefusal noRule(std::string_view id) {
  return {Reason::NotFound, fmt::format("No alert rule has the id '{}'.", id)};
}

}  // namespace

json::object alertRecordJson(const AlertRecord& record) {
  json::object out;
  out["rule"] = record.rule;
  out["name"] = record.name;
  out["severity"] = kSeverityNames[static_cast<std::size_t>(record.severity)];
  out["measure"] = kMeasureNames[static_cast<std::size_t>(record.condition.measure)];
  out["threshold"] = record.condition.threshold;
  out["subject"] = record.subject.empty() ? json::value(nullptr) : json::value(record.subject);
  out["value"] = record.value ? json::value(*record.value) : json::value(nullptr);
  out["fired_at"] = formatRfc3339(record.firedAt);
  out["resolved_at"] = tenancy::timeJson(record.resolvedAt);
  return out;
}

Result<std::unique_ptr<AlertDesk>> AlertDesk::open(const std::filesystem::path& systemFile,
                                                   AlertSetup setup) {
  auto repository = AlertRepository::open(systemFile);
  if (!repository) return repository.error();
  std::unique_ptr<AlertDesk> desk(new AlertDesk(std::move(*repository), std::move(setup)));
  if (auto loaded = desk->load(); !loaded) return loaded.error();
  return desk;
}

Result<void> AlertDesk::load() {
  auto rules = m_repository->rules();
  if (!rules) return rules.error();
  m_rules = std::move(*rules);
  auto firing = m_repository->firing();
  if (!firing) return firing.error();
  std::vector<AlertRecord> orphans;
  for (AlertRecord& record : *firing) {
    const AlertRule* rule = find(record.rule);
    if (rule != nullptr && rule->settings.enabled) {
      m_board.resume(record.rule, record.subject, record.firedAt);
      m_firing.push_back(std::move(record));
    } else {
      record.resolvedAt = m_setup.clock.wallNow();
      orphans.push_back(std::move(record));
    }
  }
  return m_repository->write(orphans);
}

const AlertRule* AlertDesk::find(std::string_view id) const {
  const auto found = std::ranges::find(m_rules, id, &AlertRule::id);
  return found == m_rules.end() ? nullptr : &*found;
}

ChangeResult<void> AlertDesk::note(std::string_view action, const AlertRule* before, const AlertRule* after,
                                   const tenancy::Actor& actor) const {
  tenancy::AuditEntry entry;
  entry.actor = actor;
  entry.action = action;
  entry.object = "alert/" + (after != nullptr ? after : before)->id;
  if (before != nullptr) entry.before = json::serialize(alertRuleJson(*before));
  if (after != nullptr) entry.after = json::serialize(alertRuleJson(*after));
  return m_setup.note(std::move(entry));
}

ChangeResult<void> AlertDesk::put(const AlertRule& rule, const AlertRule* before, std::string_view action,
                                  const tenancy::Actor& actor) {
  if (auto noted = note(action, before, &rule, actor); !noted) return noted;
  if (const auto stored = m_repository->put(rule); !stored) return storeFailed(stored.error());
  if (before == nullptr) {
    m_rules.push_back(rule);
    return {};
  }
  const AlertSettings& was = before->settings;
  if (was.condition != rule.settings.condition || was.enabled != rule.settings.enabled) endWatches(*before);
  *std::ranges::find(m_rules, rule.id, &AlertRule::id) = rule;
  return {};
}

ChangeResult<AlertRule> AlertDesk::create(const json::object& content, const tenancy::Actor& actor) {
  if (m_rules.size() >= kMost)
    return ChangeRefusal{Reason::Conflict, fmt::format("There are {} alert rules; remove one.", kMost)};
  AlertRule made;
  if (const auto read = applyAlert(made.settings, content); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  made.id = "al_" + secureBase62(12);
  made.createdAt = made.updatedAt = m_setup.clock.wallNow();
  if (auto stored = put(made, nullptr, "alert.create", actor); !stored) return stored.error();
  return made;
}

ChangeResult<AlertRule> AlertDesk::change(std::string_view id, const json::object& content,
                                          std::optional<std::uint64_t> revision,
                                          const tenancy::Actor& actor) {
  const AlertRule* known = find(id);
  if (known == nullptr) return noRule(id);
  const AlertRule before = *known;
  if (revision && *revision != before.revision)
    return ChangeRefusal{
        Reason::Outdated,
        fmt::format("Alert rule '{}' is at revision {} by now; read it again.", id, before.revision)};
  AlertRule after = before;
  if (const auto read = applyAlert(after.settings, content); !read)
    return ChangeRefusal{Reason::Invalid, read.error().detail};
  if (after.settings == before.settings) return after;
  ++after.revision;
  after.updatedAt = m_setup.clock.wallNow();
  if (auto stored = put(after, &before, "alert.update", actor); !stored) return stored.error();
  return after;
}

ChangeResult<AlertRule> AlertDesk::mute(std::string_view id, std::optional<WallTime> until,
                                        const tenancy::Actor& actor) {
  const AlertRule* known = find(id);
  if (known == nullptr) return noRule(id);
  const AlertRule before = *known;
  const WallTime now = m_setup.clock.wallNow();
  if (until && (*until <= now || *until > now + kLongestMute))
    return ChangeRefusal{Reason::Invalid, "Field 'until' must be null, or a time within the next 30 days."};
  AlertRule after = before;
  after.mutedUntil = until;
  ++after.revision;
  if (auto stored = put(after, &before, until ? "alert.mute" : "alert.unmute", actor); !stored)
    return stored.error();
  return after;
}

ChangeResult<void> AlertDesk::remove(std::string_view id, const tenancy::Actor& actor) {
  const AlertRule* known = find(id);
  if (known == nullptr) return noRule(id);
  const AlertRule rule = *known;
  if (auto noted = note("alert.delete", &rule, nullptr, actor); !noted) return noted;
  if (const auto removed = m_repository->remove(id); !removed) return storeFailed(removed.error());
  endWatches(rule);
  std::erase_if(m_rules, [&](const AlertRule& other) { return other.id == rule.id; });
  return {};
}

void AlertDesk::endWatches(const AlertRule& rule) {
  take(m_board.forget(rule.id, m_setup.clock.wallNow()));
}

void AlertDesk::tick() {
  take(m_board.observe(m_rules, m_setup.figures, m_setup.clock.wallNow()));
  tellWhatWaits();
}

void AlertDesk::take(const std::vector<AlertTurn>& turns) {
  if (turns.empty()) return;
  std::vector<AlertRecord> changed;
  for (const AlertTurn& turn : turns) {
    const auto open = std::ranges::find_if(m_firing, [&](const AlertRecord& record) {
      return record.rule == turn.rule && record.subject == turn.subject;
    });
    if (turn.change == AlertChange::Resolved && open != m_firing.end()) {
      open->resolvedAt = turn.at;
      changed.push_back(std::move(*open));
      m_firing.erase(open);
    } else if (const AlertRule* rule = find(turn.rule);
               turn.change == AlertChange::Fired && rule != nullptr) {
      changed.push_back({0, turn.rule, turn.subject, rule->settings.name, rule->settings.severity,
                         rule->settings.condition, turn.at, {}, turn.value, false});
    }
  }
  // What is told twice after a crash is better than what is never told: told first, written then.
  std::map<std::string, std::vector<const AlertRecord*>> ended;
  for (const AlertRecord& record : changed)
    if (record.resolvedAt && record.told) ended[record.rule].push_back(&record);
  for (const auto& [id, records] : ended)
    if (const AlertRule* rule = find(id); rule != nullptr) tell(*rule, "alert.resolved", records);
  if (const auto written = m_repository->write(changed); !written)
    m_setup.log.error("alerts are not written down", {{"reason", written.error().detail}});
  for (AlertRecord& record : changed)
    if (!record.resolvedAt) m_firing.push_back(std::move(record));
}

void AlertDesk::tellWhatWaits() {
  const WallTime now = m_setup.clock.wallNow();
  std::map<std::string, std::vector<const AlertRecord*>> waiting;
  for (const AlertRecord& record : m_firing)
    if (!record.told) waiting[record.rule].push_back(&record);
  for (const auto& [id, records] : waiting) {
    const AlertRule* rule = find(id);
    if (rule == nullptr || rule->mutedAt(now)) continue;
    tell(*rule, "alert.firing", records);
    std::vector<AlertRecord> told;
    for (AlertRecord& record : m_firing)
      if (!record.told && record.rule == id) {
        record.told = true;
        told.push_back(record);
      }
    if (const auto written = m_repository->write(told); !written)
      m_setup.log.error("alerts are not written down", {{"reason", written.error().detail}});
  }
}

void AlertDesk::tell(const AlertRule& rule, std::string_view type,
                     const std::vector<const AlertRecord*>& records) {
  json::object data;
  data["rule"] = rule.id;
  data["name"] = rule.settings.name;
  data["severity"] = kSeverityNames[static_cast<std::size_t>(rule.settings.severity)];
  data["state"] = type == "alert.firing" ? "firing" : "resolved";
  json::array alerts;
  for (const AlertRecord* record : records)
    if (alerts.size() < kMostAlerts) alerts.push_back(alertRecordJson(*record));
  data["more"] = records.size() - alerts.size();
  data["alerts"] = std::move(alerts);
  Message message{std::string(type), rule.id, rule.settings.name, ""};
  message.body = messageBody(type, m_setup.clock.wallNow(), json::serialize(data));
  if (const auto sent = m_setup.send(rule.settings.webhooks, message); !sent)
    m_setup.log.error("webhooks are not told of an alert",
                      {{"rule", rule.id}, {"reason", sent.error().detail}});
  data["desktop"] = rule.settings.desktop;
  m_setup.onAlert(data);
}

}  // namespace gc::notify
