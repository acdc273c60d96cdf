#pragma once
// The gateway as one object: what an executable starts, reloads, drains and asks for its address.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "gateway/base/log.h"
#include "gateway/base/result.h"

namespace gc {

/// How to start. Plain value.
struct GatewayOptions {
  /// TOML file, or text in its place (the demo's). One of the two.
  std::optional<std::filesystem::path> configFile;
  std::optional<std::string> configText;
  std::filesystem::path dataDir;      ///< created when missing; one gateway at a time
  std::optional<std::string> listen;  ///< HOST:PORT in place of the configured one; port 0 takes any
  bool demo = false;                  ///< its own keys, and traffic of its own on request
  double demoRequestsPerS = 0;        ///< demo: begin with that much traffic
  std::optional<std::uint64_t> demoSeed;  ///< demo: of the traffic and of every simulated provider
};

/// A running gateway with its threads (ARCHITECTURE: io-N, store-N, worker-N). start() returns when it
/// serves. Destroying it drains. start, reload and drain belong to the main thread; the rest is thread-safe.
class Gateway {
 public:
  /// Errors of Errc::InvalidArgument are the operator's (configuration, flags); others are the machine's.
  static Result<std::unique_ptr<Gateway>> start(GatewayOptions options, const Log& log);
  ~Gateway();
  Gateway(const Gateway&) = delete;
  Gateway& operator=(const Gateway&) = delete;

  /// "http://127.0.0.1:8080"
  std::string url() const;
  std::filesystem::path adminKeyFile() const;
  /// Reads the configuration again. On an error the running one stays in force.
  Result<void> reload();
  /// Stops accepting, lets requests finish for at most 30 s, commits everything, stops the threads.
  void drain();
  /// An API key of the demo's first tenant, for the line that people try; empty outside the demo.
  std::string demoKey() const;

 private:
  class State;
  explicit Gateway(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// Checks a configuration file as start() would, without starting anything or writing anywhere. Returns the
/// warnings, a line each.
Result<std::string> checkConfiguration(const std::filesystem::path& file);

}  // namespace gc
