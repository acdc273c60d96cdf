#pragma once
#include <QStyledItemDelegate>

namespace gc::console {

class Theme;

/// A provider's name with its marks: SIM on a simulated one, the fault while an outage is simulated.
/// GUI thread only.
class ProviderNameDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  ProviderNameDelegate(const Theme&, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

 private:
  const Theme& m_theme;
};

}  // namespace gc::console
