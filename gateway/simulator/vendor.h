#pragma once
// A vendor's dialect: how its requests read, its answers and errors look, and its limits are told.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/catalog/catalog.h"
#include "gateway/http/message.h"
#include "gateway/simulator/ask.h"
#include "gateway/simulator/minute_limit.h"
#include "gateway/simulator/reply.h"

namespace gc::simulator {

/// Why a request gets an error. Plain value.
struct Problem {
  enum class Kind : std::uint8_t {
    BadRequest,
    UnknownPath,
    UnknownModel,
    RefusedKey,
    TooManyRequests,
    TooManyTokens,
    Overloaded,
    Internal
  };
  Kind kind = Kind::Internal;
  std::string message;  ///< of a BadRequest
  std::string param;    ///< of a BadRequest, where the dialect has it
  std::string model;
  std::int64_t limit = 0;  ///< of the limits: how many a minute
  Duration wait{};         ///< of the limits: until the next try
};

/// Both limits of a provider. Plain value.
struct Limits {
  LimitStatus requests;
  LimitStatus tokens;
};

/// An answer without pacing. `headers` are whole lines. Plain value.
struct VendorAnswer {
  int status = 200;
  std::string headers;
  std::string body;
};

/// One write of a stream, and how many completion tokens it brings. Plain value.
struct StreamFrame {
  std::string bytes;
  std::int64_t tokens = 0;
};

using AskOrProblem = std::variant<Ask, Problem>;

/// One of the three dialects. Immutable.
class Vendor {
 public:
  static std::unique_ptr<const Vendor> make(catalog::Dialect dialect);
  virtual ~Vendor() = default;

  /// What the vendor's own SDK takes as its base URL.
  virtual std::string baseUrl(std::string_view origin) const = 0;
  virtual bool isChat(std::string_view path) const = 0;
  virtual bool isModelList(std::string_view path) const = 0;

  virtual AskOrProblem read(const http::Request& request) const = 0;
  virtual std::string whole(const Reply& reply) const = 0;
  /// In order; pacing goes before each frame that brings tokens.
  virtual std::vector<StreamFrame> stream(const Reply& reply, const Ask& ask) const = 0;
  virtual VendorAnswer error(const Problem& problem, std::string_view requestId) const = 0;
  virtual std::string headers(const Limits& limits, std::string_view requestId, WallTime now) const = 0;
  virtual std::string modelList(std::span<const std::string> models) const = 0;
};

}  // namespace gc::simulator
