#include "app/console/gateway_setup.h"

#include <QFileInfo>
#include <QStandardPaths>

#include "resources/embedded.h"

namespace gc::console {
namespace {

constexpr double kDemoRequestsPerS = 20;

}  // namespace

QString standaloneConfiguration() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
         QStringLiteral("/genericcorp/gateway/gateway.toml");
}

GatewayOptions gatewayOptions(const ConsoleOptions& options, const QString& temporaryDir) {
  GatewayOptions out;
  if (options.demo) {
    out.demo = true;
    out.configText = std::string(resources::demoConfigToml());
    out.dataDir = (temporaryDir + QStringLiteral("/gateway")).toStdString();
    out.listen = "127.0.0.1:0";
    if (options.seed) out.demoSeed = static_cast<std::uint64_t>(*options.seed);
    out.demoRequestsPerS = options.scenario.isEmpty() ? kDemoRequestsPerS : 0;
    return out;
  }
  out.configFile = standaloneConfiguration().toStdString();
  out.dataDir = QFileInfo(standaloneConfiguration()).path().toStdString();
  return out;
}

}  // namespace gc::console
