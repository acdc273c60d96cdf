#include "gateway/demo_keys.h"

#include <algorithm>

namespace gc {

std::string DemoKeys::of(const std::string& variable) {
  auto found = m_keys.find(variable);
  if (found == m_keys.end())
    found = m_keys.emplace(variable, tenancy::ApiKey::generate(tenancy::ApiKey::Environment::Live)).first;
  return std::string(found->second.reveal());
}

std::string DemoKeys::first() const {
  return m_keys.empty() ? std::string() : std::string(m_keys.begin()->second.reveal());
}

std::vector<simulator::DemoCaller> DemoKeys::callers() const {
  std::vector<simulator::DemoCaller> out;
  for (const auto& [name, key] : m_keys) {
    std::string tenant = name.substr(name.rfind('_') + 1);
    std::ranges::transform(tenant, tenant.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    simulator::DemoCaller caller{tenant + "-customer", Secret(std::string(key.reveal()))};
    caller.tenant = tenant;
    out.push_back(std::move(caller));
  }
  return out;
}

}  // namespace gc
