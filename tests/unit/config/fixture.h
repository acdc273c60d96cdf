#pragma once
// A loader's surroundings without a machine: variables and files by hand, keys in memory.
#include <map>
#include <string>

#include "gateway/config/loader.h"
#include "resources/embedded.h"

namespace gc::config::test {

/// Lives for one test. Confined to its thread.
struct Fixture {
  std::map<std::string, std::string> variables{{"OPENAI_KEY", "sk-test-0123456789"}};
  std::map<std::string, std::string> files;
  tenancy::MemoryKeyRepository memory;
  tenancy::KeyRepository* keys = &memory;
  std::shared_ptr<const tenancy::Pepper> pepper = tenancy::Pepper::fromBytes(std::string(32, 'p'));
  std::uint64_t revision = 7;

  static std::shared_ptr<const catalog::Catalog> priceCatalog() {
    static const auto shared = std::make_shared<const catalog::Catalog>(
        catalog::Catalog::parse(resources::priceCatalogJson()).value());
    return shared;
  }

  Result<Loaded> load(const std::string& text) {
    const KeySources sources{.environment = [this](const std::string& name) -> std::optional<std::string> {
                               const auto it = variables.find(name);
                               return it == variables.end() ? std::nullopt : std::optional(it->second);
                             },
                             .readFile = [this](const std::filesystem::path& file) -> Result<std::string> {
                               const auto it = files.find(file.string());
                               if (it == files.end())
                                 return makeError(Errc::Io,
                                                  "cannot read " + file.string() + ": No such file");
                               return it->second;
                             }};
    return config::load({text, "t.toml", "/etc/gc"},
                        {priceCatalog(), pepper, *keys, sources, ManualClock().wallNow(), revision});
  }
};

}  // namespace gc::config::test
