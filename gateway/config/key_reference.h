#pragma once
// Where a key is kept, as the file says it: env:NAME or file:PATH, never the key itself.
#include <filesystem>
#include <string_view>

#include "gateway/base/result.h"
#include "gateway/base/secret.h"
#include "gateway/config/loader.h"

namespace gc::config {

/// Fetches the key that `reference` points at. Errors begin with what `what` names ("api_key"), and never
/// repeat a key, nor a reference that may be one. Line ends around the key are no part of it.
Result<Secret> resolveKey(std::string_view what, std::string_view reference, const KeySources& sources,
                          const std::filesystem::path& directory);

}  // namespace gc::config
