#pragma once
#include <QString>
#include <functional>

#include "models/client/admin_reply.h"

namespace gc::console {

/// A change that the gateway has made and can be told to take back. Both ways are calls: the history moves
/// when the answer comes, and stays where it is after a refusal. Plain value.
struct ReversibleChange {
  using Done = std::function<void(const AdminReply&)>;
  using Step = std::function<void(Done)>;
  QString text;  ///< what it was, for "Undo …": "suspend acme"
  QString done;  ///< that it was made, for the notice: "acme is suspended"
  Step undo, redo;
};

}  // namespace gc::console
