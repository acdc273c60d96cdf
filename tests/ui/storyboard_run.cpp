// The storyboard from beginning to end: the console's own window against a real gateway, and what each step
// of the guide showed.
//
// usage: ui_storyboard_run [--in-time] [PICTURES]
//        --in-time   each step waits for its time, 6 to 7 minutes in all; otherwise as fast as the figures
//        come PICTURES    a folder for a picture of every step and the proposal
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <cstdio>
#include <functional>

#include "tests/support/demo_gateway.h"
#include "ui/panes/demo/demo_guide.h"
#include "ui/panes/demo/preflight_dialog.h"
#include "ui/panes/pane.h"
#include "ui/panes/providers/outage_dialog.h"
#include "ui/panes/roi/roi_pane.h"
#include "ui/shell/console_models.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"
#include "ui/widgets/spoken.h"

using namespace gc::console;

namespace {

constexpr int kPatienceMs = 60'000;

/// Plays the presenter. Lives for one run.
class Storyboard {
 public:
  Storyboard(bool inTime, const QString& pictures) : m_inTime(inTime), m_pictures(pictures) {
    if (!m_pictures.isEmpty()) QDir().mkpath(m_pictures);
  }

  bool run() {
    if (!m_gateway.start()) return fail("the gateway did not start:\n" + m_gateway.log());
    m_models.client.open(m_gateway.url(), m_gateway.adminKey());
    m_window.resize(1440, 900);
    m_window.show();
    if (!wait("the scenarios", [this] { return !m_models.demo.scenarios().isEmpty(); })) return false;
    trigger("The whole demo");
    m_total.start();
    const std::function<bool()> acts[] = {[this] { return preflightAndPresent(); },
                                          [] { return true; },
                                          [] { return true; },
                                          [this] { return simulateOutage(); },
                                          [this] { return openRescued(); },
                                          [this] { return restore(); },
                                          [this] { return calculate(); },
                                          [this] { return exportProposal(); },
                                          [this] { return reset(); }};
    if (!wait("the storyboard", [this] { return m_models.demo.isRunning(); })) return false;
    if (std::size(acts) != std::size_t(m_models.demo.scenario()->steps.size()))
      return fail("the storyboard has other steps than this script");
    for (const std::function<bool()>& act : acts)
      if (!playStep(act)) return false;
    std::printf("all steps in %.1f s\n", double(m_total.elapsed()) / 1000);
    return true;
  }

 private:
  bool fail(const QString& why) {
    std::fprintf(stderr, "FAIL %s\n", qUtf8Printable(why));
    return false;
  }

  bool wait(const QString& what, const std::function<bool()>& come) {
    return QTest::qWaitFor(come, kPatienceMs) || fail(what + " did not come");
  }

  void trigger(const QString& text) {
    for (QAction* action : m_window.allActions())
      if (action->text().remove(QLatin1Char('&')) == text) action->trigger();
  }

  bool playStep(const std::function<bool()>& act) {
    DemoModel& demo = m_models.demo;
    const DemoStep step = demo.scenario()->steps[demo.step()];
    if (m_inTime && !QTest::qWaitFor([&] { return demo.elapsedS() >= step.atS || !demo.isRunning(); },
                                     step.atS * 1000 + kPatienceMs))
      return fail("the clock stands still");
    std::printf("%2d  at %6.1f s  %s\n", demo.step() + 1, double(m_total.elapsed()) / 1000,
                qUtf8Printable(step.act));
    if (!act() || !showFigures()) return false;
    if (!m_pictures.isEmpty())
      m_window.grab().save(QDir(m_pictures).filePath(QStringLiteral("step-%1.png").arg(demo.step() + 1)));
    if (demo.step() + 1 < demo.scenario()->steps.size()) guide().next();
    return true;
  }

  /// Every figure of the step, once it was measured; what was promised and missed is printed as missed.
  bool showFigures() {
    const auto measured = [this] {
      for (const DemoFigure& figure : m_models.demo.figures())
        if (!figure.value) return false;
      return true;
    };
    const int before = m_models.demo.elapsedS();
    const auto fresh = [&] { return m_models.demo.elapsedS() > before || !m_models.demo.isRunning(); };
    if (!wait("a figure", [&] { return measured() && fresh(); })) return false;
    for (const DemoFigure& figure : m_models.demo.figures())
      std::printf("      %-24s %12s  %-12s %s\n", qUtf8Printable(demoFigureTitle(figure.id)),
                  qUtf8Printable(demoFigureText(figure.id, figure.value, m_models.format)),
                  qUtf8Printable(demoTargetText(figure, m_models.format)),
                  qUtf8Printable(demoVerdictText(figure.verdict)));
    std::fflush(stdout);
    return true;
  }

