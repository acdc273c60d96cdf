#pragma once
// How a simulated provider behaves while it is well.
#include <cstdint>
#include <string>
#include <vector>

#include "gateway/base/ids.h"
#include "gateway/catalog/catalog.h"

namespace gc::simulator {

/// Plain value.
struct ProviderSettings {
  ProviderId id;
  catalog::Dialect dialect = catalog::Dialect::OpenAi;
  std::vector<std::string> models;       ///< as requests name them; empty: every name is served
  int ttftMs = 250;                      ///< mean time to the first token
  int tokensPerS = 80;                   ///< mean speed of one answer; 0: all at once
  std::int64_t requestsPerMin = 60'000;  ///< 0: no limit and no header
  std::int64_t tokensPerMin = 100'000'000;
  std::uint64_t seed = 1;

  friend bool operator==(const ProviderSettings&, const ProviderSettings&) = default;
};

}  // namespace gc::simulator
