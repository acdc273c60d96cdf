#pragma once
// Expected failures are values. Result<T> holds a T or an Error; exceptions stay at start-up.
#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <utility>

namespace gc {

/// What kind of failure, as far as callers branch on it. The text in Error::detail is for people.
enum class Errc {
  InvalidArgument = 1,  ///< the caller's input is wrong; detail says what, where and the remedy
  NotFound,
  AlreadyExists,
  Unauthorized,
  Forbidden,
  TooLarge,
  Unsupported,
  Unavailable,
  Io,        ///< file, socket or database failed
  Corrupt,   ///< stored data cannot be read
  Internal,  ///< a bug
};

/// An expected failure. Immutable.
struct Error {
  Errc code = Errc::Internal;
  std::string detail;
};

[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&) {
  throw std::runtime_error(error.detail);
}

template <class T>
using Result = boost::system::result<T, Error>;

inline Error makeError(Errc code, std::string detail) { return {code, std::move(detail)}; }
inline Error invalid(std::string detail) { return {Errc::InvalidArgument, std::move(detail)}; }

}  // namespace gc
