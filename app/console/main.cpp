// The desktop console: wires screen, models and, when standalone, a gateway of its own.
#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

#include "app/console/catalogs.h"
#include "app/console/console_options.h"
#include "app/console/gateway_setup.h"
#include "app/console/scenario.h"
#include "app/console/verification.h"
#include "models/settings/preferences.h"
#include "ui/panes/playground/playground_pane.h"
#include "ui/shell/console_models.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/spoken.h"

namespace gc::console {
namespace {

constexpr int kDemoWindowS = 300, kScenarioWindowS = 60;

QByteArray readAdminKey(const QString& path, QString& problem) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    problem = QStringLiteral("%1: %2").arg(path, file.errorString());
    return {};
  }
  return file.readAll().trimmed();
}

QString settingsPath() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/console.ini");
}

/// The command line's, or else the reader's.
double scaleFor(const ConsoleOptions& options) {
  if (options.isVerification() || options.scale != 1) return options.scale;
  QSettings settings(settingsPath(), QSettings::IniFormat);
  return Preferences(settings).zoomPercent() / 100.0;
}

QString cachePath() {
  return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
         QStringLiteral("/snapshots.sqlite");
}

std::unique_ptr<UiClock> makeClock(const ConsoleOptions& options) {
  if (options.freezeTime) return std::make_unique<FrozenUiClock>(*options.freezeTime);
  return std::make_unique<SystemUiClock>();
}

/// Everything between the command line and the event loop. Members end in reverse order: the screen before
/// the models, the models before the gateway. GUI thread only.
class Console {
 public:
  Console(const ConsoleOptions& options, QElapsedTimer started)
      : m_options(options), m_clock(makeClock(options)), m_settings(settingsFile(), QSettings::IniFormat) {
    // A verification looks at what the gateway says, not at what an earlier run saw.
    if (!options.isVerification()) m_models.cache.attach(cachePath());
    if (options.demo) m_models.scope.setWindowS(options.scenario.isEmpty() ? kDemoWindowS : kScenarioWindowS);
    m_window = std::make_unique<MainWindow>(m_theme, m_models, m_settings);
    if (options.theme == QLatin1String("light")) m_theme.choose(SchemeChoice::Light);
    if (options.theme == QLatin1String("dark")) m_theme.choose(SchemeChoice::Dark);
    if (!options.pane.isEmpty()) m_window->openPane(options.pane);
    m_window->onFirstPaint([started] { qInfo("first paint after %lld ms", started.elapsed()); });
    if (options.isVerification()) {
      m_window->resize(1440, 900);  // whatever the screen: pictures are to be compared
      m_verification = std::make_unique<Verification>(options, *m_window);
      QObject::connect(m_verification.get(), &Verification::finished, qApp, &QCoreApplication::exit,
                       Qt::QueuedConnection);
    }
  }

  void start() {
    m_window->show();
    if (m_options.connect.isValid()) {
      connectTo(m_options.connect, m_options.adminKeyFile);
      return;
    }
    if (!m_options.demo && !m_verification && openNamed()) return;
    if (!m_options.demo && !QFile::exists(standaloneConfiguration()) && !chooseDemo()) return;
    m_gateway = std::make_unique<EmbeddedGateway>(gatewayOptions(m_options, m_temporary.path()));
    QObject::connect(m_gateway.get(), &EmbeddedGateway::ready, m_window.get(),
                     [this](const QUrl& url, const QString& keyFile, const QByteArray& demoKey) {
                       m_demoKey = demoKey;
                       connectTo(url, keyFile);
                     });
    QObject::connect(
        m_gateway.get(), &EmbeddedGateway::failed, m_window.get(),
        [this](const QString& reason) { stop(QStringLiteral("the gateway did not start: ") + reason); });
    m_gateway->start();
  }

 private:
  QString settingsFile() const {
    return m_options.isVerification() ? m_temporary.filePath(QStringLiteral("console.ini")) : settingsPath();
  }

  /// The connection that is to be opened at start; false when there is none.
  bool openNamed() {
    const QString id = m_models.connections.atStart();
    if (!m_models.connections.profile(id)) return false;
    SecretStore& secrets = m_models.secrets;
    QObject::connect(&secrets, &SecretStore::stateChanged, m_window.get(), [this, id, &secrets] {
      if (secrets.state() != SecretStore::State::Checking) m_models.connectionSwitch.open(id);
    });
    secrets.check();
    return true;
  }

  /// A first start without a configuration; false when the program is to end.
  bool chooseDemo() {
    const QString file = standaloneConfiguration();
    if (m_verification) {
      const QString reason = QStringLiteral("%1 does not exist; write it or use --demo").arg(file);
      QTimer::singleShot(0, m_verification.get(), [this, reason] { m_verification->fail(reason); });
      return false;
    }
    m_options.demo = m_window->offerDemo(file);
    if (!m_options.demo) QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    m_models.scope.setWindowS(kDemoWindowS);
    return m_options.demo;
  }

