#pragma once
#include <QColor>
#include <QDialog>

#include "models/client/reversible_change.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gc::console {

class MessageBar;
class Theme;

/// The gateway that a dialog would write to, as its strip says it.
struct WriteTarget {
  QString words;  ///< "PRODUCTION · https://…"
  QColor color;
};

QLabel* environmentStrip(const WriteTarget&);

/// A dialog that changes something on the gateway: the environment in its colour on top, a verb, Cancel. It
/// waits for the gateway's answer; a refusal stays on screen, success closes it. GUI thread only.
class WriteDialog : public QDialog {
  Q_OBJECT
 public:
  using Call = std::function<void(ReversibleChange::Done)>;

  QPushButton* verb() const { return m_verb; }
  QPushButton* cancel() const { return m_cancel; }
  QString errorText() const;

 protected:
  WriteDialog(const Theme&, const WriteTarget&, const QString& title, const QString& verb, QWidget* parent);

  QVBoxLayout* body() const { return m_body; }
  MessageBar& message() const { return *m_message; }
  /// The verb was pressed.
  virtual void submit() = 0;
  /// Whether all that has to be given is given.
  virtual bool isReady() const { return true; }
  /// True when the refusal is shown where it belongs; otherwise the message bar says it.
  virtual bool place(const AdminError&) { return false; }
  virtual void onAnswer(const AdminReply&) { accept(); }
  void run(const Call& call);
  void present();

 private:
  QVBoxLayout* m_body;
  MessageBar* m_message;
  QPushButton *m_verb, *m_cancel;
  bool m_waiting = false;
};

}  // namespace gc::console
