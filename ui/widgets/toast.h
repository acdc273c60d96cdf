#pragma once
#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace gc::console {

/// A passing notice over the bottom of `host` with one thing to do, gone after 10 s; it stays while the mouse
/// or the keyboard is in it. A screen reader is told as by an alert. One at a time: the newest replaces the
/// last. GUI thread only.
class Toast final : public QFrame {
  Q_OBJECT
 public:
  static constexpr int kShownMs = 10'000;
  explicit Toast(QWidget* host);

  /// `action` empty: no button.
  void say(const QString& text, const QString& action = {});
  QString text() const;

 Q_SIGNALS:
  void actionTriggered();

 protected:
  bool eventFilter(QObject*, QEvent*) override;
  void enterEvent(QEnterEvent*) override;
  void leaveEvent(QEvent*) override;

 private:
  void place();
  void endUnlessUsed();

  QLabel* m_text;
  QPushButton *m_action, *m_close;
  QTimer m_end;
};

}  // namespace gc::console
