// A configuration file checked without starting anything.
#include "gateway/config/loader.h"
#include "gateway/gateway.h"
#include "resources/embedded.h"

namespace gc {

Result<std::string> checkConfiguration(const std::filesystem::path& file) {
  auto catalog = catalog::Catalog::parse(resources::priceCatalogJson());
  if (!catalog) return makeError(Errc::Internal, catalog.error().detail);
  const auto source = config::Source::fromFile(file);
  if (!source) return source.error();
  tenancy::MemoryKeyRepository nowhere;
  const auto loaded = config::load(
      *source, {std::make_shared<const catalog::Catalog>(std::move(*catalog)), tenancy::Pepper::temporary(),
                nowhere, config::KeySources::ofProcess(), SystemClock().wallNow()});
  if (!loaded) return loaded.error();
  std::string warnings;
  for (const std::string& warning : loaded->warnings) warnings += warning + '\n';
  return warnings;
}

}  // namespace gc
