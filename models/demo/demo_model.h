#pragma once
// The demo as the gateway plays it: what can be played, what is played, what was measured of it.
#include <QJsonArray>
#include <QList>
#include <QObject>
#include <QStringList>
#include <functional>
#include <optional>

#include "models/client/admin_reply.h"
#include "models/client/snapshot_poller.h"
#include "models/demo/demo_text.h"

namespace gc::console {

class AdminClient;
class Capabilities;

/// One step of the guide, in the reader's language. Immutable.
struct DemoStep {
  int atS = 0;   ///< when it is due, from the start
  QString pane;  ///< empty: wherever one is
  QString act, say, see;
};

/// Immutable.
struct DemoScenario {
  QString id, title, summary;
  QString disabled;  ///< why it cannot be played; empty: it can
  int lastsS = 0;
  double requestsPerS = 0;
  double scale = 1;  ///< how many times faster than life the calls come
  QList<DemoStep> steps;
};

/// Loads the scenarios with the connection and follows the demo while active. The step that the guide shows
/// is its own: a presenter is before or behind the clock. GUI thread only.
class DemoModel final : public QObject {
  Q_OBJECT
 public:
  DemoModel(AdminClient& client, Capabilities& capabilities, QObject* parent = nullptr);

  /// Polls once a second while somebody looks.
  void setActive(bool active);
  const QList<DemoScenario>& scenarios() const { return m_scenarios; }
  /// The one played last; nullptr: none yet.
  const DemoScenario* scenario() const;
  bool isRunning() const { return m_running; }
  int elapsedS() const { return m_elapsedS; }
  std::optional<double> lastResetMs() const { return m_lastResetMs; }
  /// What became of the scenario's actions: "confirmed by the gateway in 42 µs", or the refusal.
  QStringList outcomes(const Format& format) const;

  int step() const { return m_step; }
  /// Takes what there is of `step`.
  void setStep(int step);
  /// Of the shown step; empty while nothing was played.
  QList<DemoFigure> figures() const { return m_figures.value(m_step); }

  /// Of any step, as far as the scenario promises or shows it.
  DemoFigure figure(const QString& id) const;
  /// As the gateway wrote it; empty: nothing is played.
  const QString& runStartedAt() const { return m_startedAt; }

  void start(const QString& scenario);
  void restoreAll();
  void reset();
  void preflight();
  const QList<DemoFigure>& checks() const { return m_checks; }
  /// Every check was met; nothing was checked yet: false.
  bool isReady() const;

 Q_SIGNALS:
  void scenariosChanged();
  void changed();
  void checked();
  /// The gateway confirmed; `text` says what.
  void confirmed(const QString& text);
  void failed(const gc::console::AdminError& error);

 private:
  void load();
  void forget();
  void apply(const QJsonObject& demo);
  void applyRun(const QJsonObject& run);
  void post(const QString& path, std::function<void()> done);

  AdminClient& m_client;
  Capabilities& m_capabilities;
  SnapshotPoller m_poller;
  QList<DemoScenario> m_scenarios;
  QString m_played, m_startedAt;
  bool m_running = false;
  int m_elapsedS = 0;
  int m_step = 0;
  QList<QList<DemoFigure>> m_figures;  ///< by step
  QJsonArray m_outcomes;
  std::optional<double> m_lastResetMs;
  QList<DemoFigure> m_checks;
  bool m_loaded = false;
};

}  // namespace gc::console
