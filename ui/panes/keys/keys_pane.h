#pragma once
#include "ui/panes/lists/paged_pane.h"
#include "ui/widgets/secret_clipboard.h"

class QComboBox;

namespace gc::console {

class FormDialog;
struct KeyReading;

/// "Which keys are there, who uses them, which should end?" A new key is shown once. GUI thread only.
class KeysPane final : public PagedPane {
  Q_OBJECT
 public:
  KeysPane(const Theme&, ConsoleModels&);

  void setFilter(const QString& text) override;

 protected:
  EmptyText emptyText() const override;
  QString spokenName(int rows) const override;
  QString detailTitle(int row) const override;
  QString detailHtml(int row) const override;
  void onEmptyAction() override { createKey(); }
  void presentActions() override;

 private:
  const KeyReading* chosen() const;
  void createKey();
  void reveal(FormDialog* dialog);

  SecretClipboard m_clipboard;
  QComboBox* m_status;
  QAction *m_new, *m_edit, *m_rotate, *m_revoke, *m_requests;
};

}  // namespace gc::console
