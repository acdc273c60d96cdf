#pragma once
// What is known of one prospect: the inputs of every model, and where they come from.
#include <QByteArray>

#include "models/roi/roi_input.h"

namespace gc::console {

/// The inputs of one model and the example they began as.
struct RoiSheet {
  QString preset{};  ///< id of the preset; empty: none
  RoiInputs inputs{};
  friend bool operator==(const RoiSheet&, const RoiSheet&) = default;
};

/// One prospect's document. Immutable value; an edit makes another.
struct RoiDocument {
  QString prospect{};
  QString plan{};  ///< id of the plan; empty: none chosen
  RoiModelId model = RoiModelId::Measured;
  RoiCase of = RoiCase::Base;
  QMap<RoiModelId, RoiSheet> sheets{};
  friend bool operator==(const RoiDocument&, const RoiDocument&) = default;
};

/// Every model at its start.
RoiDocument newRoiDocument();

/// The format of files: JSON with a name, a version and decimals as text, so that no figure changes on its
/// way. Version 1 is the first.
inline constexpr int kRoiFormatVersion = 1;
QByteArray roiDocumentToJson(const RoiDocument& document);

/// A document, or the sentence that says why there is none.
struct RoiParsed {
  std::optional<RoiDocument> document{};
  QString error{};
};
/// Refuses other formats, newer versions, unknown inputs and figures out of bounds, naming which; an input
/// that the file leaves out is at its start.
RoiParsed roiDocumentFromJson(const QByteArray& json);

/// The names of the format.
QString roiModelKey(RoiModelId model);

}  // namespace gc::console
