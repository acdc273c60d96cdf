#include "ui/shell/place_history.h"

namespace gc::console {

static constexpr int kKept = 100;

void PlaceHistory::visit(const Place& place) {
  if (m_at >= 0 && m_places[m_at] == place) return;
  m_places.resize(m_at + 1);
  m_places.append(place);
  if (m_places.size() > kKept) m_places.removeFirst();
  m_at = int(m_places.size()) - 1;
}

void PlaceHistory::amend(const Place& place) {
  if (m_at >= 0 && m_places[m_at].pane == place.pane) m_places[m_at] = place;
}

std::optional<Place> PlaceHistory::back() {
  if (!canGoBack()) return std::nullopt;
  return m_places[--m_at];
}

std::optional<Place> PlaceHistory::forward() {
  if (!canGoForward()) return std::nullopt;
  return m_places[++m_at];
}

}  // namespace gc::console
