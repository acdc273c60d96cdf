#pragma once
// A key made by the admin API: what it may do and where it stands.
#include <boost/json/object.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/tenancy/key_index.h"
#include "gateway/tenancy/meters.h"

namespace gc::tenancy {

/// The data plane's endpoints, as scopes name them.
enum class DataEndpoint : std::uint8_t { ChatCompletions, Models };
inline constexpr std::array<std::string_view, 2> kEndpointNames = {"chat.completions", "models"};

/// What a key is limited to. Empty lists and nothing: no limit of its own. Plain value.
struct KeyScopes {
  std::string name;                    ///< for people; one active key of a tenant has it
  std::vector<std::string> models;     ///< ids as clients write them in `model`
  std::vector<std::string> endpoints;  ///< of kEndpointNames
  std::optional<Money> budget;         ///< a calendar month, UTC
  std::optional<WallTime> expiresAt;
  std::optional<std::int64_t> requestsPerMinute;
  std::optional<std::int64_t> llmTokensPerMinute;

  /// Nothing but its tenant limits it: admission has nothing to look at.
  bool unlimited() const {
    return models.empty() && endpoints.empty() && !budget && !expiresAt && !requestsPerMinute &&
           !llmTokensPerMinute;
  }
  friend bool operator==(const KeyScopes&, const KeyScopes&) = default;
};

/// Reads the members of `object` over `scopes`.
Result<void> applyScopes(KeyScopes& scopes, const boost::json::object& object);
/// What applyScopes reads.
boost::json::object scopesJson(const KeyScopes& scopes);

/// One issued key as of one revision. Immutable; its meter lives on through its revisions.
struct IssuedKey {
  KeyEntry entry;
  KeyScopes scopes;
  bool unlimited = true;  ///< scopes.unlimited(), asked once
  std::uint64_t revision = 1;
  WallTime createdAt{};
  std::optional<WallTime> revokedAt;
  std::string replacedBy;  ///< kid of the key that rotation made; empty: none
  std::string pepper;      ///< fingerprint of the pepper its hash was made with
  std::shared_ptr<KeyMeter> meter;

  std::string_view name() const { return entry.kid; }
};

}  // namespace gc::tenancy
