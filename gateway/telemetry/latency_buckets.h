#pragma once
// The one scale of every latency histogram: exact below 64 µs, then 32 linear steps in each power of two up
// to 2^30 µs (18 minutes). A bucket's middle is within 1.6 % of every value in it, and histograms of any
// thread, second or provider can be added up.
#include <bit>
#include <cstddef>
#include <cstdint>

namespace gc::telemetry {

inline constexpr std::int64_t kExactBelow = 64;
inline constexpr int kStepsPerOctave = 32;
inline constexpr int kFirstOctave = 6;
inline constexpr int kLastOctave = 29;
inline constexpr std::size_t kBuckets = kExactBelow + (kLastOctave - kFirstOctave + 1) * kStepsPerOctave;

/// Negative values count as 0, values over the scale as the last bucket.
constexpr std::size_t bucketOf(std::int64_t micros) {
  if (micros < 0) return 0;
  const auto value = static_cast<std::uint64_t>(micros);
  if (micros < kExactBelow) return static_cast<std::size_t>(value);
  const int octave = static_cast<int>(std::bit_width(value)) - 1;
  if (octave > kLastOctave) return kBuckets - 1;
  const auto step = static_cast<std::size_t>(value >> (octave - 5)) & (kStepsPerOctave - 1);
  return static_cast<std::size_t>(kExactBelow) +
         static_cast<std::size_t>(octave - kFirstOctave) * kStepsPerOctave + step;
}

/// The value that stands for a bucket: its middle.
constexpr std::int64_t bucketMiddle(std::size_t bucket) {
  if (bucket < kExactBelow) return static_cast<std::int64_t>(bucket);
  const std::size_t above = bucket - kExactBelow;
  const int octave = kFirstOctave + static_cast<int>(above / kStepsPerOctave);
  const std::int64_t width = std::int64_t{1} << (octave - 5);
  return (static_cast<std::int64_t>(above % kStepsPerOctave) + kStepsPerOctave) * width + (width - 1) / 2;
}

}  // namespace gc::telemetry
