#include "gateway/base/failure.h"

namespace gc {

std::string_view toString(FailureCategory category) {
  switch (category) {
    case FailureCategory::None:
      return "none";
    case FailureCategory::InvalidRequest:
      return "invalid_request";
    case FailureCategory::ContextLength:
      return "context_length";
    case FailureCategory::ContentPolicy:
      return "content_policy";
    case FailureCategory::Auth:
      return "auth";
    case FailureCategory::Permission:
      return "permission";
    case FailureCategory::NotFound:
      return "not_found";
    case FailureCategory::PayloadTooLarge:
      return "payload_too_large";
    case FailureCategory::Conflict:
      return "conflict";
    case FailureCategory::RateLimit:
      return "rate_limit";
    case FailureCategory::QuotaExhausted:
      return "quota_exhausted";
    case FailureCategory::Timeout:
      return "timeout";
    case FailureCategory::Overloaded:
      return "overloaded";
    case FailureCategory::ServerError:
      return "server_error";
    case FailureCategory::BadGateway:
      return "bad_gateway";
    case FailureCategory::Connect:
      return "connect";
    case FailureCategory::Tls:
      return "tls";
    case FailureCategory::StreamInterrupted:
      return "stream_interrupted";
    case FailureCategory::ClientClosed:
      return "client_closed";
  }
  return "none";
}

std::string_view toString(Origin origin) { return origin == Origin::Local ? "local" : "external"; }

}  // namespace gc
