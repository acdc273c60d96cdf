#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gateway/simulator/json_text.h"
#include "gateway/simulator/openai_reader.h"
#include "gateway/simulator/vendors.h"

namespace gc::simulator {
namespace {

std::string_view nameOf(Finish finish) {
  switch (finish) {
    case Finish::Stop:
      return "stop";
    case Finish::Length:
      return "length";
    case Finish::ToolCalls:
      return "tool_calls";
  }
  return "stop";
}

json::object usageOf(const Reply& reply) {
  return {{"prompt_tokens", reply.promptTokens},
          {"completion_tokens", reply.completionTokens},
          {"total_tokens", reply.promptTokens + reply.completionTokens},
          {"prompt_tokens_details", {{"cached_tokens", 0}, {"audio_tokens", 0}}},
          {"completion_tokens_details",
           {{"reasoning_tokens", 0},
            {"audio_tokens", 0},
            {"accepted_prediction_tokens", 0},
            {"rejected_prediction_tokens", 0}}}};
}

/// The envelope that whole answers and frames share.
json::object envelope(const Reply& reply, std::string_view object) {
  return {{"id", "chatcmpl-" + reply.id}, {"object", object},
          {"created", reply.createdS},    {"model", reply.model},
          {"service_tier", "default"},    {"system_fingerprint", "fp_simulated"}};
}

json::array callsOf(const Choice& choice) {
  json::array calls;
  for (const ToolCall& call : choice.calls) {
    calls.push_back({{"id", "call_" + call.id},
                     {"type", "function"},
                     {"function", {{"name", call.name}, {"arguments", call.arguments}}}});
  }
  return calls;
}

/// The frames of one answer; choices take turns, as the vendor mixes them.
class Frames {
 public:
  Frames(const Reply& reply, const Ask& ask) : m_reply(reply), m_ask(ask) {}

  std::vector<StreamFrame> make() {
    std::vector<std::vector<StreamFrame>> perChoice;
    for (std::size_t i = 0; i < m_reply.choices.size(); ++i) perChoice.push_back(ofChoice(i));
    std::vector<StreamFrame> frames;
    bool any = true;
    for (std::size_t turn = 0; any; ++turn) {
      any = false;
      for (std::vector<StreamFrame>& some : perChoice) {
        if (turn >= some.size()) continue;
        frames.push_back(std::move(some[turn]));
        any = true;
      }
    }
    if (m_ask.includeUsage) frames.push_back(usageFrame());
    frames.push_back({"data: [DONE]\n\n", 0});
    return frames;
  }

 private:
  std::vector<StreamFrame> ofChoice(std::size_t index) {
    const Choice& choice = m_reply.choices[index];
    std::vector<StreamFrame> frames;
    json::object role{{"role", "assistant"}, {"content", choice.calls.empty() ? json::value("") : nullptr}};
    role["refusal"] = nullptr;
    frames.push_back(frame(index, std::move(role), nullptr, 0));
    for (const std::string_view piece : piecesOf(choice.text)) {
      frames.push_back(frame(index, {{"content", piece}}, nullptr, tokensOf(piece.size())));
    }
    for (std::size_t call = 0; call < choice.calls.size(); ++call) appendCall(frames, index, call);
    frames.push_back(frame(index, {}, json::value(nameOf(choice.finish)), 0));
    return frames;
  }

  void appendCall(std::vector<StreamFrame>& frames, std::size_t index, std::size_t number) {
    const ToolCall& call = m_reply.choices[index].calls[number];
    const json::object first{{"index", number},
                             {"id", "call_" + call.id},
                             {"type", "function"},
                             {"function", {{"name", call.name}, {"arguments", ""}}}};
    frames.push_back(frame(index, {{"tool_calls", json::array{first}}}, nullptr, tokensOf(call.name.size())));
    for (const std::string_view piece : piecesOf(call.arguments)) {
      const json::object more{{"index", number}, {"function", {{"arguments", piece}}}};
      frames.push_back(frame(index, {{"tool_calls", json::array{more}}}, nullptr, tokensOf(piece.size())));
    }
  }

  StreamFrame frame(std::size_t index, json::object delta, json::value finish, std::int64_t tokens) {
    json::object chunk = envelope(m_reply, "chat.completion.chunk");
    chunk["choices"] = json::array{json::object{{"index", index},
                                                {"delta", std::move(delta)},
                                                {"logprobs", nullptr},
                                                {"finish_reason", std::move(finish)}}};
    if (m_ask.includeUsage) chunk["usage"] = nullptr;
    return {"data: " + json::serialize(chunk) + "\n\n", tokens};
  }

  StreamFrame usageFrame() {
    json::object chunk = envelope(m_reply, "chat.completion.chunk");
    chunk["choices"] = json::array();
    chunk["usage"] = usageOf(m_reply);
    return {"data: " + json::serialize(chunk) + "\n\n", 0};
  }

