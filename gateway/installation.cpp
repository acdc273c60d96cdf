#include "gateway/installation.h"

#include <fmt/format.h>

#include "gateway/base/random.h"

namespace gc {

admin::Installation installationOf(const proxy::Serving& serving) {
  admin::Installation out;
  out.config = serving.configPointer();
  for (const proxy::ServingTarget& target : serving.targets()) out.health.push_back(target.health);
  for (std::size_t i = 0; i < out.config->providers.size(); ++i) out.baseUrls.push_back(serving.baseUrl(i));
  return out;
}

void probeSoon(const proxy::Serving& serving, const ProviderId& provider, Instant now) {
  for (const proxy::ServingTarget& target : serving.targets()) {
    if (target.account->provider != provider) continue;
    target.health->breaker().probeNow(now);
    target.health->cooldown().clear();
  }
}

admin::Identity identityOf(const GatewayOptions& options, const Clock& clock, std::string url,
                           int ioThreads) {
  admin::Identity identity;
  identity.instanceId = secureBase62(12);
  identity.startedAt = clock.wallNow();
  identity.startedInstant = clock.now();
  identity.demo = options.demo;
  identity.environment = options.demo ? "demo" : "local";
  identity.url = std::move(url);
  identity.ioThreads = ioThreads;
  return identity;
}

std::string urlOf(const http::tcp::endpoint& endpoint) {
  const bool v6 = endpoint.address().is_v6();
  return fmt::format("http://{}{}{}:{}", v6 ? "[" : "", endpoint.address().to_string(), v6 ? "]" : "",
                     endpoint.port());
}

}  // namespace gc
