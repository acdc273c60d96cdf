#include "app/gateway/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "gateway/config/loader.h"

namespace gc::app {
namespace {

constexpr int kUsage = 2;
constexpr std::array kLevels = {"debug", "info", "warning", "error"};

/// Why flags that are right one by one do not fit together, or nothing.
std::string whyNot(const CommandLine& flags) {
  if (flags.demo && flags.config)
    return "--demo brings its own configuration; leave out one of --demo and --config";
  if (flags.checkConfig && !flags.config)
    return "--check-config needs a file to check; add --config FILE.toml";
  if (!flags.demo && !flags.config)
    return "there is no configuration; give --config FILE.toml, or --demo to try it with simulated providers";
  if (flags.proof && !flags.demo) return "--proof breaks simulated providers only; add --demo";
  if (flags.seed && !flags.demo) return "--seed is the demo's; add --demo";
  if (flags.once && !flags.proof) return "--once ends after the proof; add --demo --proof";
  if (flags.config && flags.config->empty()) return "--config is empty; name a TOML file";
  if (flags.data && flags.data->empty()) return "--data is empty; name a directory";
  if (flags.listen)
    if (const auto address = config::parseListen(*flags.listen); !address)
      return "--" + address.error().detail;
  return {};
}

}  // namespace

ParsedCommandLine parseCommandLine(int argc, const char* const* argv) {
  CLI::App app("Generic Corp gateway: one OpenAI-style API in front of many LLM providers.",
               "genericcorp-gateway");
  ParsedCommandLine out;
  CommandLine& flags = out.flags;
  std::string config, data, listen, level;
  std::uint64_t seed = 0;
  auto* configOption = app.add_option("--config", config, "Configuration in TOML")->type_name("FILE.toml");
  auto* dataOption = app.add_option("--data", data,
                                    "Data directory; default: the XDG data directory, with --demo a "
                                    "temporary one")
                         ->type_name("DIR");
  auto* listenOption =
      app.add_option("--listen", listen,
                     "Address to listen on instead of the configured one; port 0: any free one")
          ->type_name("HOST:PORT");
  app.add_flag("--demo", flags.demo, "Start with simulated providers and tenants");
  auto* seedOption = app.add_option("--seed", seed, "With --demo: seed of the traffic and of every provider")
                         ->type_name("N");
  app.add_flag("--check-config", flags.checkConfig, "Check the configuration, print what is wrong and exit");
  auto* levelOption = app.add_option("--log-level", level, "What goes to stderr; default: info")
                          ->check(CLI::IsMember(std::vector<std::string>(kLevels.begin(), kLevels.end())))
                          ->type_name("LEVEL");
  app.add_flag("--proof", flags.proof,
               "With --demo: send a few requests with an outage in the middle and print what happened");
  app.add_flag("--once", flags.once,
               "With --proof: exit afterwards, with 0 only if a failover happened and no request failed");
  app.set_version_flag("--version", std::string("genericcorp-gateway ") + GC_VERSION);
  app.footer(
      "SIGHUP reloads the configuration, SIGTERM drains. Exit codes: 0 stopped, 2 bad usage or "
      "configuration, "
      "1 anything else.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    out.exitCode = app.exit(error) == 0 ? 0 : kUsage;
    return out;
  }
  if (*configOption) flags.config = config;
  if (*dataOption) flags.data = data;
  if (*seedOption) flags.seed = seed;
  if (*listenOption) flags.listen = listen;
  for (std::size_t i = 0; *levelOption && i < kLevels.size(); ++i)
    if (level == kLevels[i]) flags.logLevel = static_cast<LogLevel>(i);
  if (const std::string reason = whyNot(flags); !reason.empty()) {
    fmt::print(stderr, "{}\nRun with --help for more information.\n", reason);
    out.exitCode = kUsage;
  }
  return out;
}

}  // namespace gc::app
