#include <fmt/format.h>

#include <algorithm>

#include "gateway/simulator/gemini_reader.h"
#include "gateway/simulator/json_text.h"
#include "gateway/simulator/vendors.h"

namespace gc::simulator {
namespace {

std::string_view nameOf(Finish finish) {
  switch (finish) {
    case Finish::Stop:
    case Finish::ToolCalls:
      return "STOP";
    case Finish::Length:
      return "MAX_TOKENS";
  }
  return "STOP";
}

json::object usageOf(const Reply& reply, std::int64_t candidatesTokens) {
  json::object usage{{"promptTokenCount", reply.promptTokens}};
  if (candidatesTokens > 0) usage["candidatesTokenCount"] = candidatesTokens;
  usage["totalTokenCount"] = reply.promptTokens + candidatesTokens;
  usage["promptTokensDetails"] =
      json::array{json::object{{"modality", "TEXT"}, {"tokenCount", reply.promptTokens}}};
  return usage;
}

json::array callParts(const Choice& choice) {
  json::array parts;
  for (const ToolCall& call : choice.calls) {
    boost::system::error_code ec;
    json::value arguments = json::parse(call.arguments, ec);
    json::object part{{"functionCall", {{"name", call.name}, {"args", std::move(arguments)}}}};
    if (parts.empty()) part["thoughtSignature"] = "c2ltdWxhdGVk";
    parts.push_back(std::move(part));
  }
  return parts;
}

json::object candidate(std::size_t index, json::array parts, json::value finish) {
  json::object made{{"content", {{"parts", std::move(parts)}, {"role", "model"}}}};
  if (!finish.is_null()) made["finishReason"] = std::move(finish);
  made["index"] = index;
  return made;
}

json::object response(const Reply& reply, json::array candidates, std::int64_t candidatesTokens) {
  return {{"candidates", std::move(candidates)},
          {"usageMetadata", usageOf(reply, candidatesTokens)},
          {"modelVersion", reply.model},
          {"responseId", reply.id}};
}

class GeminiVendor final : public Vendor {
 public:
  std::string baseUrl(std::string_view origin) const override { return std::string(origin); }
  bool isChat(std::string_view path) const override { return !geminiModelOf(path).empty(); }
  bool isModelList(std::string_view path) const override { return path == "/v1beta/models"; }
  AskOrProblem read(const http::Request& request) const override { return readGemini(request); }

  std::string whole(const Reply& reply) const override {
    json::array candidates;
    for (const Choice& choice : reply.choices) {
      json::array parts = callParts(choice);
      if (parts.empty()) parts.push_back(json::object{{"text", choice.text}});
      candidates.push_back(
          candidate(candidates.size(), std::move(parts), json::value(nameOf(choice.finish))));
    }
    return json::serialize(response(reply, std::move(candidates), reply.completionTokens));
  }

  std::vector<StreamFrame> stream(const Reply& reply, const Ask&) const override {
    std::vector<StreamFrame> frames;
    std::int64_t sent = 0;
    for (std::size_t i = 0; i < reply.choices.size(); ++i) {
      const Choice& choice = reply.choices[i];
      for (const std::string_view piece : piecesOf(choice.text)) {
        const std::int64_t tokens = tokensOf(piece.size());
        sent = std::min(sent + tokens, reply.completionTokens);
        frames.push_back(frame(reply, candidate(i, {json::object{{"text", piece}}}, nullptr), sent, tokens));
      }
      if (!choice.calls.empty()) {
        sent = std::min(sent + choice.tokens(), reply.completionTokens);
        frames.push_back(frame(reply, candidate(i, callParts(choice), nullptr), sent, choice.tokens()));
      }
      const bool last = i + 1 == reply.choices.size();
      frames.push_back(frame(reply,
                             candidate(i, {json::object{{"text", ""}}}, json::value(nameOf(choice.finish))),
                             last ? reply.completionTokens : sent, 0));
    }
    return frames;
  }

  VendorAnswer error(const Problem& problem, std::string_view) const override {
    switch (problem.kind) {
      case Problem::Kind::BadRequest:
        return answer(400, "INVALID_ARGUMENT", problem.message, {});
      case Problem::Kind::UnknownPath:
        return answer(404, "NOT_FOUND", "Requested entity was not found.", {});
      case Problem::Kind::UnknownModel:
        return answer(404, "NOT_FOUND",
                      fmt::format("models/{} is not found for API version v1beta.", problem.model), {});
      case Problem::Kind::RefusedKey:
        return answer(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.", {});
      case Problem::Kind::TooManyRequests:
        return limited(problem, "generate_content_paid_tier_requests", "RequestsPerMinutePerProjectPerModel");
      case Problem::Kind::TooManyTokens:
        return limited(problem, "generate_content_paid_tier_input_token_count",
                       "InputTokensPerModelPerMinute");
      case Problem::Kind::Overloaded:
        return answer(503, "UNAVAILABLE", "The model is overloaded. Please try again later.", {});
      case Problem::Kind::Internal:
        return answer(500, "INTERNAL", "An internal error has occurred.", {});
    }
    return {};
  }

  /// The vendor tells no limits in headers.
  std::string headers(const Limits&, std::string_view, WallTime) const override { return {}; }

  std::string modelList(std::span<const std::string> models) const override {
    json::array list;
    for (const std::string& model : models) {
      list.push_back({{"name", "models/" + model},
                      {"inputTokenLimit", 1'048'576},
                      {"outputTokenLimit", 65'536},
                      {"supportedGenerationMethods", {"generateContent", "countTokens"}}});
    }
    return json::serialize(json::object{{"models", std::move(list)}});
  }

 private:
  static StreamFrame frame(const Reply& reply, json::object made, std::int64_t sent, std::int64_t tokens) {
    json::array candidates;
    candidates.push_back(std::move(made));
    return {"data: " + json::serialize(response(reply, std::move(candidates), sent)) + "\r\n\r\n", tokens};
  }

  static VendorAnswer answer(int status, std::string_view name, std::string_view message,
                             json::array details) {
    json::object error{{"code", status}, {"message", message}, {"status", name}};
    if (!details.empty()) error["details"] = std::move(details);
    return {status, {}, json::serialize(json::object{{"error", std::move(error)}})};
  }

  static VendorAnswer limited(const Problem& problem, std::string_view metric, std::string_view window) {
    const std::string wait = fmt::format("{:.6f}s", std::chrono::duration<double>(problem.wait).count());
    json::array violations;
    violations.push_back({{"quotaMetric", fmt::format("generativelanguage.googleapis.com/{}", metric)},
                          {"quotaId", fmt::format("GenerateContentPaidTier{}", window)},
                          {"quotaDimensions", {{"location", "global"}, {"model", problem.model}}},
                          {"quotaValue", std::to_string(problem.limit)}});
    json::array details;
    details.push_back({{"@type", "type.googleapis.com/google.rpc.QuotaFailure"}, {"violations", violations}});
    details.push_back({{"@type", "type.googleapis.com/google.rpc.RetryInfo"}, {"retryDelay", wait}});
    return answer(
        429, "RESOURCE_EXHAUSTED",
        fmt::format("You exceeded your current quota, please check your plan and billing details. \n"
                    "* Quota exceeded for metric: generativelanguage.googleapis.com/{}, limit: {}, model: "
                    "{}\nPlease retry in {}.",
                    metric, problem.limit, problem.model, wait),
        std::move(details));
  }
};

}  // namespace

std::unique_ptr<const Vendor> makeGeminiVendor() { return std::make_unique<GeminiVendor>(); }

}  // namespace gc::simulator
