#pragma once
// From the text of a TOML file to a snapshot, or to the complete list of what is wrong with it.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/result.h"
#include "gateway/config/snapshot.h"
#include "gateway/tenancy/api_key.h"
#include "gateway/tenancy/key_repository.h"

namespace gc::config {

/// A configuration as it was read, before anything is checked.
struct Source {
  std::string text;
  std::string name;                 ///< as errors name it, usually the path the operator typed
  std::filesystem::path directory;  ///< what relative file: references start from

  static Result<Source> fromFile(const std::filesystem::path& file);
};

/// Where keys come from: the process's environment and files, or a test's own.
struct KeySources {
  std::function<std::optional<std::string>(const std::string& name)> environment;
  std::function<Result<std::string>(const std::filesystem::path& file)> readFile;

  static KeySources ofProcess();
};

/// What a load stands on. `keys` is written only when the whole configuration is valid.
struct LoadContext {
  std::shared_ptr<const catalog::Catalog> catalog;
  std::shared_ptr<const tenancy::Pepper> pepper;
  tenancy::KeyRepository& keys;
  KeySources sources;
  WallTime now;
  std::uint64_t revision = 1;
  std::shared_ptr<const catalog::PriceBook> prices = {};  ///< over `catalog`; nullptr: the catalog's own
};

/// A key made by this load. It is nowhere else in clear: print it, then forget it.
struct NewKey {
  TenantId tenant;
  std::string name;
  tenancy::ApiKey key;
};

struct Loaded {
  std::shared_ptr<const Snapshot> snapshot;
  std::vector<NewKey> newKeys;
  std::vector<std::string> warnings;  ///< "file:line: text"; the configuration is in order all the same
};

/// All or nothing: an error's detail holds one "file:line: reason; remedy" line per mistake, in file order,
/// and then nothing has been written anywhere.
Result<Loaded> load(const Source& source, const LoadContext& context);

/// "127.0.0.1:8080", "[::1]:0", "localhost:8080"; the address must be one the machine can bind by number.
Result<ListenAddress> parseListen(std::string_view text);

}  // namespace gc::config
