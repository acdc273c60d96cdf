#pragma once
// Documents of the ROI pane on disk.
#include "models/roi/roi_document.h"

namespace gc::console {

/// What a file is called when nobody named it: "Acme Corp.gcroi".
QString roiFileName(const QString& prospect);

/// Writes all of the file or nothing of it; what stood there before stays until the new one is complete.
/// Empty when it worked, otherwise why it did not.
[[nodiscard]] QString saveRoiFile(const QString& path, const RoiDocument& document);
RoiParsed loadRoiFile(const QString& path);

}  // namespace gc::console
