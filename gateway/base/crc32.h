#pragma once
// Checksums against damage and typing errors, never against people.
#include <cstdint>
#include <string_view>

namespace gc {

/// CRC-32 of zip, gzip and PNG (reflected polynomial 0xEDB88320); of "123456789" it is 0xCBF43926.
std::uint32_t crc32(std::string_view bytes);

/// CRC-32C (Castagnoli, RFC 3720 B.4; reflected polynomial 0x82F63B78); of "123456789" it is 0xE3069283.
/// Where the processor has an instruction for it, several times as fast as crc32().
std::uint32_t crc32c(std::string_view bytes);

}  // namespace gc
