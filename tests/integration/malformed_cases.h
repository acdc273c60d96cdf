#pragma once
// The bytes of malformed HTTP/1.1, both directions, one case an id. See RELIABILITY: smuggling, duplicates,
// bare line ends, injection.
#include <string>
#include <vector>

namespace gc::test {

/// What the gateway may do with a malformed request.
enum class Refusal {
  Answered,          ///< a 4xx (or 501, 505) answer, then it closes
  AnsweredOrClosed,  ///< so large or so foreign that a close without an answer is right as well
};

struct MalformedRequest {
  std::string id;
  std::string bytes;  ///< `{KEY}` stands for a valid API key
  Refusal refusal = Refusal::Answered;
};

/// What the client may see of a malformed upstream answer.
enum class Effect {
  Refused,    ///< 502 to the client
  Delivered,  ///< the framed part is whole: 200, but the connection is never used again
};

struct MalformedAnswer {
  std::string id;
  std::string bytes;
  Effect effect = Effect::Refused;
  bool thenClose = false;
};

std::vector<MalformedRequest> malformedRequests();
std::vector<MalformedAnswer> malformedAnswers();

}  // namespace gc::test
