#include "gateway/telemetry/samples.h"

namespace gc::telemetry {

ErrorKind errorKindOf(FailureCategory category) {
  switch (category) {
    case FailureCategory::Overloaded:
    case FailureCategory::ServerError:
    case FailureCategory::BadGateway:
    case FailureCategory::StreamInterrupted:
      return ErrorKind::Server;
    case FailureCategory::RateLimit:
    case FailureCategory::QuotaExhausted:
      return ErrorKind::RateLimit;
    case FailureCategory::Timeout:
      return ErrorKind::Timeout;
    case FailureCategory::Connect:
    case FailureCategory::Tls:
      return ErrorKind::Connect;
    case FailureCategory::None:
    case FailureCategory::InvalidRequest:
    case FailureCategory::ContextLength:
    case FailureCategory::ContentPolicy:
    case FailureCategory::Auth:
    case FailureCategory::Permission:
    case FailureCategory::NotFound:
    case FailureCategory::PayloadTooLarge:
    case FailureCategory::Conflict:
    case FailureCategory::ClientClosed:
      return ErrorKind::Other;
  }
  return ErrorKind::Other;
}

bool isUpstreamFailure(FailureCategory category) {
  switch (category) {
    case FailureCategory::None:
    case FailureCategory::InvalidRequest:
    case FailureCategory::ContextLength:
    case FailureCategory::ContentPolicy:
    case FailureCategory::PayloadTooLarge:
    case FailureCategory::ClientClosed:
      return false;
    case FailureCategory::Auth:
    case FailureCategory::Permission:
    case FailureCategory::NotFound:
    case FailureCategory::Conflict:
    case FailureCategory::RateLimit:
    case FailureCategory::QuotaExhausted:
    case FailureCategory::Timeout:
    case FailureCategory::Overloaded:
    case FailureCategory::ServerError:
    case FailureCategory::BadGateway:
    case FailureCategory::Connect:
    case FailureCategory::Tls:
    case FailureCategory::StreamInterrupted:
      return true;
  }
  return false;
}

}  // namespace gc::telemetry
