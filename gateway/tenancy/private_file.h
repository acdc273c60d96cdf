#pragma once
// A small file that only the gateway's own user can read.
#include <filesystem>
#include <functional>

#include "gateway/base/result.h"
#include "gateway/base/secret.h"

namespace gc::tenancy {

/// The content of `file`; when it does not exist, makes it with what `make` returns: mode 0600, complete or
/// absent, synced. Refuses links, foreign owners and permissions wider than 0600, each with its remedy.
/// Two processes that start at once end up with the same content.
Result<Secret> readOrMakePrivateFile(const std::filesystem::path& file,
                                     const std::function<std::string()>& make);

}  // namespace gc::tenancy
