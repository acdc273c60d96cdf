// The headless gateway.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "gateway/gateway.h"

int main(int argc, char** argv) {
  CLI::App app("Generic Corp gateway");
  gc::GatewayOptions options;
  std::string config;
  std::string data;
  std::string listen;
  app.add_option("--config", config);
  app.add_option("--data", data);
  app.add_option("--listen", listen);
  app.add_flag("--demo", options.demo);
  CLI11_PARSE(app, argc, argv);
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  if (!config.empty()) options.configFile = config;
  options.dataDir = data;
  if (!listen.empty()) options.listen = listen;
  const gc::Log log(gc::LogLevel::Info, isatty(2) != 0 ? gc::Log::Format::Human : gc::Log::Format::Json);
  auto gateway = gc::Gateway::start(std::move(options), log);
  if (!gateway) {
    fmt::print(stderr, "{}\n", gateway.error().detail);
    return gateway.error().code == gc::Errc::InvalidArgument ? 2 : 1;
  }
  fmt::print("{{\"ready\":true,\"url\":\"{}\",\"admin_token_file\":\"{}\"}}\n", (*gateway)->url(),
             (*gateway)->adminKeyFile().string());
  fflush(stdout);
  for (int signal = 0; sigwait(&signals, &signal) == 0;) {
    if (signal != SIGHUP) break;
    if (const auto reloaded = (*gateway)->reload(); !reloaded) log.error(reloaded.error().detail);
  }
  (*gateway)->drain();
  return 0;
}
