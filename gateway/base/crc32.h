#pragma once
// The CRC-32 of zip, gzip and PNG: guards against damage and typing errors, never against people.
#include <cstdint>
#include <string_view>

namespace gc {

/// CRC-32 (reflected polynomial 0xEDB88320); of "123456789" it is 0xCBF43926.
std::uint32_t crc32(std::string_view bytes);

}  // namespace gc
