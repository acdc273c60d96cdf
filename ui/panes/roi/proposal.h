#pragma once
#include <QDate>

#include "models/roi/roi_document.h"

namespace gc::console {

/// What a proposal is made of beside the document.
struct ProposalFacts {
  QDate date{};
  bool simulated = false;  ///< the gateway that measured has simulated providers
};

/// Writes the chosen model as a PDF: summary, charts, every input with its provenance, figures beside what a
/// source says, method. Selectable text in embedded fonts and vector charts. The file appears complete or not
/// at all; empty when it worked, otherwise why it did not.
[[nodiscard]] QString writeProposal(const QString& path, const RoiDocument& document, const ProposalFacts&);

}  // namespace gc::console
