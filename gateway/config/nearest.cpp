#include "gateway/config/nearest.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace gc::config {
namespace {

/// Whether one is a part of the other: "baseline" of "baseline_model". Two letters are a part of too much.
bool contains(std::string_view a, std::string_view b) {
  return std::min(a.size(), b.size()) >= 3 &&
         (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos);
}

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
  // Rows of the usual table: two back, one back and the current one.
  std::vector<std::size_t> older(b.size() + 1), old(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) old[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], older[j - 2] + 1);
    }
    std::swap(older, old);
    std::swap(old, row);
  }
  return old[b.size()];
}

std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates) {
  // Long inputs are cut: nobody mistypes 64 letters, and the table grows with the product of the lengths.
  typed = typed.substr(0, 64);
  std::string_view best;
  std::pair<std::size_t, std::size_t> bestRank;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = editDistance(typed, candidate);
    const std::pair rank(contains(typed, candidate) ? std::min<std::size_t>(distance, 1) : distance,
                         distance);
    if (best.empty() || rank < bestRank) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

}  // namespace gc::config
