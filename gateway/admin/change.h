#pragma once
// What handlers of changes share: the body, the revision it stands on, who makes it, why it was refused.
#include <boost/json/object.hpp>
#include <optional>

#include "gateway/admin/answer.h"
#include "gateway/admin/call.h"
#include "gateway/admin/sources.h"
#include "gateway/tenancy/change_refusal.h"

namespace gc::admin {

/// The body as one object; an empty body is one without members. A member given twice is refused.
ApiResult<boost::json::object> objectBody(const Call& call);
/// The revision in If-Match: `"7"`, or `*` for whatever it is now (nothing). 428 when absent.
ApiResult<std::optional<std::uint64_t>> askedRevision(const Call& call);
ApiError fromRefusal(const tenancy::ChangeRefusal& refusal);
tenancy::Actor actorOf(const Call& call);
/// Records a change that is made elsewhere, before it is made: 503 where that is not possible.
ApiResult<void> audit(const AdminSources& sources, const Call& call, std::string_view action,
                      std::string object, std::string after);

/// An answer with its revision as the ETag that If-Match takes.
Answer withRevision(int status, std::uint64_t revision, const boost::json::object& body);

}  // namespace gc::admin
