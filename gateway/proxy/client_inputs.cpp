#include "gateway/proxy/client_inputs.h"

namespace gc::proxy {
namespace {

constexpr std::size_t kMaxValue = 256;

llm::ClientError badHeader(std::string name, std::string_view what) {
  return llm::badRequest(name, "invalid_header", "The header " + name + " " + std::string(what));
}

/// Text for attribution: printable and short, since it is stored and shown.
llm::ClientResult<std::string> labelFrom(const http::Fields& fields, const std::string& name) {
  const std::string_view value = fields.get(name);
  if (value.size() > kMaxValue) return badHeader(name, "is longer than 256 bytes.");
  return std::string(value);
}

}  // namespace

std::optional<routing::Strategy> strategyFrom(std::string_view name) {
  if (name == "cost") return routing::Strategy::Cost;
  if (name == "latency") return routing::Strategy::Latency;
  if (name == "balanced") return routing::Strategy::Balanced;
  if (name == "priority") return routing::Strategy::Priority;
  return std::nullopt;
}

llm::ClientResult<ClientInputs> readClientInputs(const http::Fields& fields) {
  ClientInputs inputs;
  auto tags = labelFrom(fields, "X-GC-Tags");
  if (!tags) return tags.error();
  auto customer = labelFrom(fields, "X-GC-Customer");
  if (!customer) return customer.error();
  inputs.tags = std::move(*tags);
  inputs.customer = std::move(*customer);
  if (const std::string_view strategy = fields.get("X-GC-Strategy"); !strategy.empty()) {
    inputs.strategy = strategyFrom(strategy);
    if (!inputs.strategy) return badHeader("X-GC-Strategy", "must be cost, latency, balanced or priority.");
  }
  if (const std::string_view limit = fields.get("X-GC-Max-Cost-USD"); !limit.empty()) {
    const auto money = Money::parse(limit);
    if (!money || money->nanos() <= 0)
      return badHeader("X-GC-Max-Cost-USD", "must be a positive amount, like 0.05.");
    inputs.maxCost = *money;
  }
  return inputs;
}

llm::ClientResult<std::string_view> presentedKey(const http::Fields& fields) {
  const std::string_view authorization = fields.get("authorization");
  const std::string_view apiKey = fields.get("x-api-key");
  static constexpr std::string_view kBearer = "Bearer ";
  std::string_view bearer;
  if (authorization.size() > kBearer.size() &&
      http::equalsIgnoreCase(authorization.substr(0, kBearer.size()), kBearer))
    bearer = authorization.substr(kBearer.size());
  if (!apiKey.empty() && !authorization.empty() && apiKey != bearer)
    return llm::badRequest("", "ambiguous_credentials",
                           "Both Authorization and x-api-key were sent, and they differ. Send one key.");
  return bearer.empty() ? apiKey : bearer;
}

std::string_view tagValue(std::string_view tags, std::string_view name) {
  while (!tags.empty()) {
    const auto comma = tags.find(',');
    std::string_view tag = tags.substr(0, comma);
    while (tag.starts_with(' ')) tag.remove_prefix(1);
    if (tag.starts_with(name) && tag.substr(name.size()).starts_with('=')) return tag.substr(name.size() + 1);
    tags = comma == tags.npos ? std::string_view() : tags.substr(comma + 1);
  }
  return {};
}

}  // namespace gc::proxy
