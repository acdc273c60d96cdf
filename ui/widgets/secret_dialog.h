#pragma once
#include <QDialog>

class QCheckBox;
class QPushButton;

namespace gc::console {

class SecretClipboard;
class Theme;

/// Shows a new secret once, under the title given: it is on this screen and, after Copy, for a minute on the
/// clipboard, and nowhere else. It is painted, so a screen reader meets no text of it. The dialog cannot be
/// left before somebody says that it is stored. GUI thread only.
class SecretDialog final : public QDialog {
  Q_OBJECT
 public:
  SecretDialog(const Theme&, SecretClipboard&, const QString& title, const QString& secret, QWidget* parent);

  QCheckBox* stored() const { return m_stored; }
  QPushButton* copyButton() const { return m_copy; }
  QPushButton* closeButton() const { return m_close; }
  void reject() override;

 private:
  QCheckBox* m_stored;
  QPushButton *m_copy, *m_close;
};

}  // namespace gc::console
