#include "gateway/tenancy/register_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "gateway/tenancy/json_fields.h"

namespace gc::tenancy {
namespace {

Error damaged(std::string_view what, std::string_view name, std::string_view reason) {
  return makeError(Errc::Corrupt,
                   fmt::format("system.db: {} \"{}\" cannot be read: {}; restore the file from a "
                               "backup",
                               what, name, reason));
}

/// Reads the JSON in a column over `into` by `apply`.
template <class T, class Apply>
Result<void> readJson(std::string_view text, T& into, Apply apply) {
  const auto object = parseObject(text);
  if (!object) return object.error();
  return apply(into, *object);
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

Result<void> readPlanRow(const store::Statement& row, std::vector<Plan>& plans) {
  const auto plan =
      std::find_if(plans.begin(), plans.end(), [&](const Plan& known) { return known.id == row.text(0); });
  if (plan == plans.end()) return {};
  if (const auto read = readJson(row.text(1), *plan, applyPlan); !read)
    return damaged("plan", plan->id, read.error().detail);
  plan->revision = static_cast<std::uint64_t>(row.integer(2));
  return {};
}

Result<TenantAccount> readTenantRow(const store::Statement& row) {
  TenantAccount account;
  const TenantId id{std::string(row.text(0))};
  const auto read = readJson(row.text(2), account.settings, [](TenantSettings& into, const auto& object) {
    return applySettings(into, object, nullptr);
  });
  if (!read) return damaged("tenant", id.value, read.error().detail);
  account.status = row.text(1) == kTenantStatusNames[0] ? TenantStatus::Active : TenantStatus::Suspended;
  account.revision = static_cast<std::uint64_t>(row.integer(3));
  account.createdAt = wallFromMicros(row.integer(4));
  account.updatedAt = wallFromMicros(row.integer(5));
  if (const auto exported = row.optionalInteger(6)) account.exportedAt = wallFromMicros(*exported);
  account.exportedRevision = static_cast<std::uint64_t>(row.integer(7));
  describe(account, id);
  return account;
}

Result<StoredIssuedKey> readKeyRow(const store::Statement& row) {
  StoredIssuedKey out;
  IssuedKey& key = out.key;
  key.entry.kid = row.text(0);
  key.entry.tenantId = TenantId(std::string(row.text(1)));
  key.entry.name = row.text(2);
  key.entry.hint = row.text(3);
  const std::string_view hash = row.blob(4);
  if (hash.size() != key.entry.hash.size())
    return damaged("key", key.entry.kid, "its hash has another length");
  std::transform(hash.begin(), hash.end(), key.entry.hash.begin(),
                 [](char c) { return static_cast<unsigned char>(c); });
  key.pepper = row.text(5);
  if (const auto read = readJson(row.text(6), key.scopes, applyScopes); !read)
    return damaged("key", key.entry.kid, read.error().detail);
  key.unlimited = key.scopes.unlimited();
  key.revision = static_cast<std::uint64_t>(row.integer(7));
  key.createdAt = wallFromMicros(row.integer(8));
  if (const auto revoked = row.optionalInteger(9)) key.revokedAt = wallFromMicros(*revoked);
  key.replacedBy = row.text(10);
  out.lastUsedS = row.integer(11);
  out.spentMonth = static_cast<std::uint32_t>(row.integer(12));
  out.spentNanos = row.integer(13);
  return out;
}

AuditEntry readAuditRow(const store::Statement& row) {
  AuditEntry entry;
  entry.sequence = static_cast<std::uint64_t>(row.integer(0));
  entry.at = wallFromMicros(row.integer(1));
  entry.actor = {std::string(row.text(2)), std::string(row.text(3))};
  entry.action = row.text(4);
  entry.object = row.text(5);
  entry.tenant = row.text(6);
  entry.before = row.text(7);
  entry.after = row.text(8);
  return entry;
}

}  // namespace gc::tenancy
