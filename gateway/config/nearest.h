#pragma once
// Finds what somebody probably meant to type.
#include <span>
#include <string_view>

namespace gc::config {

/// How many letters must be inserted, removed, changed or swapped with a neighbour to turn `a` into `b`.
std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate nearest to `typed`, the first of equals; one that is a part of the other counts as one
/// letter away. Empty when there are no candidates.
std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates);

}  // namespace gc::config
