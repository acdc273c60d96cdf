#include "gateway/base/crc32.h"

#include <array>
#include <bit>
#include <cstring>

namespace gc {
namespace {

using Table = std::array<std::array<std::uint32_t, 256>, 8>;

/// table[k][b] is the CRC of byte b followed by k zero bytes, so that eight bytes take eight look-ups.
constexpr Table makeTable(std::uint32_t polynomial) {
  Table table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? polynomial : 0u);
    table[0][byte] = crc;
  }
  for (std::size_t k = 1; k < 8; ++k)
    for (std::size_t byte = 0; byte < 256; ++byte)
      table[k][byte] = (table[k - 1][byte] >> 8) ^ table[0][table[k - 1][byte] & 0xFF];
  return table;
}

constexpr Table kCrc32 = makeTable(0xEDB88320u);
constexpr Table kCrc32c = makeTable(0x82F63B78u);

std::uint32_t byTable(const Table& table, std::string_view bytes) {
  static_assert(std::endian::native == std::endian::little);
  std::uint32_t crc = ~0u;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    word ^= crc;
    crc = 0;
    for (std::size_t k = 0; k < 8; ++k) crc ^= table[7 - k][(word >> (8 * k)) & 0xFF];
  }
  for (const char c : bytes) crc = (crc >> 8) ^ table[0][(crc ^ static_cast<unsigned char>(c)) & 0xFF];
  return ~crc;
}

#ifdef __x86_64__
__attribute__((target("sse4.2"))) std::uint32_t crc32cByInstruction(std::string_view bytes) {
  std::uint64_t crc = ~0u;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    crc = __builtin_ia32_crc32di(crc, word);
  }
  auto rest = static_cast<std::uint32_t>(crc);
  for (const char c : bytes) rest = __builtin_ia32_crc32qi(rest, static_cast<unsigned char>(c));
  return ~rest;
}
#endif

}  // namespace

std::uint32_t crc32(std::string_view bytes) { return byTable(kCrc32, bytes); }

std::uint32_t crc32c(std::string_view bytes) {
#ifdef __x86_64__
  static const bool hasInstruction = __builtin_cpu_supports("sse4.2");
  if (hasInstruction) return crc32cByInstruction(bytes);
#endif
  return byTable(kCrc32c, bytes);
}

}  // namespace gc
