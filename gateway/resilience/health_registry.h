#pragma once
// Keeps the health of every target across configuration reloads.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/ids.h"
#include "gateway/resilience/target_health.h"

namespace gc::resilience {

/// Health is a matter of the credential and the model: one tenant's bad key never opens another's breaker.
struct HealthKey {
  std::string credential;
  ModelId model;
  friend auto operator<=>(const HealthKey&, const HealthKey&) = default;
};

/// One for a process. Looked up only when a snapshot is built; requests hold the shared pointers.
/// Thread-safe.
class HealthRegistry {
 public:
  /// Called at every change of a breaker's state, under that breaker's lock: be short, do not call back.
  using OnTransition =
      std::function<void(const HealthKey&, BreakerState from, BreakerState to, FailureCategory)>;

  HealthRegistry(BreakerSettings breaker, CooldownSettings cooldown, std::uint64_t seed,
                 OnTransition onTransition = {});

  /// The same object for the same key, as long as it is not forgotten.
  std::shared_ptr<TargetHealth> get(const HealthKey& key);
  /// Forgets what is not in `keys` (sorted or not). Requests under way keep their own reference.
  void retain(const std::vector<HealthKey>& keys);
  std::size_t size() const;

 private:
  const BreakerSettings m_breaker;
  const CooldownSettings m_cooldown;
  const std::uint64_t m_seed;
  const OnTransition m_onTransition;
  mutable std::mutex m_mutex;  ///< guards what follows
  std::map<HealthKey, std::shared_ptr<TargetHealth>> m_targets;
};

}  // namespace gc::resilience
