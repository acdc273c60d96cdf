#pragma once
// What the operator asked for.
#include <filesystem>
#include <optional>
#include <string>

#include "gateway/base/log.h"

namespace gc::app {

/// The flags, checked for whether they fit together. Plain value.
struct CommandLine {
  std::optional<std::filesystem::path> config;
  std::optional<std::filesystem::path> data;
  std::optional<std::string> listen;
  std::optional<LogLevel> logLevel;
  bool demo = false;
  std::optional<std::uint64_t> seed;  ///< of the demo
  bool checkConfig = false;
  bool proof = false;
  bool once = false;
};

/// The flags, or the code to exit with: 0 after --help and --version, 2 after a mistake, which is on stderr.
struct ParsedCommandLine {
  CommandLine flags;
  std::optional<int> exitCode;
};
ParsedCommandLine parseCommandLine(int argc, const char* const* argv);

}  // namespace gc::app
