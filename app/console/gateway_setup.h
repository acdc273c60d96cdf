#pragma once
#include <QString>

#include "app/console/console_options.h"
#include "app/console/embedded_gateway.h"

namespace gc::console {

/// What the console's own gateway is started with. In demo mode: simulated providers and traffic in the
/// temporary directory, on any free port. Otherwise: gateway.toml and the ledgers of the XDG data
/// directory.
GatewayOptions gatewayOptions(const ConsoleOptions&, const QString& temporaryDir);

/// Where the standalone gateway's configuration belongs.
QString standaloneConfiguration();

}  // namespace gc::console
