#include "gateway/simulator/demo_requests.h"

#include <array>
#include <cstdint>

#include "gateway/simulator/json_text.h"

namespace gc::simulator {
namespace {

constexpr std::array<std::string_view, 8> kQuestions = {
    "How do I reset my password when I no longer have my old phone?",
    "Explain in two sentences why this query scans the whole table.",
    "Summarise the customer's complaint and propose a friendly answer.",
    "Which of our plans fits a team of twelve that works at night?",
    "Translate the following note for our office in Lisbon.",
    "Write a short release note for the new export button.",
    "What could make the nightly report three hours late?",
    "Classify this ticket: billing, delivery, quality or other.",
};
constexpr std::string_view kParagraph =
    "The shipment left the warehouse on Tuesday and was scanned twice on its way. The customer reports that "
    "the "
    "parcel was open on arrival and that two of the five items were missing; photographs are attached. A "
    "first "
    "answer promised a replacement within three days, which did not happen. ";

constexpr std::uint64_t kPercent = 100;

json::object function() {
  const json::object city{{"type", "string"}};
  const json::object schema{
      {"type", "object"}, {"properties", {{"city", city}}}, {"required", json::array{json::value("city")}}};
  return {{"type", "function"},
          {"function", {{"name", "get_weather"}, {"description", "Weather now"}, {"parameters", schema}}}};
}

json::object format() {
  const json::object one{{"type", "string"}, {"enum", {"billing", "delivery", "quality", "other"}}};
  const json::object schema{{"type", "object"},
                            {"properties", {{"category", one}}},
                            {"required", json::array{json::value("category")}},
                            {"additionalProperties", false}};
  return {{"type", "json_schema"},
          {"json_schema", {{"name", "ticket"}, {"schema", schema}, {"strict", true}}}};
}

}  // namespace

std::string demoRequest(Random& random, std::string_view model, bool stream, bool reasoning) {
  const std::uint64_t size = random.next() % kPercent;
  const std::uint64_t shape = random.next() % kPercent;
  std::string question(kQuestions[random.next() % kQuestions.size()]);
  const int paragraphs = size < 70 ? 0 : (size < 95 ? 4 : 40);
  for (int i = 0; i < paragraphs; ++i) question.append("\n").append(kParagraph);

  json::object body{{"model", model}};
  if (reasoning) body["reasoning_effort"] = "medium";
  if (shape < 8) {
    question = "What is the weather in Sintra now?";
    body["tools"] = json::array{json::value(function())};
  } else if (shape < 14) {
    body["response_format"] = format();
  }
  const json::object system{{"role", "system"}, {"content", "You are a helpful assistant. Be brief."}};
  const json::object user{{"role", "user"}, {"content", question}};
  body["messages"] = json::array{json::value(system), json::value(user)};
  if (shape >= 60) body["max_completion_tokens"] = 64 + random.next() % 192;
  if (stream) {
    body["stream"] = true;
    body["stream_options"] = json::object{{"include_usage", true}};
  }
  return json::serialize(body);
}

}  // namespace gc::simulator