  const Reply& m_reply;
  const Ask& m_ask;
};

/// "17ms", "8.64s", "6m0s": how the vendor writes durations.
std::string goDuration(Duration duration) {
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
  if (ms < 1000) return fmt::format("{}ms", ms);
  const auto minutes = ms / 60'000;
  const std::string seconds = fmt::format("{:g}s", static_cast<double>(ms % 60'000) / 1000);
  return minutes > 0 ? fmt::format("{}m{}", minutes, seconds) : seconds;
}

std::string limitLines(std::string_view what, const LimitStatus& status) {
  if (status.limit <= 0) return {};
  return fmt::format(
      "x-ratelimit-limit-{0}: {1}\r\nx-ratelimit-remaining-{0}: {2}\r\nx-ratelimit-reset-{0}: {3}\r\n", what,
      status.limit, status.remaining, goDuration(status.resetsIn));
}

class OpenAiVendor final : public Vendor {
 public:
  std::string baseUrl(std::string_view origin) const override { return std::string(origin) + "/v1"; }
  bool isChat(std::string_view path) const override { return path == "/v1/chat/completions"; }
  bool isModelList(std::string_view path) const override { return path == "/v1/models"; }
  AskOrProblem read(const http::Request& request) const override { return readOpenAi(request.body); }

  std::string whole(const Reply& reply) const override {
    json::object root = envelope(reply, "chat.completion");
    json::array choices;
    for (const Choice& choice : reply.choices) {
      json::object message{{"role", "assistant"}, {"content", choice.text}, {"refusal", nullptr}};
      if (!choice.calls.empty()) {
        message["content"] = nullptr;
        message["tool_calls"] = callsOf(choice);
      }
      message["annotations"] = json::array();
      choices.push_back({{"index", choices.size()},
                         {"message", std::move(message)},
                         {"logprobs", nullptr},
                         {"finish_reason", nameOf(choice.finish)}});
    }
    root["choices"] = std::move(choices);
    root["usage"] = usageOf(reply);
    return json::serialize(root);
  }

  std::vector<StreamFrame> stream(const Reply& reply, const Ask& ask) const override {
    return Frames(reply, ask).make();
  }

  VendorAnswer error(const Problem& problem, std::string_view) const override {
    switch (problem.kind) {
      case Problem::Kind::BadRequest:
        return answer(400, problem.message, "invalid_request_error",
                      problem.param.empty() ? json::value(nullptr) : json::value(problem.param), nullptr);
      case Problem::Kind::UnknownPath:
        return answer(404, "Invalid URL", "invalid_request_error", nullptr, nullptr);
      case Problem::Kind::UnknownModel:
        return answer(
            404, fmt::format("The model `{}` does not exist or you do not have access to it.", problem.model),
            "invalid_request_error", nullptr, "model_not_found");
      case Problem::Kind::RefusedKey:
        return answer(401, "Incorrect API key provided. You can find your API key in your account settings.",
                      "invalid_request_error", nullptr, "invalid_api_key");
      case Problem::Kind::TooManyRequests:
        return limited(problem, "requests", "requests per min (RPM)");
      case Problem::Kind::TooManyTokens:
        return limited(problem, "tokens", "tokens per min (TPM)");
      case Problem::Kind::Overloaded:
        return answer(503, "The engine is currently overloaded, please try again later.", "server_error",
                      nullptr, nullptr);
      case Problem::Kind::Internal:
        return answer(500, "The server had an error while processing your request. Sorry about that!",
                      "server_error", nullptr, nullptr);
    }
    return {};
  }

  std::string headers(const Limits& limits, std::string_view requestId, WallTime) const override {
    return fmt::format("openai-version: 2020-10-01\r\nx-request-id: req_{}\r\n", requestId) +
           limitLines("requests", limits.requests) + limitLines("tokens", limits.tokens);
  }

  std::string modelList(std::span<const std::string> models) const override {
    json::array data;
    for (const std::string& model : models) {
      data.push_back(
          {{"id", model}, {"object", "model"}, {"created", 1'787'234'561}, {"owned_by", "simulator"}});
    }
    return json::serialize(json::object{{"object", "list"}, {"data", std::move(data)}});
  }

 private:
  static VendorAnswer answer(int status, std::string_view message, std::string_view type, json::value param,
                             json::value code) {
    const json::object error{
        {"message", message}, {"type", type}, {"param", std::move(param)}, {"code", std::move(code)}};
    return {status, {}, json::serialize(json::object{{"error", error}})};
  }

  static VendorAnswer limited(const Problem& problem, std::string_view type, std::string_view unit) {
    const double seconds = std::max(0.001, std::chrono::duration<double>(problem.wait).count());
    VendorAnswer made =
        answer(429,
               fmt::format("Rate limit reached for {} on {}: Limit {}. Please try again in {}.",
                           problem.model, unit, problem.limit,
                           goDuration(std::max(problem.wait, Duration(std::chrono::milliseconds(1))))),
               type, nullptr, "rate_limit_exceeded");
    made.headers = fmt::format("retry-after: {}\r\nretry-after-ms: {}\r\n",
                               static_cast<std::int64_t>(std::ceil(seconds)),
                               static_cast<std::int64_t>(std::ceil(seconds * 1000)));
    return made;
  }
};

}  // namespace

std::unique_ptr<const Vendor> makeOpenAiVendor() { return std::make_unique<OpenAiVendor>(); }

}  // namespace gc::simulator
