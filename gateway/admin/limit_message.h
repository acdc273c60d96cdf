#pragma once
// A share of a quota or budget that was passed, as it is told.
#include <string>

#include "gateway/notify/webhook.h"
#include "gateway/tenancy/admission.h"

namespace gc::admin {

/// The members of LimitEvent in openapi.yaml that are its own, as an object.
std::string limitJson(const tenancy::Crossing& crossing);
/// The same as a message of type "limit.reached".
notify::Message limitMessage(const tenancy::Crossing& crossing, WallTime at);

}  // namespace gc::admin
