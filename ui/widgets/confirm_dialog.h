#pragma once
#include "ui/widgets/write_dialog.h"

class QLineEdit;

namespace gc::console {

/// What is about to be lost. Immutable.
struct Confirmation {
  QString title;         ///< "Delete tenant acme"
  QString verb;          ///< "Delete tenant"
  QString consequences;  ///< what goes with it and that it is for ever
  QString name;          ///< to be typed, letter by letter
};

/// The one dialog for what cannot be taken back: the object's exact name has to be typed, and the keyboard
/// starts at Cancel. GUI thread only.
class ConfirmDialog : public WriteDialog {
  Q_OBJECT
 public:
  ConfirmDialog(const Theme&, const WriteTarget&, const Confirmation&, Call call, QWidget* parent);

  QLineEdit* typedName() const { return m_typed; }

 protected:
  void submit() override { run(m_call); }
  bool isReady() const override;
  void showEvent(QShowEvent*) override;

 private:
  QString m_name;
  Call m_call;
  QLineEdit* m_typed;
};

}  // namespace gc::console
