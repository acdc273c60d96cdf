#pragma once
// What a client says beside the body: its key and the X-GC headers.
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/money.h"
#include "gateway/http/message.h"
#include "gateway/llm/client_error.h"
#include "gateway/routing/strategy.h"

namespace gc::proxy {

/// The X-GC request headers (PRODUCT A.7). Plain value.
struct ClientInputs {
  std::string tags;                           ///< X-GC-Tags, as sent
  std::string customer;                       ///< X-GC-Customer
  std::optional<routing::Strategy> strategy;  ///< X-GC-Strategy
  std::optional<Money> maxCost;               ///< X-GC-Max-Cost-USD
};

/// Reads the headers; a value that cannot be honoured is a 400 that names its header.
llm::ClientResult<ClientInputs> readClientInputs(const http::Fields& fields);

std::optional<routing::Strategy> strategyFrom(std::string_view name);

/// The presented API key: `Authorization: Bearer …` or `x-api-key`. Empty when there is none; two different
/// credentials are an error.
llm::ClientResult<std::string_view> presentedKey(const http::Fields& fields);

/// The value of `name` in "critical,task=batch,feature=x"; empty when absent.
std::string_view tagValue(std::string_view tags, std::string_view name);

}  // namespace gc::proxy
