#include "app/console/gateway_setup.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include "resources/embedded.h"

namespace gc::console {
namespace {

constexpr double kDemoRequestsPerS = 20;

/// The demo's configuration; a seed given on the command line takes the place of every provider's own.
std::string demoText(std::optional<int> seed) {
  const std::string_view text = resources::demoConfigToml();
  if (!seed) return std::string(text);
  static const QRegularExpression kSeed(QStringLiteral("\\bseed\\s*=\\s*\\d+"));
  return QString::fromUtf8(text.data(), qsizetype(text.size()))
      .replace(kSeed, QStringLiteral("seed = %1").arg(*seed))
      .toStdString();
}

}  // namespace

QString standaloneConfiguration() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
         QStringLiteral("/genericcorp/gateway/gateway.toml");
}

GatewayOptions gatewayOptions(const ConsoleOptions& options, const QString& temporaryDir) {
  GatewayOptions out;
  if (options.demo) {
    out.demo = true;
    out.configText = demoText(options.seed);
    out.dataDir = (temporaryDir + QStringLiteral("/gateway")).toStdString();
    out.listen = "127.0.0.1:0";
    out.demoRequestsPerS = options.scenario.isEmpty() ? kDemoRequestsPerS : 0;
    return out;
  }
  out.configFile = standaloneConfiguration().toStdString();
  out.dataDir = QFileInfo(standaloneConfiguration()).path().toStdString();
  return out;
}

}  // namespace gc::console
