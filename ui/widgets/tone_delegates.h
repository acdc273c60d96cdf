#pragma once
#include <QStyledItemDelegate>

#include "models/lists/cell_tone.h"

namespace gc::console {

class Theme;
struct StateColors;
struct Tokens;

/// The colours of a tone; Plain has the accent's.
StateColors toneColors(const Tokens&, CellTone);

/// A cell's words as a badge in the colours of their tone. GUI thread only.
class ToneBadgeDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  ToneBadgeDelegate(const Theme&, int toneRole, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

 private:
  const Theme& m_theme;
  int m_toneRole;
};

/// A share as a bar beside its figure; without a share the figure stands alone. GUI thread only.
class BarDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  struct Roles {
    int share;      ///< double 0…1; invalid: no bar
    int tone = -1;  ///< CellTone; -1: Plain
  };
  /// The figure has `figureWidth` px at the right.
  BarDelegate(const Theme&, Roles, int figureWidth, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

 private:
  const Theme& m_theme;
  Roles m_roles;
  int m_figureWidth;
};

}  // namespace gc::console
