// Everything the register keeps of one tenant, as one document.
#include <boost/json/serialize.hpp>

#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/register_json.h"
#include "gateway/admin/usage_json.h"

namespace gc::admin {
namespace {

ApiResult<void> writeKeys(JsonWriter& json, const AdminSources& sources, const std::string& tenant) {
  tenancy::KeysQuery query;
  query.tenant = tenant;
  query.limit = 1000;
  const auto directory = sources.registrar->directory();
  const WallTime now = sources.clock.wallNow();
  json.key("keys").beginArray();
  for (;;) {
    const auto page = sources.registrar->repository().pageOfKeys(query);
    if (!page) return fromError(page.error());
    for (const tenancy::StoredIssuedKey& stored : *page) {
      const tenancy::IssuedKey* inForce = directory->keys.find(stored.key.name());
      json.raw(boost::json::serialize(
          describeKey(stored, inForce == nullptr ? nullptr : inForce->meter.get(), now)));
      query.after = {stored.key.entry.tenantId.value, stored.key.entry.name, stored.key.entry.kid};
    }
    if (page->size() < static_cast<std::size_t>(query.limit)) break;
  }
  json.endArray();
  return {};
}

ApiResult<void> writeAudit(JsonWriter& json, const AdminSources& sources, const std::string& tenant) {
  tenancy::AuditQuery query;
  query.tenant = tenant;
  query.limit = 1000;
  json.key("audit").beginArray();
  for (bool more = true; more;) {
    const auto page = sources.registrar->repository().pageOfAudit(query);
    if (!page) return fromError(page.error());
    for (const tenancy::AuditEntry& entry : page->entries) writeAuditEntry(json, entry);
    more = page->more;
    if (more) query.before = page->entries.back().sequence;
  }
  json.endArray();
  return {};
}

}  // namespace

ApiResult<Answer> exportTenant(const AdminSources& sources, const Call& call) {
  const std::string& id = call.path[0];
  // Noted first: the record of this very export belongs to what is exported.
  const auto noted = sources.registrar->noteExport(id, actorOf(call));
  if (!noted) return fromRefusal(noted.error());
  const WallTime now = sources.clock.wallNow();
  const auto usage = sources.ledger.usage({.to = now, .groupBy = ledger::GroupBy::Model, .tenant = id});
  if (!usage) return fromError(usage.error());
  Answer answer;
  JsonWriter json(answer.body);
  json.beginObject().field("exported_at", *(*noted)->exportedAt);
  json.key("tenant").raw(boost::json::serialize(tenancy::tenantJson(**noted)));
  if (const auto written = writeKeys(json, sources, id); !written) return written.error();
  if (const auto written = writeAudit(json, sources, id); !written) return written.error();
  json.key("usage").raw(usageReport({(*noted)->createdAt, now, "UTC", "model", std::nullopt, *usage}));
  json.endObject();
  return answer;
}

}  // namespace gc::admin
