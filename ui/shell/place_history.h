#pragma once
#include <QVector>
#include <optional>

#include "ui/panes/pane.h"

namespace gc::console {

/// Back and forward through places. Going somewhere new forgets what lay ahead; the same place twice in a
/// row is kept once. GUI thread only.
class PlaceHistory {
 public:
  void visit(const Place&);
  /// Updates where we are (its filter or selection changed) without adding a step.
  void amend(const Place&);
  std::optional<Place> back();
  std::optional<Place> forward();
  bool canGoBack() const { return m_at > 0; }
  bool canGoForward() const { return m_at + 1 < m_places.size(); }

 private:
  QVector<Place> m_places;
  int m_at = -1;
};

}  // namespace gc::console
