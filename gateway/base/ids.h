#pragma once
// Strong types for what is counted or named, so that they cannot be mixed up.
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "gateway/base/clock.h"

namespace gc {

/// A name that is only equal to names of its own kind. Plain value.
template <class Tag>
struct Named {
  std::string value;
  Named() = default;
  explicit Named(std::string v) : value(std::move(v)) {}
  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Named&, const Named&) = default;
};

using TenantId = Named<struct TenantTag>;
using ProviderId = Named<struct ProviderTag>;
using ModelId = Named<struct ModelTag>;

/// Index of a (provider, model) pair in the snapshot that chose it; meaningless in another revision.
enum class TargetIndex : std::uint16_t {};
inline std::size_t at(TargetIndex index) { return static_cast<std::size_t>(index); }

/// Milliseconds since 1970 in 48 bits, then 80 random ones; printed as "req_" and 22 base62 characters.
/// Unique across processes; ids made later are greater, so that an index of them grows at its end.
/// Plain value.
struct RequestId {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  static RequestId make(WallTime at, std::uint64_t random1, std::uint64_t random2) {
    return {static_cast<std::uint64_t>(toMicros(at) / 1000) << 16 | random1 >> 48, random2};
  }
  friend auto operator<=>(const RequestId&, const RequestId&) = default;
  std::string toString() const;
  void appendTo(std::string& out) const;
  /// The inverse of toString; false when the text is not one.
  static bool parse(std::string_view text, RequestId& out);
};

}  // namespace gc

template <class Tag>
struct std::hash<gc::Named<Tag>> {
  std::size_t operator()(const gc::Named<Tag>& name) const { return std::hash<std::string>()(name.value); }
};
template <>
struct std::hash<gc::RequestId> {
  std::size_t operator()(const gc::RequestId& id) const { return id.low ^ (id.high * 0x9E3779B97F4A7C15ull); }
};