  void stop(const QString& reason) {
    if (m_verification) return m_verification->fail(reason);
    m_window->showFatal(reason);
    qCritical("%s", qUtf8Printable(reason));
    QCoreApplication::exit(1);
  }

  void open(const QUrl& url, const QByteArray& adminKey) {
    if (m_gateway)
      m_models.connectionSwitch.openBuiltIn(url, adminKey);
    else
      m_models.connectionSwitch.openUnnamed(url, adminKey);
    m_models.playground.setKey(m_demoKey, Playground::KeyOrigin::Demo);
  }

  void connectTo(const QUrl& url, const QString& keyFile) {
    QString problem;
    const QByteArray key = readAdminKey(keyFile, problem);
    if (!problem.isEmpty()) return stop(problem);
    const bool stranger = url.scheme() == QLatin1String("https") && m_models.connections.pinOf(url).isEmpty();
    if (stranger && !m_verification) return m_window->introduceGateway(url, key);
    if (m_options.scenario.isEmpty()) {
      open(url, key);
      if (m_verification) m_verification->arm();
      return;
    }
    m_scenario = std::make_unique<Scenario>(m_options.scenario, url, key);
    // A clock that stands still shows one snapshot: the one of the moment.
    const bool frozen = m_clock->frozen();
    if (!frozen) open(url, key);
    QObject::connect(m_scenario.get(), &Scenario::moment, m_window.get(), [this, frozen, url, key] {
      if (frozen) open(url, key);
      // Of the requests the rescued ones are the story.
      const Pane* pane = m_window->currentPane();
      if (pane && pane->id() == QLatin1String("requests") && m_options.scenario == QLatin1String("failover"))
        m_window->openPlace({pane->id(), QStringLiteral("status:rescued"), {}});
      if (auto* playground = qobject_cast<PlaygroundPane*>(m_window->currentPane())) playground->run();
      if (m_verification) m_verification->arm();
    });
    QObject::connect(m_scenario.get(), &Scenario::failed, m_window.get(), [this](const QString& reason) {
      if (m_verification) m_verification->fail(reason);
    });
  }

  ConsoleOptions m_options;
  QTemporaryDir m_temporary;
  std::unique_ptr<EmbeddedGateway> m_gateway;
  QByteArray m_demoKey;
  std::unique_ptr<UiClock> m_clock;
  QSettings m_settings;
  Theme m_theme;
  ConsoleModels m_models{*m_clock,
                         m_options.isVerification() ? DisplayZone::Mode::Utc : DisplayZone::Mode::Local};
  std::unique_ptr<MainWindow> m_window;
  std::unique_ptr<Verification> m_verification;
  std::unique_ptr<Scenario> m_scenario;
};

}  // namespace
}  // namespace gc::console

int main(int argc, char** argv) {
  using namespace gc::console;
  QElapsedTimer started;
  started.start();
  QStringList arguments;
  for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
  // Qt's own flags (-platform, -reverse) have one dash and are left to it.
  QStringList own;
  for (int i = 0; i < arguments.size(); ++i) {
    const bool qt = i > 0 && arguments[i].startsWith(QLatin1Char('-')) &&
                    !arguments[i].startsWith(QLatin1String("--")) && arguments[i] != QLatin1String("-h") &&
                    arguments[i] != QLatin1String("-v");
    if (!qt) own << arguments[i];
    if (qt && arguments[i] == QLatin1String("-platform")) ++i;
  }
  const ParsedOptions parsed = parseConsoleOptions(own);
  if (!parsed.help.isEmpty()) return std::fputs(qUtf8Printable(parsed.help), stdout) < 0;
  if (!parsed.error.isEmpty()) {
    std::fprintf(stderr, "%s\nSee genericcorp-console --help\n", qUtf8Printable(parsed.error));
    return 2;
  }
  // Names first: where the settings lie depends on them, and the zoom is needed before Qt draws anything.
  QCoreApplication::setOrganizationName(QStringLiteral("genericcorp"));
  QCoreApplication::setApplicationName(QStringLiteral("console"));
  QCoreApplication::setApplicationVersion(QStringLiteral(GC_VERSION));
  if (const double scale = scaleFor(parsed.options); scale != 1)
    qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
  QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
  QApplication app(argc, argv);
  // A verification starts from no settings at all, so its language is the environment's.
  const Catalogs catalogs(parsed.options.isVerification()
                              ? QString()
                              : chosenLanguage(QSettings(settingsPath(), QSettings::IniFormat)));
  loadFonts();
  installSpokenFactory();
  Console console(parsed.options, started);
  console.start();
  return QApplication::exec();
}
