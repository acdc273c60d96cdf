#pragma once
// How much a pane may trust what it shows.
#include <QDateTime>
#include <optional>

#include "models/client/admin_reply.h"

namespace gc::console {

/// The common pane states (loading, error, offline, stale) in one value. Immutable.
struct Freshness {
  bool hasData = false;  ///< a snapshot was received at least once on this connection
  bool loading = false;  ///< a call is under way and there is nothing newer than asOf
  bool offline = false;  ///< the link is down: freeze, show the age, disable writes
  bool stale = false;    ///< more than 3 missed ticks: states are shown as Unknown
  bool recalled = false; ///< from an earlier session, so stale too: the gateway has not answered yet
  QDateTime asOf;        ///< gateway time of the snapshot
  std::optional<qint64> ageMs;
  std::optional<AdminError> error;  ///< of the last call, when it failed with an answer
};

}  // namespace gc::console
