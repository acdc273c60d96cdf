#pragma once
#include <QDate>

#include "models/failover/timeline_snapshot.h"
#include "models/roi/roi_document.h"

namespace gc::console {

class DisplayZone;

/// What a proposal is made of beside the document.
struct ProposalFacts {
  const DisplayZone& zone;
  QDate date{};
  bool simulated = false;  ///< the gateway that measured has simulated providers
  TimelineSnapshot failover{};  ///< its incident is shown; without one nothing is
};

/// Writes the chosen model as a PDF: summary, charts, every input with its provenance, figures beside what a
/// source says, method. Selectable text in embedded fonts and vector charts. The file appears complete or not
/// at all; empty when it worked, otherwise why it did not.
[[nodiscard]] QString writeProposal(const QString& path, const RoiDocument& document, const ProposalFacts&);

}  // namespace gc::console
