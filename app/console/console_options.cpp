#include "app/console/console_options.h"

#include <QCommandLineParser>

namespace gc::console {
namespace {

const QStringList kPanes{QStringLiteral("overview"), QStringLiteral("providers"),
                         QStringLiteral("failover"), QStringLiteral("requests"),
                         QStringLiteral("costs"),    QStringLiteral("roi"),
                         QStringLiteral("tenants"),  QStringLiteral("keys"),
                         QStringLiteral("alerts"),
                         QStringLiteral("playground"), QStringLiteral("settings")};
const QStringList kThemes{QStringLiteral("light"), QStringLiteral("dark")};
const QStringList kScenarios{QStringLiteral("steady"), QStringLiteral("failover")};

QString oneOf(const QString& flag, const QString& value, const QStringList& known) {
  if (value.isEmpty() || known.contains(value)) return {};
  return QStringLiteral("%1 is \"%2\"; known are %3").arg(flag, value, known.join(QStringLiteral(", ")));
}

/// Fills what needs more than taking the text over; returns what is wrong with it.
QString readValues(const QCommandLineParser& parser, ConsoleOptions& o) {
  if (parser.isSet(QStringLiteral("connect"))) {
    o.connect = QUrl(parser.value(QStringLiteral("connect")), QUrl::StrictMode);
    if (!o.connect.isValid() || o.connect.host().isEmpty() ||
        !o.connect.scheme().startsWith(QLatin1String("http")))
      return QStringLiteral("--connect needs an address like http://127.0.0.1:8080");
    if (o.adminKeyFile.isEmpty())
      return QStringLiteral("--connect needs --token-file FILE with the gateway's admin token");
    if (o.demo)
      return QStringLiteral("--demo hosts its own gateway and --connect uses another: give one of them");
  }
  bool good = true;
  if (parser.isSet(QStringLiteral("seed"))) o.seed = parser.value(QStringLiteral("seed")).toInt(&good);
  if (!good || o.seed.value_or(0) < 0) return QStringLiteral("--seed needs a number that is not negative");
  if (parser.isSet(QStringLiteral("scale"))) o.scale = parser.value(QStringLiteral("scale")).toDouble(&good);
  if (!good || o.scale < 0.5 || o.scale > 4) return QStringLiteral("--scale needs a number from 0.5 to 4");
  if (parser.isSet(QStringLiteral("freeze-time"))) {
    o.freezeTime = QDateTime::fromString(parser.value(QStringLiteral("freeze-time")), Qt::ISODateWithMs);
    if (!o.freezeTime->isValid())
      return QStringLiteral("--freeze-time needs a time like 2026-07-01T12:00:00Z");
  }
  for (const QString& problem :
       {oneOf(QStringLiteral("--pane"), o.pane, kPanes), oneOf(QStringLiteral("--theme"), o.theme, kThemes),
        oneOf(QStringLiteral("--scenario"), o.scenario, kScenarios)})
    if (!problem.isEmpty()) return problem;
  if (!o.scenario.isEmpty() && !o.demo)
    return QStringLiteral("--scenario breaks simulated providers: it needs --demo");
  return {};
}

}  // namespace

ParsedOptions parseConsoleOptions(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Generic Corp gateway console"));
  const auto value = [&parser](const char* name, const char* what, const char* words) {
    parser.addOption({QString::fromLatin1(name), QString::fromLatin1(words), QString::fromLatin1(what)});
  };
  const QCommandLineOption help = parser.addHelpOption(), version = parser.addVersionOption();
  parser.addOption(
      {QStringLiteral("demo"), QStringLiteral("Host a gateway with simulated providers and traffic.")});
  value("connect", "URL", "Speak to the gateway at URL instead of hosting one.");
  value("token-file", "FILE", "The file with that gateway's admin token.");
  value("pane", "ID",
        "Open with this pane: overview, providers, failover, requests, costs, roi, tenants, keys, alerts, "
        "playground or settings.");
  value("theme", "light|dark", "Use this theme whatever the desktop says.");
  value("seed", "N", "Seed of the demo's traffic and providers.");
  value("freeze-time", "ISO", "Hold the console's clock at this time and load each snapshot once.");
  value("scenario", "ID", "Let the demo play: steady or failover.");
  value("scale", "X", "Scale everything by X.");
  value("screenshot", "FILE", "Write a PNG of the window once the pane has its data, then exit.");
  value("dump-a11y", "FILE", "Write the accessible tree as JSON, then exit.");
  ParsedOptions out;
  if (!parser.parse(arguments)) {
    out.error = parser.errorText();
    return out;
  }
  if (parser.isSet(help))
    out.help =
        parser.helpText().replace(QLatin1String("<executable_name>"), QLatin1String("genericcorp-console"));
  if (parser.isSet(version)) out.help = QStringLiteral("genericcorp-console " GC_VERSION "\n");
  if (!parser.positionalArguments().isEmpty())
    out.error = QStringLiteral("unexpected argument \"%1\"").arg(parser.positionalArguments().constFirst());
  ConsoleOptions& o = out.options;
  o.demo = parser.isSet(QStringLiteral("demo"));
  o.adminKeyFile = parser.value(QStringLiteral("token-file"));
  o.pane = parser.value(QStringLiteral("pane"));
  o.theme = parser.value(QStringLiteral("theme"));
  o.scenario = parser.value(QStringLiteral("scenario"));
  o.screenshot = parser.value(QStringLiteral("screenshot"));
  o.accessibleDump = parser.value(QStringLiteral("dump-a11y"));
  if (out.error.isEmpty()) out.error = readValues(parser, o);
  return out;
}

}  // namespace gc::console
