#pragma once
// Randomness as a dependency, so that jitter and draws can be replayed.
#include <cstdint>
#include <random>
#include <string>

namespace gc {

/// Source of uniform 64-bit draws. Implementations are confined to one thread unless they say otherwise.
class Random {
 public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
  /// Uniform in [0, 1).
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
};

/// A seeded generator; the same seed gives the same draws. Confined to one thread.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
  std::uint64_t next() override { return m_engine(); }

 private:
  std::mt19937_64 m_engine;
};

/// Always the same draw, for tests. Confined to one thread.
class ManualRandom final : public Random {
 public:
  explicit ManualRandom(std::uint64_t value = 0) : m_value(value) {}
  void set(std::uint64_t value) { m_value = value; }
  std::uint64_t next() override { return m_value; }

 private:
  std::uint64_t m_value;
};

/// Bytes fit for keys, from OpenSSL. Throws when the system has no entropy: going on would be unsafe.
void secureRandomBytes(void* out, std::size_t size);

/// `length` characters of 0-9A-Za-z, each uniform, fit for keys and ids.
std::string secureBase62(std::size_t length);

}  // namespace gc
