#pragma once
#include "models/failover/timeline_snapshot.h"

namespace gc::console {

class DisplayZone;
class PaperPage;

/// The incident in the timeline, for the prospect to keep: who served and in which state, with the gateway's
/// own figures. A missed target is shown as missed. Nothing is written where no failover was measured.
void writeFailover(PaperPage&, const TimelineSnapshot&, const DisplayZone&);

}  // namespace gc::console
