#include "gateway/llm/upstream_failure.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

#include "gateway/llm/error_facts.h"
#include "gateway/llm/rate_limit_headers.h"

namespace gc::llm {
namespace {

using enum FailureCategory;

struct Word {
  std::string_view text;
  FailureCategory category;
};

/// Codes, types, statuses and reasons that mean one thing wherever they stand.
constexpr Word kWords[] = {
    {"insufficient_quota", QuotaExhausted},
    {"billing_hard_limit_reached", QuotaExhausted},
    {"billing_error", QuotaExhausted},
    {"enforced_spend_limit_reached", QuotaExhausted},
    {"context_length_exceeded", ContextLength},
    {"content_policy_violation", ContentPolicy},
    {"content_filter", ContentPolicy},
    {"ResponsibleAIPolicyViolation", ContentPolicy},
    {"API_KEY_INVALID", Auth},
    {"invalid_api_key", Auth},
    {"account_deactivated", Auth},
    {"invalid_organization", Auth},
    {"authentication_error", Auth},
    {"UNAUTHENTICATED", Auth},
    {"FAILED_PRECONDITION", Permission},
    {"PERMISSION_DENIED", Permission},
    {"permission_error", Permission},
    {"unsupported_country_region_territory", Permission},
    {"model_not_found", NotFound},
    {"not_found_error", NotFound},
    {"NOT_FOUND", NotFound},
    {"DeploymentNotFound", NotFound},
    {"request_too_large", PayloadTooLarge},
    {"conflict_error", Conflict},
};

/// Words that only say what the status says too: they decide where there is no status (a 200, a stream).
constexpr Word kStatusWords[] = {
    {"rate_limit_exceeded", RateLimit},
    {"rate_limit_error", RateLimit},
    {"RESOURCE_EXHAUSTED", RateLimit},
    {"tokens", RateLimit},
    {"requests", RateLimit},
    {"overloaded_error", Overloaded},
    {"overloaded", Overloaded},
    {"UNAVAILABLE", Overloaded},
    {"timeout_error", Timeout},
    {"DEADLINE_EXCEEDED", Timeout},
    {"api_error", ServerError},
    {"server_error", ServerError},
    {"internal_error", ServerError},
    {"INTERNAL", ServerError},
    {"CANCELLED", ServerError},
    {"invalid_request_error", InvalidRequest},
    {"INVALID_ARGUMENT", InvalidRequest},
};

/// Texts, last of all; compared in lower case. Only for refusals (400 and kin) and answers without a status.
constexpr Word kTexts[] = {
    {"prompt is too long", ContextLength},
    {"exceed context limit", ContextLength},
    {"maximum context length", ContextLength},
    {"input token count", ContextLength},
    {"exceeds the maximum number of tokens", ContextLength},
    {"too large for model", ContextLength},
    {"credit balance is too low", QuotaExhausted},
    {"reached your specified api usage limits", QuotaExhausted},
    {"api key not valid", Auth},
};

constexpr std::int64_t kFinalWaitMs = 12LL * 3600 * 1000;

template <std::size_t N>
std::optional<FailureCategory> meaning(const Word (&words)[N], std::string_view text) {
  for (const Word& word : words) {
    if (word.text == text) return word.category;
  }
  return std::nullopt;
}

template <std::size_t N>
std::optional<FailureCategory> meaningOfFacts(const Word (&words)[N], const ErrorFacts& facts) {
  for (const std::string* text : {&facts.reason, &facts.code, &facts.status, &facts.type}) {
    if (const auto category = meaning(words, *text)) return category;
  }
  return std::nullopt;
}

std::optional<FailureCategory> meaningOfText(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const Word& word : kTexts) {
    if (text.find(word.text) != std::string::npos) return word.category;
  }
  return std::nullopt;
}

FailureCategory meaningOfStatus(int status) {
  switch (status) {
    case 401:
    case 498:
      return Auth;
    case 402:
      return QuotaExhausted;
    case 403:
      return Permission;
    case 404:
      return NotFound;
    case 408:
    case 504:
      return Timeout;
    case 409:
      return Conflict;
    case 413:
      return PayloadTooLarge;
    case 424:
    case 499:
      return ServerError;
    case 429:
      return RateLimit;
    case 503:
    case 529:
      return Overloaded;
    case 502:
    case 520:
    case 521:
    case 522:
    case 523:
    case 524:
      return BadGateway;
    default:
      break;
  }
  if (status >= 400 && status < 500) return InvalidRequest;
  return status >= 500 && status < 600 ? ServerError : BadGateway;
}

/// A 2xx or a stream frame whose body is an error: its words decide, then an HTTP status among them.
FailureCategory meaningWithoutStatus(const ErrorFacts& facts) {
  if (const auto category = meaningOfFacts(kWords, facts)) return *category;
  if (const auto category = meaningOfFacts(kStatusWords, facts)) return *category;
  int code = 0;
  const auto read = std::from_chars(facts.code.data(), facts.code.data() + facts.code.size(), code);
  if (read.ec == std::errc() && code >= 400 && code < 600) return meaningOfStatus(code);
  return meaningOfText(facts.message).value_or(BadGateway);
}

FailureCategory judge(int status, const ErrorFacts& facts) {
  if (status >= 200 && status < 300) return meaningWithoutStatus(facts);
  const FailureCategory byStatus = meaningOfStatus(status);
  if (byStatus == InvalidRequest) {
    if (facts.markup) return BadGateway;  // a proxy's page: the API has not judged the request
    if (const auto category = meaningOfFacts(kWords, facts)) return *category;
    return meaningOfText(facts.message).value_or(InvalidRequest);
  }
  if (byStatus == RateLimit || byStatus == Permission || byStatus == Auth) {
    const auto category = meaningOfFacts(kWords, facts);
    if (category == QuotaExhausted || (byStatus == Permission && category == Auth)) return *category;
  }
  return byStatus;
}

/// A limit that waiting within a request's time does not lift: a day's or month's quota.
bool isFinalLimit(const ErrorFacts& facts, std::int64_t waitMs) {
  const bool perDay = facts.quotaIds.find("PerDay") != std::string::npos;
  return perDay || waitMs >= kFinalWaitMs || facts.message.find("/ month") != std::string::npos;
}

}  // namespace

UpstreamFailure classifyError(catalog::Dialect dialect, int status, HeaderLookup headers,
                              std::string_view body, WallTime now) {
  const ErrorFacts facts = readErrorFacts(body);
  UpstreamFailure failure;
  failure.status = status;
  failure.category = judge(status, facts);
  failure.retryAfterMs = retryAfterOf(headers, body, now);
  if (failure.category == RateLimit && isFinalLimit(facts, failure.retryAfterMs))
    failure.category = QuotaExhausted;
  failure.message = scrubbed(facts.message);
  if (failure.message.empty())
    failure.message = "HTTP " + std::to_string(status) + " without a readable reason";
  failure.param = facts.param;
  // Google's numeric code repeats the HTTP status.
  failure.code = dialect == catalog::Dialect::Gemini ? facts.status : facts.code;
  return failure;
}

UpstreamFailure transportFailure(FailureCategory category, std::string message) {
  UpstreamFailure failure;
  failure.category = category;
  failure.message = std::move(message);
  return failure;
}

}  // namespace gc::llm
