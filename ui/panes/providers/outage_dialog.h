#pragma once
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gc::console {

class MessageBar;
class Theme;
struct ConsoleModels;

/// Asks which provider, which kind of failure and for how long, and waits for the gateway's confirmation:
/// success closes it, a refusal stays on screen. Never silence. GUI thread only.
class OutageDialog final : public QDialog {
  Q_OBJECT
 public:
  OutageDialog(const Theme&, ConsoleModels&, const QString& provider, QWidget* parent);

  void choose(const QString& provider, const QString& kind, int durationS);
  QPushButton* startButton() const { return m_start; }
  QString warningText() const;
  QString errorText() const;

 private:
  void start();
  void present();
  QString provider() const;

  ConsoleModels& m_models;
  QComboBox *m_provider, *m_kind, *m_duration;
  QLineEdit* m_typedName;
  QLabel* m_typedLabel;
  MessageBar *m_warning, *m_error;
  QPushButton* m_start;
  bool m_waiting = false;
};

}  // namespace gc::console
