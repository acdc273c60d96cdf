#pragma once
#include <QDialog>

#include "models/palette/palette_model.h"

class QLabel;
class QLineEdit;
class QListView;

namespace gc::console {

class Theme;

/// Ctrl+K: type a few letters, Enter runs what is marked. The keyboard never leaves the line; arrows move
/// the mark, Esc closes. An entry that cannot run says why and stays. GUI thread only.
class CommandPalette final : public QDialog {
  Q_OBJECT
 public:
  CommandPalette(const Theme&, PaletteModel&, QWidget* parent);

 Q_SIGNALS:
  void chosen(const gc::console::PaletteEntry& entry);

 protected:
  bool eventFilter(QObject*, QEvent*) override;
  void showEvent(QShowEvent*) override;

 private:
  void mark(int row);
  void present();
  void runMarked();

  PaletteModel& m_model;
  QLineEdit* m_line;
  QListView* m_list;
  QLabel* m_hint;
};

}  // namespace gc::console
