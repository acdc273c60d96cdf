#pragma once
#include <QDialog>

#include "ui/shell/command_list.h"

class QTableWidget;

namespace gc::console {

/// Every key of the window by its area, taken from the actions themselves, so that the sheet cannot disagree
/// with them; typing narrows it. GUI thread only.
class ShortcutSheet final : public QDialog {
  Q_OBJECT
 public:
  ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* parent);

 private:
  void narrow(const QString& text);

  QTableWidget* m_table;
};

}  // namespace gc::console
