#include "gateway/tenancy/pepper.h"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <stdexcept>

#include "gateway/base/random.h"
#include "gateway/tenancy/private_file.h"

namespace gc::tenancy {
namespace {

constexpr std::size_t kSize = 32;
constexpr std::size_t kBlock = 64;

struct FreeDigest {
  void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
};
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

/// OpenSSL fails here only when it is broken or out of memory; going on would let wrong keys through.
void require(int ok) {
  if (ok != 1) throw std::runtime_error("OpenSSL's SHA-256 failed");
}

std::string freshBytes() {
  std::string bytes(kSize, '\0');
  secureRandomBytes(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace

/// SHA-256 after the first block of HMAC's inner and outer hash (RFC 2104: key xor 0x36, key xor 0x5c).
/// Copying these states costs a third of setting a MAC up from its key, and needs no lock.
struct Pepper::Keyed {
  std::unique_ptr<EVP_MD, FreeDigest> digest{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
  Context inner{EVP_MD_CTX_new()};
  Context outer{EVP_MD_CTX_new()};

  void absorb(EVP_MD_CTX* context, std::string_view key, unsigned char pad) const {
    unsigned char block[kBlock];
    for (std::size_t i = 0; i < kBlock; ++i)
      block[i] = static_cast<unsigned char>((i < key.size() ? key[i] : 0) ^ pad);
    require(EVP_DigestInit_ex2(context, digest.get(), nullptr));
    require(EVP_DigestUpdate(context, block, sizeof block));
    OPENSSL_cleanse(block, sizeof block);
  }
};

Pepper::Pepper(std::string_view bytes) : m_keyed(std::make_unique<Keyed>()) {
  if (!m_keyed->digest || !m_keyed->inner || !m_keyed->outer || bytes.size() > kBlock)
    throw std::runtime_error("cannot set up HMAC-SHA256");
  m_keyed->absorb(m_keyed->inner.get(), bytes, 0x36);
  m_keyed->absorb(m_keyed->outer.get(), bytes, 0x5c);
  const KeyHash mark = hash("pepper fingerprint");
  for (std::size_t i = 0; i < 8; ++i) m_fingerprint += fmt::format("{:02x}", mark[i]);
}

Pepper::~Pepper() = default;

std::shared_ptr<const Pepper> Pepper::fromBytes(std::string_view bytes) {
  return std::shared_ptr<const Pepper>(new Pepper(bytes));
}

std::shared_ptr<const Pepper> Pepper::temporary() { return fromBytes(Secret(freshBytes()).reveal()); }

Result<std::shared_ptr<const Pepper>> Pepper::openOrCreate(const std::filesystem::path& dataDir) {
  const std::filesystem::path file = dataDir / "pepper";
  auto content = readOrMakePrivateFile(file, freshBytes);
  if (!content) return content.error();
  if (content->reveal().size() != kSize)
    return makeError(Errc::Corrupt,
                     fmt::format("{} holds {} bytes instead of {}; restore it from a backup, or remove it, "
                                 "and then every generated key is made anew",
                                 file.string(), content->reveal().size(), kSize));
  return fromBytes(content->reveal());
}

KeyHash Pepper::hash(std::string_view key) const {
  const Context context(EVP_MD_CTX_new());
  KeyHash out;
  require(EVP_MD_CTX_copy_ex(context.get(), m_keyed->inner.get()));
  require(EVP_DigestUpdate(context.get(), key.data(), key.size()));
  require(EVP_DigestFinal_ex(context.get(), out.data(), nullptr));
  require(EVP_MD_CTX_copy_ex(context.get(), m_keyed->outer.get()));
  require(EVP_DigestUpdate(context.get(), out.data(), out.size()));
  require(EVP_DigestFinal_ex(context.get(), out.data(), nullptr));
  return out;
}

}  // namespace gc::tenancy
