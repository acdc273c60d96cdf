#pragma once
// The form of the keys that applications present: gc_live_<kid>_<secret>_<crc>.
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/result.h"
#include "gateway/base/secret.h"

namespace gc::tenancy {

/// A well-formed key: 12 base62 characters that name it, 43 that are its secret (256 bits) and 6 of a CRC-32
/// over all before them, so that a typo or a truncated paste is refused without any look-up. Immutable.
class ApiKey {
 public:
  enum class Environment { Live, Test };
  static constexpr std::size_t kKidLength = 12;
  static constexpr std::size_t kSecretLength = 43;
  static constexpr std::size_t kCrcLength = 6;
  static constexpr std::size_t kLength = 8 + kKidLength + 1 + kSecretLength + 1 + kCrcLength;

  static ApiKey generate(Environment environment);
  /// Puts a key together from its parts, which must be base62 of the lengths above.
  static Result<ApiKey> compose(Environment environment, std::string_view kid, std::string_view secret);
  /// Reads a key; the error says what is wrong without repeating the key.
  static Result<ApiKey> parse(std::string_view text);
  /// The name inside a well-formed key, or nothing. Allocates nothing; what parse() checks, cheaply.
  static std::optional<std::string_view> kidOf(std::string_view text);

  std::string_view reveal() const { return m_text.reveal(); }
  std::string_view kid() const { return reveal().substr(8, kKidLength); }
  /// The last four characters of the secret, for people to tell keys apart.
  std::string hint() const { return std::string(reveal().substr(8 + kKidLength + 1 + kSecretLength - 4, 4)); }

 private:
  explicit ApiKey(Secret text) : m_text(std::move(text)) {}
  Secret m_text;
};

}  // namespace gc::tenancy
