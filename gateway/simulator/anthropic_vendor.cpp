#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gateway/simulator/anthropic_reader.h"
#include "gateway/simulator/json_text.h"
#include "gateway/simulator/vendors.h"

namespace gc::simulator {
namespace {

std::string_view nameOf(Finish finish) {
  switch (finish) {
    case Finish::Stop:
      return "end_turn";
    case Finish::Length:
      return "max_tokens";
    case Finish::ToolCalls:
      return "tool_use";
  }
  return "end_turn";
}

json::object usageOf(const Reply& reply, std::int64_t outputTokens) {
  return {{"input_tokens", reply.promptTokens},
          {"cache_creation_input_tokens", 0},
          {"cache_read_input_tokens", 0},
          {"cache_creation", {{"ephemeral_5m_input_tokens", 0}, {"ephemeral_1h_input_tokens", 0}}},
          {"output_tokens", outputTokens},
          {"service_tier", "standard"}};
}

json::object messageOf(const Reply& reply, json::array content, json::value stopReason,
                       std::int64_t outputTokens) {
  return {{"model", reply.model},
          {"id", "msg_" + reply.id},
          {"type", "message"},
          {"role", "assistant"},
          {"content", std::move(content)},
          {"stop_reason", std::move(stopReason)},
          {"stop_sequence", nullptr},
          {"usage", usageOf(reply, outputTokens)}};
}

json::value parsed(const std::string& arguments) {
  boost::system::error_code ec;
  json::value value = json::parse(arguments, ec);
  return ec ? json::value(json::object()) : value;
}

/// The events of one answer. The dialect has one choice.
class Events {
 public:
  explicit Events(const Reply& reply) : m_reply(reply), m_choice(reply.choices.front()) {}

  std::vector<StreamFrame> make() {
    add("message_start", {{"message", messageOf(m_reply, {}, nullptr, 1)}}, 0);
    if (!m_choice.text.empty()) addText();
    for (const ToolCall& call : m_choice.calls) addCall(call);
    add("message_delta",
        {{"delta", {{"stop_reason", nameOf(m_choice.finish)}, {"stop_sequence", nullptr}}},
         {"usage", usageOf(m_reply, m_reply.completionTokens)}},
        0);
    add("message_stop", {}, 0);
    return std::move(m_frames);
  }

 private:
  void addText() {
    add("content_block_start", {{"index", m_index}, {"content_block", {{"type", "text"}, {"text", ""}}}}, 0);
    add("ping", {}, 0);
    for (const std::string_view piece : piecesOf(m_choice.text)) {
      add("content_block_delta", {{"index", m_index}, {"delta", {{"type", "text_delta"}, {"text", piece}}}},
          tokensOf(piece.size()));
    }
    add("content_block_stop", {{"index", m_index++}}, 0);
  }

  void addCall(const ToolCall& call) {
    const json::object block{
        {"type", "tool_use"}, {"id", "toolu_" + call.id}, {"name", call.name}, {"input", json::object()}};
    add("content_block_start", {{"index", m_index}, {"content_block", block}}, tokensOf(call.name.size()));
    addInput("", 0);
    if (call.arguments != "{}") {
      for (const std::string_view piece : piecesOf(call.arguments)) addInput(piece, tokensOf(piece.size()));
    }
    add("content_block_stop", {{"index", m_index++}}, 0);
  }

  void addInput(std::string_view piece, std::int64_t tokens) {
    add("content_block_delta",
        {{"index", m_index}, {"delta", {{"type", "input_json_delta"}, {"partial_json", piece}}}}, tokens);
  }

  void add(std::string_view type, json::object data, std::int64_t tokens) {
    json::object event{{"type", type}};
    for (auto& entry : data) event[entry.key()] = std::move(entry.value());
    m_frames.push_back({fmt::format("event: {}\ndata: {}\n\n", type, json::serialize(event)), tokens});
  }

