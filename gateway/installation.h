#pragma once
// A serving configuration as others see it and touch it.
#include "gateway/admin/sources.h"
#include "gateway/gateway.h"
#include "gateway/http/net.h"
#include "gateway/proxy/serving.h"

namespace gc {

/// What the admin API reads of it.
admin::Installation installationOf(const proxy::Serving& serving);
/// A provider whose fault was taken away proves itself with the next request, not after its pause.
void probeSoon(const proxy::Serving& serving, const ProviderId& provider, Instant now);

/// Who this gateway is, from now on.
admin::Identity identityOf(const GatewayOptions& options, const Clock& clock, std::string url, int ioThreads);
/// "http://127.0.0.1:8080"
std::string urlOf(const http::tcp::endpoint& endpoint);

}  // namespace gc
