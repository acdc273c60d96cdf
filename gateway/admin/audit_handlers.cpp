#include <limits>

#include "gateway/admin/handlers.h"
#include "gateway/admin/register_json.h"

namespace gc::admin {
namespace {

void writeJson(JsonWriter& json, std::string_view name, const std::string& content) {
  json.key(name).raw(content.empty() ? std::string_view("null") : std::string_view(content));
}

}  // namespace

ApiResult<Answer> listAudit(const AdminSources& sources, const Call& call) {
  const Query& query = call.query;
  const auto limit = query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  const auto before = query.integer("before", 1, std::numeric_limits<std::int64_t>::max(), 0);
  if (!before) return before.error();
  const auto from = query.time("from");
  if (!from) return from.error();
  const auto to = query.time("to");
  if (!to) return to.error();
  tenancy::AuditQuery wanted;
  wanted.limit = static_cast<int>(*limit);
  wanted.before = static_cast<std::uint64_t>(*before);
  wanted.tenant = query.text("tenant");
  wanted.action = query.text("action");
  wanted.object = query.text("object");
  wanted.from = *from;
  wanted.to = *to;
  const auto page = sources.registrar->repository().pageOfAudit(wanted);
  if (!page) return fromError(page.error());
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().key("entries").beginArray();
  for (const tenancy::AuditEntry& entry : page->entries) writeAuditEntry(json, entry);
  json.endArray();
  const bool more = page->more && !page->entries.empty();
  json.field("next", more ? std::optional(std::to_string(page->entries.back().sequence)) : std::nullopt);
  json.endObject();
  return answer;
}

void writeAuditEntry(JsonWriter& json, const tenancy::AuditEntry& entry) {
  json.beginObject()
      .field("sequence", entry.sequence)
      .field("at", entry.at)
      .field("actor", entry.actor.name)
      .field("request_id", entry.actor.requestId)
      .field("action", entry.action)
      .field("object", entry.object)
      .field("tenant", known(entry.tenant));
  writeJson(json, "before", entry.before);
  writeJson(json, "after", entry.after);
  json.endObject();
}

}  // namespace gc::admin