  DemoGuide& guide() { return *m_window.findChild<DemoGuide*>(); }

  bool preflightAndPresent() {
    PreflightDialog dialog(m_theme, m_models, &m_window);
    dialog.show();
    const auto ready = [this] {
      if (!m_models.demo.isReady()) m_models.demo.preflight();
      return m_models.demo.isReady();
    };
    if (!wait("a preflight in green", ready)) return false;
    std::printf("      preflight: %s\n", qUtf8Printable(dialog.verdict()));
    dialog.close();
    trigger("Presenter mode");
    return m_models.scope.isPresenting() && fontOf(TextRole::Body).pixelSize() >= 18 && guide().isFloating()
               ? true
               : fail("no presenter mode");
  }

  bool simulateOutage() {
    OutageDialog dialog(m_theme, m_models, QStringLiteral("openai"), &m_window);
    dialog.show();
    dialog.startButton()->click();
    if (!wait("the outage's confirmation", [this] { return m_models.faults.anyActive(); })) return false;
    return wait("rescued requests", [this] { return figure("rescued").value.value_or(0) >= 1; });
  }

  DemoFigure figure(const QString& id) const {
    for (const DemoFigure& each : m_models.demo.figures())
      if (each.id == id) return each;
    return {};
  }

  bool openRescued() {
    m_window.openPlace({QStringLiteral("requests"), QStringLiteral("status:rescued"), {}});
    return wait("rescued requests in the list", [this] { return m_models.requests.rowCount() > 0; });
  }

  bool restore() {
    trigger("Restore all");
    m_window.openPane(QStringLiteral("failover"));
    return wait("three healthy providers",
                [this] { return figure("healthy_providers").value.value_or(0) >= 3; }) &&
           wait("a recovery", [this] { return figure("recover_ms").value.has_value(); });
  }

  bool calculate() {
    m_window.openPane(QStringLiteral("roi"));
    return wait("the ROI pane", [this] { return m_window.currentPane()->isReady(); });
  }

  bool exportProposal() {
    QTemporaryDir folder;
    const QString path = QDir(m_pictures.isEmpty() ? folder.path() : m_pictures).filePath("proposal.pdf");
    if (!qobject_cast<RoiPane*>(m_window.currentPane())->exportProposalTo(path)) return fail("no proposal");
    std::printf("      proposal.pdf, %lld bytes\n", QFileInfo(path).size());
    return true;
  }

  bool reset() {
    for (int turn = 0; turn < 2; ++turn) {
      QElapsedTimer took;
      took.start();
      const auto before = m_models.demo.lastResetMs();
      trigger("Reset demo");
      if (!wait("the reset",
                [&] { return !m_models.demo.isRunning() && m_models.demo.lastResetMs() != before; }))
        return false;
      std::printf("      reset %d: %.0f ms by the gateway, %lld ms at the console\n", turn + 1,
                  *m_models.demo.lastResetMs(), took.elapsed());
    }
    QTest::keyClick(&m_window, Qt::Key_Escape);
    return m_models.scope.isPresenting() ? fail("Esc does not end the presenter mode") : true;
  }

  const bool m_inTime;
  const QString m_pictures;
  gc::test::DemoGateway m_gateway{GC_GATEWAY_BINARY, {"--seed", "7"}};
  QTemporaryDir m_folder;
  SystemUiClock m_clock;
  QSettings m_settings{m_folder.filePath("console.ini"), QSettings::IniFormat};
  Theme m_theme;
  ConsoleModels m_models{m_clock, DisplayZone::Mode::Utc};
  MainWindow m_window{m_theme, m_models, m_settings};
  QElapsedTimer m_total;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QLocale::setDefault(QLocale::c());
  loadFonts();
  installSpokenFactory();
  QStringList arguments = QApplication::arguments().mid(1);
  const bool inTime = arguments.removeAll(QStringLiteral("--in-time")) > 0;
  Storyboard storyboard(inTime, arguments.value(0));
  return storyboard.run() ? 0 : 1;
}
