#pragma once
#include <QStyledItemDelegate>

#include "models/providers/provider_state.h"

class QPainter;

namespace gc::console {

class Theme;
struct StateColors;
struct Tokens;

/// Paints words on their tint, left-aligned in `rect` or, mirrored, at its right.
/// Returns the rectangle of the badge.
QRect paintBadge(QPainter&, const QRect& rect, const QString& text, const StateColors&,
                 bool mirrored = false);

/// Paints glyph and word of a state on its tint, left-aligned in `rect`. Never colour alone.
/// Returns the rectangle of the badge.
QRect paintStateBadge(QPainter&, const QRect& rect, ProviderState, const Tokens&, bool mirrored = false);

/// The roles a model answers for a state cell.
struct StateRoles {
  int state;   ///< int of ProviderState; invalid: the cell is painted as plain text
  int forced;  ///< QString; not empty: a "forced" badge follows
};

/// A table cell with the state as a badge, so that its words are read and not guessed from a colour.
/// GUI thread only.
class StateBadgeDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  StateBadgeDelegate(const Theme&, StateRoles, QObject* parent = nullptr);
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

 private:
  const Theme& m_theme;
  StateRoles m_roles;
};

}  // namespace gc::console
