#pragma once
#include <QFrame>

class QLabel;
class QPushButton;

namespace gc::console {

class Theme;

enum class Severity { Info, Success, Warning, Error };

/// A line inserted above a pane's content while something needs to be said: what, why, and the way out.
/// It takes no room while empty and has no close button until the problem is gone. GUI thread only.
class MessageBar final : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(const Theme&, QWidget* parent = nullptr);

  /// `action` empty: no button. `details` not empty: "Copy details" offers them.
  void say(Severity, const QString& text, const QString& action = {}, const QString& details = {});
  void clear();
  QString text() const;

 Q_SIGNALS:
  void actionTriggered();

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  void restyle();

  const Theme& m_theme;
  Severity m_severity = Severity::Info;
  QLabel *m_icon, *m_text;
  QPushButton *m_action, *m_copy;
  QString m_details;
};

}  // namespace gc::console
