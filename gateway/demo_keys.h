#pragma once
// The API keys of a demo: made anew at every start, so that its own traffic can present them.
#include <map>
#include <string>
#include <vector>

#include "gateway/config/loader.h"
#include "gateway/simulator/demo_traffic.h"

namespace gc {

/// Fills the env: references of the demo's configuration. Confined to one thread at a time.
class DemoKeys {
 public:
  /// The key that a variable stands for; the same one each time.
  std::string of(const std::string& variable);
  /// Of the first variable; empty before the configuration was read.
  std::string first() const;
  /// One caller for each key. DEMO_KEY_1_ACME is tenant acme's, and its customer is called acme-customer.
  std::vector<simulator::DemoCaller> callers() const;

 private:
  std::map<std::string, tenancy::ApiKey> m_keys;
};

}  // namespace gc
