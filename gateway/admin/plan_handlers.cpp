#include <fmt/format.h>

#include <boost/json.hpp>

#include "gateway/admin/change.h"
#include "gateway/admin/handlers.h"

namespace gc::admin {
namespace {
namespace json = boost::json;

json::object describe(const tenancy::Plan& plan) {
  json::object out;
  out["id"] = plan.id;
  for (const auto& member : planJson(plan)) out[member.key()] = member.value();
  out["revision"] = plan.revision;
  return out;
}

}  // namespace

ApiResult<Answer> listPlans(const AdminSources& sources, const Call&) {
  json::array plans;
  for (const auto& plan : sources.registrar->directory()->plans) plans.push_back(describe(*plan));
  return Answer{200, json::serialize(json::object{{"plans", std::move(plans)}}), {}};
}

ApiResult<Answer> getPlan(const AdminSources& sources, const Call& call) {
  const auto directory = sources.registrar->directory();
  const tenancy::Plan* plan = directory->plan(call.path[0]);
  if (plan == nullptr)
    return ApiError{404, "not_found", fmt::format("No plan is called '{}'.", call.path[0])};
  return withRevision(200, plan->revision, describe(*plan));
}

ApiResult<Answer> putPlan(const AdminSources& sources, const Call& call) {
  const auto body = objectBody(call);
  if (!body) return body.error();
  const auto revision = askedRevision(call);
  if (!revision) return revision.error();
  const auto plan = sources.registrar->changePlan(call.path[0], *body, *revision, actorOf(call));
  if (!plan) return fromRefusal(plan.error());
  return withRevision(200, plan->revision, describe(*plan));
}

}  // namespace gc::admin
