#include "gateway/tenancy/tenant.h"

#include <algorithm>

namespace gc::tenancy {

std::optional<std::string> whyNotTenantId(std::string_view id) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (id.size() < 2 || id.size() > 31 || !lower(id.front()) ||
      !std::all_of(id.begin(), id.end(),
                   [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }))
    return "must be 2 to 31 characters of a-z, 0-9, - and _, beginning with a letter; choose another";
  // Names of PostgreSQL's own schemas and of the databases beside the tenants'.
  static constexpr std::string_view kReserved[] = {"public", "information_schema", "system", "template0",
                                                   "template1"};
  if (id.starts_with("pg_") ||
      std::find(std::begin(kReserved), std::end(kReserved), id) != std::end(kReserved))
    return "is a name that databases reserve; choose another";
  return std::nullopt;
}

std::string canonicalTenantId(std::string_view id) {
  std::string out(id);
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

}  // namespace gc::tenancy
