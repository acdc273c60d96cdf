#pragma once
#include <QWidget>

class QLabel;

namespace gc::console {

class Theme;
struct ConsoleModels;

/// The line at the bottom: link, version, round trip, age of the data, request rate, time zone, and a mark
/// that nobody can miss while anything on screen is simulated. GUI thread only.
class StatusLine final : public QWidget {
  Q_OBJECT
 public:
  StatusLine(const Theme&, ConsoleModels&, QWidget* parent = nullptr);

  void setRequestRate(const QString&);
  QString simulationText() const;

 protected:
  void resizeEvent(QResizeEvent*) override;

 private:
  void present();
  void makeRoom();

  const Theme& m_theme;
  ConsoleModels& m_models;
  QLabel *m_link, *m_version, *m_rtt, *m_age, *m_rate, *m_zone, *m_presenter, *m_simulation;
};

}  // namespace gc::console
