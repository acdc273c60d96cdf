#include "gateway/config/key_reference.h"

#include <fmt/format.h>

#include <algorithm>

namespace gc::config {
namespace {

constexpr std::size_t kLongest = 4096;

bool isVariableName(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return !name.empty() && letter(name.front()) &&
         std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// A key travels in a header: only visible ASCII can.
Result<Secret> checked(std::string_view what, std::string_view origin, std::string_view content) {
  const std::string_view key = trimmed(content);
  if (key.empty()) return invalid(fmt::format("{}: {} is empty; put the key there", what, origin));
  if (key.size() > kLongest)
    return invalid(fmt::format("{}: {} holds more than {} bytes, which is no key; put only the key there",
                               what, origin, kLongest));
  if (!std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; }))
    return invalid(
        fmt::format("{}: {} holds a blank or a character that cannot stand in a request header; put "
                    "only the key there",
                    what, origin));
  return Secret(std::string(key));
}

}  // namespace

Result<Secret> resolveKey(std::string_view what, std::string_view reference, const KeySources& sources,
                          const std::filesystem::path& directory) {
  if (reference.starts_with("env:")) {
    const std::string name(reference.substr(4));
    if (!isVariableName(name))
      return invalid(
          fmt::format("{}: env: is not followed by a variable's name; write env:NAME with letters, "
                      "digits and underscores",
                      what));
    auto value = sources.environment(name);
    if (!value)
      return invalid(
          fmt::format("{}: the environment variable {} is not set; set it before the gateway starts, or "
                      "use file:PATH",
                      what, name));
    const Secret raw(std::move(*value));
    return checked(what, fmt::format("the environment variable {}", name), raw.reveal());
  }
  if (reference.starts_with("file:")) {
    const std::filesystem::path path(reference.substr(5));
    if (path.empty() || path.native().find('\0') != std::string::npos)
      return invalid(fmt::format("{}: file: is not followed by a path; write file:PATH", what));
    const std::filesystem::path file = directory / path;
    auto content = sources.readFile(file);
    if (!content)
      return invalid(fmt::format("{}: {}; check the path and that the gateway's user may read it", what,
                                 content.error().detail));
    const Secret raw(std::move(*content));
    return checked(what, file.string(), raw.reveal());
  }
  return invalid(
      fmt::format("{} must not stand in this file in clear; put it in an environment variable and write "
                  "\"env:NAME\", or in a file and write \"file:PATH\"",
                  what));
}

}  // namespace gc::config
