#pragma once
// From the client's OpenAI request to the bytes that an upstream of some dialect takes.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gateway/catalog/catalog.h"
#include "gateway/llm/chat_request.h"
#include "gateway/llm/client_error.h"

namespace gc::llm {

/// Where an encoded request goes. Views: used within the call only.
struct EncodeTarget {
  catalog::Dialect dialect = catalog::Dialect::OpenAi;
  const catalog::Model* model = nullptr;  ///< nullptr: the catalog does not know it
  std::string_view upstreamModel;         ///< the name that goes on the wire
  bool compatibleServer = false;          ///< openai-compatible: stream_options is not added unasked
};

/// A request as it goes upstream, without the credential. Plain value.
struct UpstreamRequest {
  std::string path;  ///< behind base_url: "/chat/completions", "/v1/messages", …
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< lower-case names
  std::string droppedParams;  ///< comma-separated names of what this dialect cannot carry
};

/// OpenAI: the client's bytes with `model` replaced (and usage asked for when streaming).
/// Others: a translation; what changes the answer's meaning and cannot be carried is a 400 naming it.
ClientResult<UpstreamRequest> encodeRequest(const ChatRequest& request, const EncodeTarget& target);

/// Header name and the prefix of its value, for the credential: "authorization", "Bearer ".
struct CredentialHeader {
  std::string_view name;
  std::string_view valuePrefix;
};
CredentialHeader credentialHeader(catalog::Dialect dialect);

}  // namespace gc::llm
