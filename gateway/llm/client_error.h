#pragma once
// What the client is told when its request is not answered: status, OpenAI's error object, and retry advice.
#include <boost/system/result.hpp>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gc::llm {

/// An error answer in OpenAI's terms. Empty code and param are written as null. Plain value.
struct ClientError {
  int status = 400;
  std::string type = "invalid_request_error";
  std::string code;
  std::string param;
  std::string message;
  std::int64_t retryAfterMs = -1;   ///< goes out as retry-after-ms and, rounded up, as retry-after; -1: none
  std::optional<bool> shouldRetry;  ///< x-should-retry
};

[[noreturn]] inline void throw_exception_from_error(const ClientError& error, const boost::source_location&) {
  throw std::runtime_error(error.message);
}

template <class T>
using ClientResult = boost::system::result<T, ClientError>;

/// A 400 of type invalid_request_error that names the parameter.
ClientError badRequest(std::string param, std::string code, std::string message);

/// `{"error":{"message":…,"type":…,"param":…,"code":…,"request_id":…}}`; the request id is left out when
/// empty.
std::string renderError(const ClientError& error, std::string_view requestId);

/// Whole seconds for the retry-after header: rounded up, at least 1.
std::int64_t retryAfterSeconds(std::int64_t milliseconds);

}  // namespace gc::llm
