#include "gateway/tenancy/admin_key.h"

#include <fmt/format.h>

#include "gateway/base/random.h"
#include "gateway/tenancy/private_file.h"

namespace gc::tenancy {
namespace {

constexpr std::size_t kShortest = 32;

/// Editors and `echo` end a file with a newline; it is no part of the key.
std::string_view withoutLineEnd(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

Result<AdminKey> AdminKey::openOrCreate(const std::filesystem::path& dataDir) {
  const std::filesystem::path file = dataDir / kFileName;
  // 43 base62 characters carry 256 bits.
  auto content = readOrMakePrivateFile(file, [] { return "gc_admin_" + secureBase62(43) + "\n"; });
  if (!content) return content.error();
  const std::string_view key = withoutLineEnd(content->reveal());
  if (key.size() < kShortest)
    return makeError(Errc::Corrupt,
                     fmt::format("{} holds fewer than {} characters, too few to be safe; remove it to have a "
                                 "new one made",
                                 file.string(), kShortest));
  for (const char c : key)
    if (c <= ' ' || c > '~')
      return makeError(Errc::Corrupt,
                       fmt::format("{} holds a character that cannot stand in a request header; remove it to "
                                   "have a new one made",
                                   file.string()));
  return AdminKey(Secret(std::string(key)), file);
}

}  // namespace gc::tenancy
