#include <fmt/format.h>

#include "gateway/admin/handlers.h"
#include "gateway/admin/reports.h"
#include "gateway/admin/request_json.h"
#include "gateway/admin/window.h"

namespace gc::admin {
namespace {

constexpr std::string_view kStatusNames[] = {"ok", "error", "rescued", "unpriced"};
constexpr ledger::StatusFilter kStatusFilters[] = {ledger::StatusFilter::Ok, ledger::StatusFilter::Error,
                                                   ledger::StatusFilter::Rescued,
                                                   ledger::StatusFilter::Unpriced};

ApiResult<std::string> cursor(const Query& query, std::string_view name) {
  if (query.has(name) && !ledger::parseCursor(query.text(name)))
    return ApiError{400, "invalid_parameter",
                    fmt::format("Parameter '{}' is not a cursor of this gateway.", name)};
  return std::string(query.text(name));
}

ApiResult<ledger::RequestsQuery> requestsQuery(const Query& query) {
  ledger::RequestsQuery wanted;
  const auto limit = query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  wanted.limit = static_cast<int>(*limit);
  const auto before = cursor(query, "before");
  if (!before) return before.error();
  const auto after = cursor(query, "after");
  if (!after) return after.error();
  if (query.has("before") && query.has("after"))
    return ApiError{400, "invalid_parameter", "Give at most one of 'before' and 'after'."};
  wanted.before = *before;
  wanted.after = *after;
  const auto status = query.choice("status", kStatusNames, 0);
  if (!status) return status.error();
  if (query.has("status")) wanted.status = kStatusFilters[*status];
  const auto from = query.time("from");
  if (!from) return from.error();
  const auto to = query.time("to");
  if (!to) return to.error();
  wanted.from = *from;
  wanted.to = *to;
  wanted.tenant = query.text("tenant");
  wanted.provider = query.text("provider");
  wanted.model = query.text("model");
  wanted.q = query.text("q");
  return wanted;
}

}  // namespace

ApiResult<Answer> listRequests(const AdminSources& sources, const Call& call) {
  const auto wanted = requestsQuery(call.query);
  if (!wanted) return wanted.error();
  const auto page = sources.ledger.requests(*wanted);
  if (!page) return fromError(page.error());
  return Answer{200, requestsPage(*page), {}};
}

ApiResult<Answer> getRequest(const AdminSources& sources, const Call& call) {
  RequestId id;
  if (!RequestId::parse(call.path[0], id))
    return ApiError{404, "not_found", "A request id is 'req_' and 22 letters and digits."};
  const auto record = sources.ledger.request(id);
  if (!record) return fromError(record.error());
  if (!*record) return ApiError{404, "not_found", fmt::format("No request has the id {}.", call.path[0])};
  return Answer{200, requestDetail(**record), {}};
}

ApiResult<Answer> listFailovers(const AdminSources& sources, const Call& call) {
  const auto limit = call.query.integer("limit", 1, 1000, 100);
  if (!limit) return limit.error();
  const auto before = cursor(call.query, "before");
  if (!before) return before.error();
  ledger::FailoversQuery wanted;
  wanted.limit = static_cast<int>(*limit);
  wanted.before = *before;
  const auto page = sources.ledger.failovers(wanted);
  if (!page) return fromError(page.error());
  return Answer{200, failoversPage(*page), {}};
}

}  // namespace gc::admin
