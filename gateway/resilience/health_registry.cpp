#include "gateway/resilience/health_registry.h"

#include <functional>
#include <set>
#include <utility>

namespace gc::resilience {

HealthRegistry::HealthRegistry(BreakerSettings breaker, CooldownSettings cooldown, std::uint64_t seed,
                               OnTransition onTransition)
    : m_breaker(breaker), m_cooldown(cooldown), m_seed(seed), m_onTransition(std::move(onTransition)) {}

std::shared_ptr<TargetHealth> HealthRegistry::get(const HealthKey& key) {
  const std::lock_guard lock(m_mutex);
  std::shared_ptr<TargetHealth>& target = m_targets[key];
  if (target) return target;
  CircuitBreaker::OnTransition onTransition;
  if (m_onTransition) {
    // By value: the target may outlive the registry in a request under way.
    onTransition = [notify = m_onTransition, key](BreakerState from, BreakerState to, FailureCategory cause) {
      notify(key, from, to, cause);
    };
  }
  const std::uint64_t name = std::hash<std::string>()(key.credential) * 31 + std::hash<ModelId>()(key.model);
  target = std::make_shared<TargetHealth>(m_breaker, m_cooldown, m_seed ^ name, std::move(onTransition));
  return target;
}

void HealthRegistry::retain(const std::vector<HealthKey>& keys) {
  const std::set<HealthKey> kept(keys.begin(), keys.end());
  const std::lock_guard lock(m_mutex);
  std::erase_if(m_targets, [&kept](const auto& entry) { return !kept.contains(entry.first); });
}

std::size_t HealthRegistry::size() const {
  const std::lock_guard lock(m_mutex);
  return m_targets.size();
}

}  // namespace gc::resilience
