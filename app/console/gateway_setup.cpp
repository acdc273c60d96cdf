#include "app/console/gateway_setup.h"

#include <QFile>
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
  const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                       QStringLiteral("/genericcorp/gateway");
  out.dataDir = data.toStdString();
  const QString file = data + QStringLiteral("/gateway.toml");
  if (QFile::exists(file))
    out.configFile = file.toStdString();
  else
    out.configText = "[gateway]\nlisten = \"127.0.0.1:8080\"\n";
  return out;
}

}  // namespace gc::console
