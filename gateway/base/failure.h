#pragma once
// What went wrong with an upstream, in the one vocabulary that codecs, breakers, routing and the ledger
// share. Sources of the categories: the error table of the providers' references (see gateway/llm/README.md).
#include <cstdint>
#include <string_view>

namespace gc {

/// Who caused a failure: Local, we could not reach the upstream or gave up waiting; External, it answered
/// badly.
enum class Origin : std::uint8_t { Local, External };

/// The meaning of an upstream's answer or silence. `None` is success.
enum class FailureCategory : std::uint8_t {
  None,
  InvalidRequest,  ///< the client's own mistake: never fails over, never counts against a target
  ContextLength,   ///< the prompt does not fit this model
  ContentPolicy,   ///< the provider refused the content
  Auth,            ///< our credential was refused (not the client's fault)
  Permission,      ///< our credential may not use this model
  NotFound,        ///< the provider does not know the model
  PayloadTooLarge,
  Conflict,
  RateLimit,          ///< transient 429
  QuotaExhausted,     ///< 429 or 4xx that waiting does not cure
  Timeout,            ///< connect, TLS, first-token, idle or total deadline
  Overloaded,         ///< 503, 529
  ServerError,        ///< 500 and kin
  BadGateway,         ///< unreadable answers, HTML, bad framing, 200 with an error body
  Connect,            ///< refused, reset or unreachable before any answer
  Tls,                ///< handshake or certificate
  StreamInterrupted,  ///< broke off after the first byte reached the client
  ClientClosed,       ///< the client went away; says nothing about the upstream
};

/// Stable lower-case name as used in the ledger, the admin API and logs ("rate_limit").
std::string_view toString(FailureCategory category);
std::string_view toString(Origin origin);

}  // namespace gc
