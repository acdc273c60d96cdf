// The headless gateway: flags, signals, and what stdout and stderr say. Everything else is behind the facade.
#include <fmt/format.h>
#include <unistd.h>

#include <boost/asio/ip/address.hpp>
#include <sstream>
#include <string>

#include "app/gateway/command_line.h"
#include "app/gateway/data_folder.h"
#include "app/gateway/demo_proof.h"
#include "app/gateway/process.h"
#include "gateway/config/loader.h"
#include "gateway/gateway.h"
#include "gateway/http/listener.h"
#include "resources/embedded.h"

namespace {

using gc::Errc;
using gc::Error;
using gc::Gateway;
using gc::Log;
using gc::LogLevel;
using gc::app::CommandLine;

constexpr int kStopped = 0;
constexpr int kFailed = 1;
constexpr int kBadUsage = 2;

int report(const Error& error) {
  fmt::print(stderr, "{}\n", error.detail);
  return error.code == Errc::InvalidArgument ? kBadUsage : kFailed;
}

int checkConfig(const CommandLine& flags) {
  const auto warnings = gc::checkConfiguration(*flags.config);
  if (!warnings) return report(warnings.error());
  fmt::print(stderr, "{}", *warnings);
  fmt::print("{}: the configuration is in order\n", flags.config->string());
  return kStopped;
}

/// The demo's own port where it is free, any other where it is not: a second demo is no mistake.
std::string demoAddress() {
  const gc::http::tcp::endpoint usual(boost::asio::ip::make_address("127.0.0.1"), 8080);
  return gc::http::checkPortFree(usual) ? "127.0.0.1:8080" : "127.0.0.1:0";
}

void printReady(const Gateway& gateway) {
  std::string line = R"({"ready":true,"url":")";
  gc::appendJsonEscaped(line, gateway.url());
  line += R"(","admin_token_file":")";
  gc::appendJsonEscaped(line, gateway.adminKeyFile().string());
  fmt::print("{}\"}}\n", line);
  std::fflush(stdout);
}

bool prove(const Gateway& gateway, const gc::app::Signals& signals) {
  const auto adminKey = gc::config::KeySources::ofProcess().readFile(gateway.adminKeyFile());
  if (!adminKey) return false;
  std::string key = *adminKey;
  while (key.ends_with('\n')) key.pop_back();
  gc::app::DemoProof proof(gateway.url(), gc::Secret(key), gc::Secret(gateway.demoKey()), stdout,
                           [&] { return signals.stopRequested(); });
  return proof.run();
}

void reload(Gateway& gateway, const Log& log) {
  const auto reloaded = gateway.reload();
  if (reloaded) {
    log.info("configuration reloaded");
    return;
  }
  log.error("the configuration was not reloaded; the running one stays in force");
  std::istringstream lines(reloaded.error().detail);
  for (std::string line; std::getline(lines, line);) log.error(line);
}

/// Serves until told to stop.
int serve(Gateway& gateway, const gc::app::Signals& signals, const Log& log) {
  int signal = signals.wait();
  for (; signal == SIGHUP; signal = signals.wait()) reload(gateway, log);
  log.info("draining; Ctrl-C ends at once", {{"signal", signal == SIGINT ? "SIGINT" : "SIGTERM"}});
  signals.letInterruptKill();
  gateway.drain();
  log.info("stopped");
  return kStopped;
}

int run(const CommandLine& flags) {
  // The proof tells of the outage itself; the log's lines would stand in the middle of its table.
  const LogLevel usual = flags.proof ? LogLevel::Error : LogLevel::Info;
  const Log log(flags.logLevel.value_or(usual), ::isatty(2) != 0 ? Log::Format::Human : Log::Format::Json);
  const gc::app::Signals signals;

  std::optional<gc::app::TemporaryFolder> temporary;
  gc::GatewayOptions options;
  options.configFile = flags.config;
  options.demo = flags.demo;
  options.demoSeed = flags.seed;
  options.listen = flags.listen;
  if (flags.demo) {
    options.configText = std::string(gc::resources::demoConfigToml());
    if (!options.listen) options.listen = demoAddress();
  }
  if (flags.data) {
    options.dataDir = *flags.data;
  } else if (flags.demo) {
    auto made = gc::app::TemporaryFolder::make();
    if (!made) return report(made.error());
    temporary.emplace(std::move(*made));
    options.dataDir = temporary->path();
  } else {
    const auto usualFolder = gc::app::defaultDataFolder();
    if (!usualFolder) return report(usualFolder.error());
    options.dataDir = *usualFolder;
  }

  auto gateway = Gateway::start(std::move(options), log);
  if (!gateway) return report(gateway.error());
  printReady(**gateway);
  if (flags.demo) {
    const bool proven = !flags.proof || prove(**gateway, signals);
    fmt::print(flags.proof ? stdout : stderr, "\nTry it:\n  {}\n",
               gc::app::curlLine((*gateway)->url(), (*gateway)->demoKey()));
    if (flags.proof)
      fmt::print("\n{}\n",
                 proven ? "Proven: a failover happened and no request failed." : "Not proven: see above.");
    if (flags.once) {
      (*gateway)->drain();
      return proven ? kStopped : kFailed;
    }
    if (flags.proof) fmt::print("Serving at {} until Ctrl-C.\n", (*gateway)->url());
    std::fflush(stdout);
  }
  return serve(**gateway, signals, log);
}

}  // namespace

int main(int argc, char** argv) {
  gc::app::hardenProcess();
  const auto commandLine = gc::app::parseCommandLine(argc, argv);
  if (commandLine.exitCode) return *commandLine.exitCode;
  try {
    return commandLine.flags.checkConfig ? checkConfig(commandLine.flags) : run(commandLine.flags);
  } catch (const std::exception& error) {
    fmt::print(stderr, "the gateway cannot start: {}\n", error.what());
    return kFailed;
  }
}