  const Reply& m_reply;
  const Choice& m_choice;
  int m_index = 0;
  std::vector<StreamFrame> m_frames;
};

/// "2026-11-20T14:03:20Z": the vendor's resets have whole seconds.
std::string wholeSeconds(WallTime time) {
  const std::string full = formatRfc3339(std::chrono::ceil<std::chrono::seconds>(time));
  return full.substr(0, full.find('.')) + "Z";
}

std::string limitLines(std::string_view what, const LimitStatus& status, WallTime now) {
  if (status.limit <= 0) return {};
  const WallTime reset = now + std::chrono::duration_cast<std::chrono::microseconds>(status.resetsIn);
  return fmt::format(
      "anthropic-ratelimit-{0}-limit: {1}\r\nanthropic-ratelimit-{0}-remaining: {2}\r\n"
      "anthropic-ratelimit-{0}-reset: {3}\r\n",
      what, status.limit, status.remaining, wholeSeconds(reset));
}

class AnthropicVendor final : public Vendor {
 public:
  std::string baseUrl(std::string_view origin) const override { return std::string(origin); }
  bool isChat(std::string_view path) const override { return path == "/v1/messages"; }
  bool isModelList(std::string_view path) const override { return path == "/v1/models"; }
  AskOrProblem read(const http::Request& request) const override { return readAnthropic(request); }

  std::string whole(const Reply& reply) const override {
    const Choice& choice = reply.choices.front();
    json::array content;
    if (!choice.text.empty()) content.push_back({{"type", "text"}, {"text", choice.text}});
    for (const ToolCall& call : choice.calls) {
      content.push_back({{"type", "tool_use"},
                         {"id", "toolu_" + call.id},
                         {"name", call.name},
                         {"input", parsed(call.arguments)}});
    }
    return json::serialize(
        messageOf(reply, std::move(content), json::value(nameOf(choice.finish)), reply.completionTokens));
  }

  std::vector<StreamFrame> stream(const Reply& reply, const Ask&) const override {
    return Events(reply).make();
  }

  VendorAnswer error(const Problem& problem, std::string_view requestId) const override {
    switch (problem.kind) {
      case Problem::Kind::BadRequest:
        return answer(400, "invalid_request_error", problem.message, requestId, false);
      case Problem::Kind::UnknownPath:
        return answer(404, "not_found_error", "Not Found", requestId, false);
      case Problem::Kind::UnknownModel:
        return answer(404, "not_found_error", "model: " + problem.model, requestId, false);
      case Problem::Kind::RefusedKey:
        return answer(401, "authentication_error", "invalid x-api-key", requestId, false);
      case Problem::Kind::TooManyRequests:
        return limited(problem, "requests", requestId);
      case Problem::Kind::TooManyTokens:
        return limited(problem, "tokens", requestId);
      case Problem::Kind::Overloaded:
        return answer(503, "overloaded_error", "Overloaded", requestId, true);
      case Problem::Kind::Internal:
        return answer(500, "api_error", "Internal server error", requestId, true);
    }
    return {};
  }

  std::string headers(const Limits& limits, std::string_view requestId, WallTime now) const override {
    return fmt::format("request-id: req_{}\r\n", requestId) + limitLines("requests", limits.requests, now) +
           limitLines("input-tokens", limits.tokens, now) + limitLines("output-tokens", limits.tokens, now) +
           limitLines("tokens", limits.tokens, now);
  }

  std::string modelList(std::span<const std::string> models) const override {
    json::array data;
    for (const std::string& model : models) {
      data.push_back({{"type", "model"},
                      {"id", model},
                      {"display_name", model},
                      {"created_at", "2026-08-20T00:00:00Z"}});
    }
    return json::serialize(
        json::object{{"data", std::move(data)},
                     {"has_more", false},
                     {"first_id", models.empty() ? json::value() : json::value(models.front())},
                     {"last_id", models.empty() ? json::value() : json::value(models.back())}});
  }

 private:
  static VendorAnswer answer(int status, std::string_view type, std::string_view message,
                             std::string_view requestId, bool retry) {
    const json::object body{{"type", "error"},
                            {"error", {{"details", nullptr}, {"type", type}, {"message", message}}},
                            {"request_id", fmt::format("req_{}", requestId)}};
    return {status, fmt::format("x-should-retry: {}\r\n", retry), json::serialize(body)};
  }

  static VendorAnswer limited(const Problem& problem, std::string_view unit, std::string_view requestId) {
    VendorAnswer made = answer(
        429, "rate_limit_error",
        fmt::format(
            "This request would exceed your organization's rate limit of {} {} per minute (model: {}).",
            problem.limit, unit, problem.model),
        requestId, true);
    const double seconds = std::chrono::duration<double>(problem.wait).count();
    made.headers +=
        fmt::format("retry-after: {}\r\n", std::max<std::int64_t>(1, std::llround(std::ceil(seconds))));
    return made;
  }
};

}  // namespace

std::unique_ptr<const Vendor> makeAnthropicVendor() { return std::make_unique<AnthropicVendor>(); }

}  // namespace gc::simulator
