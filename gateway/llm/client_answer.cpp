// What the client is told of an upstream's failure, in our words: see clientErrorFor in upstream_failure.h.
#include <algorithm>

#include "gateway/llm/upstream_failure.h"

namespace gc::llm {
namespace {

/// SDKs ignore longer hints or give up on them.
constexpr std::int64_t kLongestHintMs = 60'000;
constexpr std::int64_t kDefaultHintMs = 1000;

ClientError answer(int status, const char* type, const char* code, std::string message) {
  ClientError error;
  error.status = status;
  error.type = type;
  error.code = code;
  error.message = std::move(message);
  return error;
}

ClientError withHint(ClientError error, std::int64_t retryAfterMs) {
  error.retryAfterMs =
      std::clamp<std::int64_t>(retryAfterMs < 0 ? kDefaultHintMs : retryAfterMs, 1, kLongestHintMs);
  return error;
}

ClientError final(ClientError error) {
  error.shouldRetry = false;
  return error;
}

/// The provider's own words are good for the client's own mistakes only.
ClientError refused(const UpstreamFailure& failure, const char* code) {
  ClientError error = badRequest(failure.param, code, failure.message);
  if (error.code.empty()) error.code = failure.code;
  return error;
}

ClientError rateLimited(const UpstreamFailure& failure, const std::string& who) {
  ClientError error =
      withHint(answer(429, "rate_limit_error", "rate_limit_exceeded", ""), failure.retryAfterMs);
  error.message = "Rate limit of " + who + " reached. Please try again in " +
                  std::to_string(retryAfterSeconds(error.retryAfterMs)) + "s.";
  return error;
}

}  // namespace

ClientError clientErrorFor(const UpstreamFailure& failure, std::string_view provider) {
  const std::string who = "the provider '" + std::string(provider) + "'";
  switch (failure.category) {
    case FailureCategory::InvalidRequest:
      return refused(failure, "");
    case FailureCategory::ContextLength: {
      ClientError error = refused(failure, "context_length_exceeded");
      error.param = "messages";
      return error;
    }
    case FailureCategory::ContentPolicy:
      return refused(failure, "content_filter");
    case FailureCategory::NotFound:
      return answer(404, "invalid_request_error", "model_not_found",
                    "The model does not exist at " + who + ", or the gateway has no access to it.");
    case FailureCategory::PayloadTooLarge:
      return answer(413, "invalid_request_error", "request_too_large",
                    "The request is too large for " + who + ".");
    case FailureCategory::Conflict:
      return answer(409, "invalid_request_error", "conflict", "Conflict at " + who + ". Please try again.");
    case FailureCategory::Auth:
      return final(answer(502, "server_error", "upstream_auth",
                          "The gateway's credential was refused by " + who + ". Your own key is fine."));
    case FailureCategory::Permission:
      return final(answer(502, "server_error", "upstream_permission",
                          "The gateway's account may not use this model at " + who + "."));
    case FailureCategory::RateLimit:
      return rateLimited(failure, who);
    case FailureCategory::QuotaExhausted:
      return final(answer(429, "insufficient_quota", "insufficient_quota",
                          "The gateway's quota at " + who + " is used up. Retrying does not help."));
    case FailureCategory::Timeout:
      return answer(504, "server_error", "upstream_timeout", "No answer in time from " + who + ".");
    case FailureCategory::Overloaded:
      return withHint(answer(503, "server_error", "overloaded", "Overload at " + who + ". Please try again."),
                      failure.retryAfterMs);
    case FailureCategory::ServerError:
      return answer(502, "server_error", "upstream_error", "Internal error at " + who + ".");
    case FailureCategory::BadGateway:
      return answer(502, "server_error", "upstream_error", "Unreadable answer from " + who + ".");
    case FailureCategory::Connect:
    case FailureCategory::Tls:
      return answer(502, "server_error", "upstream_unreachable", "No connection to " + who + ".");
    case FailureCategory::StreamInterrupted:
      return answer(502, "server_error", "stream_interrupted",
                    "The stream from " + who + " broke off before it was complete.");
    case FailureCategory::ClientClosed:
      return answer(499, "invalid_request_error", "client_closed", "The client closed the connection.");
    case FailureCategory::None:
      break;
  }
  return answer(500, "server_error", "internal_error", "Internal error of the gateway.");
}

}  // namespace gc::llm
