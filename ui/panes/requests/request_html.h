#pragma once
#include <QString>

#include "models/requests/request_detail.h"

namespace gc::console {

class DisplayZone;
class Format;
struct Tokens;

/// The tabs of the inspector as rich text in the theme's colours; everything from the gateway is escaped.
QString requestDetailsHtml(const RequestDetailReading&, const DisplayZone&, const Format&, const Tokens&);
QString requestDecisionHtml(const RequestDetailReading&, const Format&, const Tokens&);

}  // namespace gc::console
