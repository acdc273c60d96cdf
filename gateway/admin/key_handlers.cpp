#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"
#include "gateway/admin/register_json.h"
#include "gateway/tenancy/json_fields.h"

namespace gc::admin {
namespace {
namespace json = boost::json;

/// Longer, and a key that leaked would live on for days.
constexpr std::int64_t kLongestOverlapS = 86'400;

/// A key of the configuration file, and where it stands in the list.
struct FileKey {
  tenancy::KeyPlace place;
  const tenancy::KeyInfo* key;
  const TenantId* tenant;
};

std::vector<FileKey> fileKeys(const config::Snapshot& config) {
  std::vector<FileKey> out;
  for (const tenancy::Tenant& tenant : config.tenants)
    for (const tenancy::KeyInfo& key : tenant.keys)
      out.push_back({{tenant.id.value, key.name, key.kid}, &key, &tenant.id});
  std::ranges::sort(out, {}, &FileKey::place);
  return out;
}

bool matches(const FileKey& key, const tenancy::KeysQuery& query) {
  if (key.place <= query.after || (!query.tenant.empty() && key.place.tenant != query.tenant)) return false;
  if (query.status && *query.status != tenancy::KeyStatus::Active) return false;
  const std::string text =
      tenancy::folded(key.place.tenant + "\n" + key.place.name + "\n" + key.place.kid + "\n" + key.key->hint);
  return text.find(tenancy::folded(query.search)) != std::string::npos;
}

/// Where the key that a cursor names stands in the list; it may be revoked by now.
ApiResult<tenancy::KeyPlace> placeOf(const AdminSources& sources, const std::vector<FileKey>& inFile,
                                     std::string_view kid) {
  for (const FileKey& key : inFile)
    if (key.place.kid == kid) return key.place;
  const auto stored = sources.registrar->repository().key(kid);
  if (!stored) return fromError(stored.error());
  if (!*stored)
    return ApiError{400, "invalid_parameter", "Parameter 'after' is not a cursor of this gateway."};
  const tenancy::KeyEntry& entry = (*stored)->key.entry;
  return tenancy::KeyPlace{entry.tenantId.value, entry.name, entry.kid};
}

ApiResult<tenancy::KeysQuery> keysQuery(const AdminSources& sources, const Query& query,
                                        const std::vector<FileKey>& inFile) {
  tenancy::KeysQuery wanted;
  const auto limit = query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  const auto status = query.choice("status", tenancy::kKeyStatusNames, 0);
  if (!status) return status.error();
  if (query.has("status")) wanted.status = static_cast<tenancy::KeyStatus>(*status);
  if (query.has("after")) {
    const auto place = placeOf(sources, inFile, query.text("after"));
    if (!place) return place.error();
    wanted.after = *place;
  }
  wanted.limit = static_cast<int>(*limit) + 1;  // one more tells whether there is a next page
  wanted.tenant = query.text("tenant");
  wanted.search = query.text("q");
  wanted.now = sources.clock.wallNow();
  return wanted;
}

json::object describe(const AdminSources& sources, const tenancy::StoredIssuedKey& stored) {
  const auto directory = sources.registrar->directory();
  const tenancy::IssuedKey* inForce = directory->keys.find(stored.key.name());
  return describeKey(stored, inForce == nullptr ? nullptr : inForce->meter.get(), sources.clock.wallNow());
}

ApiResult<Answer> shown(const AdminSources& sources, const tenancy::IssuedKey& key) {
  return withRevision(200, key.revision, describe(sources, {key, key.meter->lastUsedS.load(), 0, 0}));
}

/// The one answer with a secret in it.
ApiResult<Answer> shownFresh(const AdminSources& sources,
                             const tenancy::ChangeResult<tenancy::FreshKey>& fresh) {
  if (!fresh) return fromRefusal(fresh.error());
  json::object out;
  out["key"] = describe(sources, {*fresh->key, 0, 0, 0});
  out["secret"] = std::string(fresh->secret.reveal());
  return withRevision(201, fresh->key->revision, out);
}

/// A key of the file is nobody's to change here.
std::optional<ApiError> ofFile(const AdminSources& sources, std::string_view kid) {
  const auto config = sources.installation().config;
  for (const FileKey& key : fileKeys(*config))
    if (key.place.kid == kid)
      return ApiError{
          409, "managed_by_file",
          fmt::format("Key '{}' is managed by the configuration file: edit the file and reload the "
                      "gateway.",
                      kid)};
  return std::nullopt;
}

}  // namespace

ApiResult<Answer> listKeys(const AdminSources& sources, const Call& call) {
  const auto config = sources.installation().config;
  const std::vector<FileKey> inFile = fileKeys(*config);
  const auto wanted = keysQuery(sources, call.query, inFile);
  if (!wanted) return wanted.error();
  const auto page = sources.registrar->repository().pageOfKeys(*wanted);
  if (!page) return fromError(page.error());
  std::vector<std::pair<tenancy::KeyPlace, json::object>> rows;
  for (const tenancy::StoredIssuedKey& stored : *page) {
    const tenancy::KeyEntry& entry = stored.key.entry;
    rows.emplace_back(tenancy::KeyPlace{entry.tenantId.value, entry.name, entry.kid},
                      describe(sources, stored));
  }
  for (const FileKey& key : inFile)
    if (matches(key, *wanted)) rows.emplace_back(key.place, describeKey(*key.key, *key.tenant));
  std::ranges::sort(rows, {}, [](const auto& row) -> const tenancy::KeyPlace& { return row.first; });
  const auto limit = static_cast<std::size_t>(wanted->limit - 1);
  const bool more = rows.size() > limit;
  if (more) rows.resize(limit);
  json::object out;
  out["next"] = more ? json::value(rows.back().first.kid) : json::value(nullptr);
  out["total"] = nullptr;
  if (wanted->search.empty() && wanted->tenant.empty() && !wanted->status) {
    const auto count = sources.registrar->repository().keyCount();
    if (!count) return fromError(count.error());
    out["total"] = *count + static_cast<std::int64_t>(inFile.size());
  }
  json::array keys;
  for (auto& row : rows) keys.push_back(std::move(row.second));
  out["keys"] = std::move(keys);
  return Answer{200, json::serialize(out), {}};
}

ApiResult<Answer> getKey(const AdminSources& sources, const Call& call) {
  const auto config = sources.installation().config;
  for (const FileKey& key : fileKeys(*config))
    if (key.place.kid == call.path[0])
      return Answer{200, json::serialize(describeKey(*key.key, *key.tenant)), {}};
  const auto stored = sources.registrar->repository().key(call.path[0]);
  if (!stored) return fromError(stored.error());
  if (!*stored) return ApiError{404, "not_found", fmt::format("No key has the id '{}'.", call.path[0])};
  return withRevision(200, (*stored)->key.revision, describe(sources, **stored));
}

ApiResult<Answer> createKey(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  return shownFresh(sources, sources.registrar->createKey(call.path[0], *body, actorOf(call)));
}

ApiResult<Answer> changeKey(const AdminSources& sources, const Call& call) {
  if (const auto refused = ofFile(sources, call.path[0])) return *refused;
  const auto body = objectBody(call);
  if (!body) return body.error();
  const auto revision = askedRevision(call);
  if (!revision) return revision.error();
  const auto changed = sources.registrar->changeKey(call.path[0], *body, *revision, actorOf(call));
  if (!changed) return fromRefusal(changed.error());
  return shown(sources, **changed);
}

ApiResult<Answer> rotateKey(const AdminSources& sources, const Call& call) {
  if (const auto refused = ofFile(sources, call.path[0])) return *refused;
  const auto body = objectBody(call);
  if (!body) return body.error();
  std::int64_t overlapS = 3600;
  tenancy::JsonFields fields(*body);
  fields.integer("overlap_s", 0, kLongestOverlapS, overlapS);
  if (const auto read = fields.finish(); !read) return ApiError{400, "invalid_body", read.error().detail};
  return shownFresh(
      sources, sources.registrar->rotateKey(call.path[0], std::chrono::seconds(overlapS), actorOf(call)));
}

ApiResult<Answer> revokeKey(const AdminSources& sources, const Call& call) {
  if (const auto refused = ofFile(sources, call.path[0])) return *refused;
  const auto revoked = sources.registrar->revokeKey(call.path[0], actorOf(call));
  if (!revoked) return fromRefusal(revoked.error());
  return shown(sources, **revoked);
}

}  // namespace gc::admin
