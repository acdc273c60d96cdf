#pragma once
// Reads the [[providers]] of a configuration.
#include <vector>

#include "gateway/config/snapshot.h"
#include "gateway/config/table_reader.h"

namespace gc::config {

struct LoadContext;
struct Source;

/// What is wrong goes to `problems`; the result is of use only when there is nothing wrong.
std::vector<ProviderSettings> readProviders(const std::vector<Located<const toml::table*>>& tables,
                                            const LoadContext& context, const Source& source,
                                            Problems& problems);

/// The ids that the providers claim, right or wrong: references to a provider that has another mistake are
/// none.
std::vector<std::string> providerIds(const std::vector<Located<const toml::table*>>& tables);

/// Reports an id that is not [a-z][a-z0-9_-]{1,30}.
bool checkId(const Located<std::string>& id, std::string_view what, Problems& problems);

/// The nearest model of the catalog, for messages.
std::string_view nearestModel(const catalog::Catalog& catalog, std::string_view typed,
                              std::string_view vendor = {});

}  // namespace gc::config
