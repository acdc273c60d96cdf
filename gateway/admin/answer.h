#pragma once
// What an admin handler gives back: a whole answer, or what is wrong with the question.
#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "gateway/base/result.h"

namespace gc::admin {

/// An answer ready to be sent. Plain value.
struct Answer {
  int status = 200;
  std::string body;
  std::string headers;  ///< further lines, each ended by CR LF
  std::string_view contentType = "application/json";
};

/// An error answer before it is text. `code` is one of the enumeration in openapi.yaml. Plain value.
struct ApiError {
  ApiError() = default;
  ApiError(int answerStatus, std::string errorCode, std::string text)
      : status(answerStatus), code(std::move(errorCode)), message(std::move(text)) {}
  int status = 400;
  std::string code;
  std::string message;
};

[[noreturn]] inline void throw_exception_from_error(const ApiError& error, const boost::source_location&) {
  throw std::runtime_error(error.message);
}

template <class T>
using ApiResult = boost::system::result<T, ApiError>;

/// `{"error":{"code":…,"message":…,"request_id":…}}`
Answer toAnswer(const ApiError& error, std::string_view requestId);
/// The status and code of an error that another room returned.
ApiError fromError(const Error& error);

}  // namespace gc::admin
