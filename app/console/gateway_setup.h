#pragma once
#include <QString>

#include "app/console/console_options.h"
#include "app/console/embedded_gateway.h"

namespace gc::console {

/// What the console's own gateway is started with. In demo mode: simulated providers and traffic in the
/// temporary directory, on any free port. Otherwise: gateway.toml and the ledgers of the XDG data
/// directory; without that file a gateway with no provider yet, which says so.
GatewayOptions gatewayOptions(const ConsoleOptions&, const QString& temporaryDir);

}  // namespace gc::console
