#pragma once
// The key of the admin API, made on first start and kept in a file that only the gateway's user can read.
#include <filesystem>
#include <string_view>

#include "gateway/base/result.h"
#include "gateway/base/secret.h"

namespace gc::tenancy {

/// The administrator's key. Operators know its file as `admin_token`. Immutable.
class AdminKey {
 public:
  static constexpr std::string_view kFileName = "admin_token";

  /// Reads DIR/admin_token, or makes one (mode 0600, 256 random bits). A file that others may read is
  /// refused with the command that cures it.
  static Result<AdminKey> openOrCreate(const std::filesystem::path& dataDir);

  /// Whether `presented` (without "Bearer ") is this key; in constant time.
  bool matches(std::string_view presented) const { return equalInConstantTime(presented, m_key.reveal()); }
  const std::filesystem::path& file() const { return m_file; }

 private:
  AdminKey(Secret key, std::filesystem::path file) : m_key(std::move(key)), m_file(std::move(file)) {}
  Secret m_key;
  std::filesystem::path m_file;
};

}  // namespace gc::tenancy
