#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "app/console/console_options.h"

namespace gc::console {

class MainWindow;
class Theme;

/// Takes the picture and writes the accessible tree once the pane has its data, then asks to exit: 0, or 1
/// with the reason on stderr when the data did not come or a file could not be written. GUI thread only.
class Verification final : public QObject {
  Q_OBJECT
 public:
  Verification(const ConsoleOptions&, MainWindow&, QObject* parent = nullptr);

  /// From here on data counts; before (a scenario is still building up) it does not.
  void arm();
  void fail(const QString& reason);

 Q_SIGNALS:
  void finished(int exitCode);

 private:
  void poll();
  void write();

  const ConsoleOptions& m_options;
  MainWindow& m_window;
  QTimer m_poll;
  QElapsedTimer m_since;
  int m_readyPolls = 0;
};

}  // namespace gc::console
