#include "gateway/simulator/reply.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cctype>

#include "gateway/base/random.h"
#include "gateway/simulator/schema_sample.h"

namespace gc::simulator {
namespace {

constexpr std::string_view kMark = "Simulated answer. ";
constexpr std::size_t kPieceBytes = 12;
constexpr std::size_t kShortestWord = 4;  ///< of a tool's name, to be recognised in a text
constexpr std::size_t kMostCalls = 4;

constexpr std::array<std::string_view, 48> kWords = {
    "the",     "tide",  "is",    "high",   "at",     "noon",    "and",    "each",  "harbour", "keeps",
    "its",     "own",   "table", "of",     "hours",  "so",      "plan",   "ahead", "with",    "care",
    "because", "wind",  "may",   "change", "what",   "a",       "simple", "list",  "cannot",  "show",
    "boats",   "leave", "early", "return", "before", "evening", "light",  "fades", "over",    "calm",
    "water",   "while", "gulls", "circle", "slowly", "near",    "old",    "piers"};

std::uint64_t hashOf(std::uint64_t seed, std::string_view text) {
  std::uint64_t hash = seed ^ 0xCBF29CE484222325ull;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return hash;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

/// 16 letters and digits from a draw.
std::string idOf(Random& random) {
  static constexpr std::string_view kLetters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  std::string id;
  for (int i = 0; i < 16; ++i) id += kLetters[random.next() % kLetters.size()];
  return id;
}

std::string sentences(Random& random, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    const std::size_t words = 6 + random.next() % 7;
    for (std::size_t i = 0; i < words; ++i) {
      std::string word(kWords[random.next() % kWords.size()]);
      if (i == 0) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
      text += word;
      text += i + 1 == words ? ". " : " ";
    }
  }
  text.pop_back();
  return text;
}

/// At most so many bytes, never half a character.
std::string_view firstBytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

bool asksFor(const std::string& text, std::string_view toolName) {
  const std::string name = lower(toolName);
  if (text.find(name) != std::string::npos) return true;
  std::size_t begin = 0;
  while (begin < name.size()) {
    const std::size_t end = std::min(name.find_first_of("_-", begin), name.size());
    if (end - begin >= kShortestWord && text.find(name.substr(begin, end - begin)) != std::string::npos)
      return true;
    begin = end + 1;
  }
  return false;
}

std::vector<const Tool*> toolsToCall(const Ask& ask) {
  std::vector<const Tool*> called;
  if (ask.tools.empty() || ask.toolChoice == Ask::ToolChoice::None) return called;
  if (ask.toolChoice == Ask::ToolChoice::Named) {
    for (const Tool& tool : ask.tools) {
      if (tool.name == ask.namedTool) called.push_back(&tool);
    }
    return called;
  }
  if (!ask.toolResult) {
    const std::string text = lower(ask.userText);
    const std::size_t most = ask.parallelTools ? kMostCalls : 1;
    for (const Tool& tool : ask.tools) {
      if (called.size() < most && asksFor(text, tool.name)) called.push_back(&tool);
    }
  }
  if (called.empty() && ask.toolChoice == Ask::ToolChoice::Any) called.push_back(&ask.tools.front());
  return called;
}

void shorten(Choice& choice, const Ask& ask) {
  for (const std::string& stop : ask.stops) {
    if (!stop.empty()) choice.text = choice.text.substr(0, choice.text.find(stop));
  }
  if (!ask.maxTokens || choice.tokens() <= *ask.maxTokens) return;
  const auto most = static_cast<std::size_t>(std::max<std::int64_t>(*ask.maxTokens, 1)) * 4;
  choice.text = std::string(firstBytes(choice.text, most));
  choice.finish = Finish::Length;
}

Choice choiceOf(const Ask& ask, Random& content, Random& ids) {
  Choice choice;
  for (const Tool* tool : toolsToCall(ask)) {
    const boost::json::value arguments = sampleOf(tool->schema, "Sintra");
    choice.calls.push_back({idOf(ids), tool->name, boost::json::serialize(arguments)});
  }
  if (!choice.calls.empty()) {
    choice.finish = Finish::ToolCalls;
    return choice;
  }
  if (ask.schema || ask.json) {
    choice.text = ask.schema ? boost::json::serialize(sampleOf(*ask.schema, "simulated"))
                             : std::string(R"({"answer":"simulated"})");
    return choice;
  }
  choice.text = kMark;
  if (ask.toolResult) choice.text.append("The tool says: ").append(firstBytes(*ask.toolResult, 200)) += ' ';
  choice.text += sentences(content, 60 + content.next() % 240);
  shorten(choice, ask);
  return choice;
}

}  // namespace

std::int64_t Choice::tokens() const {
  std::size_t bytes = text.size();
  for (const ToolCall& call : calls) bytes += call.name.size() + call.arguments.size();
  return tokensOf(bytes);
}

Reply compose(const Ask& ask, std::uint64_t seed, std::uint64_t serial) {
  SeededRandom content(hashOf(hashOf(seed, ask.model), ask.userText));
  SeededRandom ids(hashOf(seed ^ (serial * 0x9E3779B97F4A7C15ull), ask.model));
  Reply reply;
  reply.id = idOf(ids);
  reply.model = ask.model;
  reply.promptTokens = ask.promptTokens();
  for (int i = 0; i < ask.choices; ++i) {
    reply.choices.push_back(choiceOf(ask, content, ids));
    reply.completionTokens += reply.choices.back().tokens();
  }
  return reply;
}

std::vector<std::string_view> piecesOf(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    std::size_t end = std::min(kPieceBytes, text.size());
    if (const std::size_t blank = text.find(' ', end);
        blank != std::string_view::npos && blank < end + kPieceBytes) {
      end = blank;
    }
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return pieces;
}

}  // namespace gc::simulator
