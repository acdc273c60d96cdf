#include "gateway/admin/change.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <charconv>

#include "gateway/llm/json_document.h"
#include "gateway/tenancy/json_fields.h"

namespace gc::admin {
namespace {
constexpr llm::JsonLimits kLimits{.maxDepth = 4, .maxNodes = 512, .maxBytes = 65'536};
}  // namespace

ApiResult<boost::json::object> objectBody(const Call& call) {
  if (call.body.empty()) return boost::json::object();
  llm::JsonDocument document;
  if (const auto parsed = document.parseCopy(call.body, kLimits); !parsed)
    return ApiError{400, "invalid_body", "The body must be a JSON object: " + parsed.error().detail};
  auto object = tenancy::parseObject(call.body);
  if (!object) return ApiError{400, "invalid_body", "The body must be a JSON object."};
  return std::move(*object);
}

ApiResult<std::optional<std::uint64_t>> askedRevision(const Call& call) {
  std::string_view text = call.ifMatch;
  if (text == "*") return std::optional<std::uint64_t>();
  if (text.empty())
    return ApiError{
        428, "precondition_required",
        "Send 'If-Match' with the revision that your change stands on, so that nobody else's is lost."};
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  std::uint64_t revision = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), revision);
  if (failure != std::errc() || end != text.data() + text.size())
    return ApiError{400, "invalid_parameter", "'If-Match' must be a revision such as \"7\", or *."};
  return std::optional(revision);
}

ApiError fromRefusal(const tenancy::ChangeRefusal& refusal) {
  using Reason = tenancy::ChangeRefusal::Reason;
  switch (refusal.reason) {
    case Reason::Invalid:
      return {400, "invalid_body", refusal.message};
    case Reason::NotFound:
      return {404, "not_found", refusal.message};
    case Reason::ManagedByFile:
      return {409, "managed_by_file", refusal.message};
    case Reason::Taken:
    case Reason::Conflict:
      return {409, "conflict", refusal.message};
    case Reason::Outdated:
      return {412, "precondition_failed", refusal.message};
    case Reason::Store:
      return {503, "unavailable",
              "The change was not made, for it could not be written down: " + refusal.message};
  }
  return {500, "internal", refusal.message};
}

tenancy::Actor actorOf(const Call& call) { return {"admin_key", call.requestId}; }

ApiResult<void> audit(const AdminSources& sources, const Call& call, std::string_view action,
                      std::string object, std::string after) {
  if (sources.registrar == nullptr) return {};
  tenancy::AuditEntry entry;
  entry.actor = actorOf(call);
  entry.action = action;
  entry.object = std::move(object);
  entry.after = std::move(after);
  if (const auto noted = sources.registrar->note(std::move(entry)); !noted) return fromRefusal(noted.error());
  return {};
}

Answer withRevision(int status, std::uint64_t revision, const boost::json::object& body) {
  return {status, boost::json::serialize(body), fmt::format("etag: \"{}\"\r\n", revision)};
}

}  // namespace gc::admin
