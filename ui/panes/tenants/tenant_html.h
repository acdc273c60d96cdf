#pragma once
#include <QString>

namespace gc::console {

class Format;
struct TenantReading;
struct Tokens;

/// A tenant's limits, keys and cost as rich text in the theme's colours.
QString tenantHtml(const TenantReading&, const Format&, const Tokens&);

}  // namespace gc::console
