#pragma once
// The installation's own secret under which API keys are hashed.
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/result.h"

namespace gc::tenancy {

using KeyHash = std::array<unsigned char, 32>;

/// HMAC-SHA256 under 32 secret bytes kept in the data directory, so that a copied database alone cannot be
/// used to test guesses. The algorithm is fetched once. Thread-safe.
class Pepper {
 public:
  /// Reads DIR/pepper (32 bytes, mode 0600), or makes it on first start.
  static Result<std::shared_ptr<const Pepper>> openOrCreate(const std::filesystem::path& dataDir);
  /// A fresh one that is kept nowhere; for --check-config.
  static std::shared_ptr<const Pepper> temporary();
  static std::shared_ptr<const Pepper> fromBytes(std::string_view bytes);

  KeyHash hash(std::string_view key) const;
  /// Tells which pepper a stored hash was made with, without revealing it.
  const std::string& fingerprint() const { return m_fingerprint; }

  ~Pepper();
  Pepper(const Pepper&) = delete;
  Pepper& operator=(const Pepper&) = delete;

 private:
  struct Keyed;
  explicit Pepper(std::string_view bytes);
  std::unique_ptr<Keyed> m_keyed;
  std::string m_fingerprint;
};

}  // namespace gc::tenancy
