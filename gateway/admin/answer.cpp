#include "gateway/admin/answer.h"

#include "gateway/admin/json_writer.h"

namespace gc::admin {

Answer toAnswer(const ApiError& error, std::string_view requestId) {
  Answer answer;
  answer.status = error.status;
  JsonWriter(answer.body)
      .beginObject()
      .key("error")
      .beginObject()
      .field("code", error.code)
      .field("message", error.message)
      .field("request_id", requestId)
      .endObject()
      .endObject();
  return answer;
}

ApiError fromError(const Error& error) {
  switch (error.code) {
    case Errc::InvalidArgument:
      return {400, "invalid_parameter", error.detail};
    case Errc::NotFound:
      return {404, "not_found", error.detail};
    case Errc::TooLarge:
      return {413, "too_large", error.detail};
    case Errc::AlreadyExists:
    case Errc::Forbidden:
    case Errc::Unsupported:
      return {409, "not_simulated", error.detail};
    case Errc::Unauthorized:
      return {401, "unauthorized", error.detail};
    case Errc::Unavailable:
      return {503, "unavailable", error.detail};
    case Errc::Io:
    case Errc::Corrupt:
    case Errc::Internal:
      return {500, "internal", error.detail};
  }
  return {500, "internal", error.detail};
}

}  // namespace gc::admin
