#include "gateway/ledger/attempts_json.h"

#include <array>
#include <boost/json.hpp>

#include "gateway/base/append.h"
#include "gateway/base/log.h"
#include "gateway/ledger/record_codec.h"

namespace gc::ledger {
namespace {

namespace json = boost::json;

constexpr int kLastCategory = static_cast<int>(FailureCategory::ClientClosed);

template <class Number, class Owner>
struct Field {
  const char* name;
  Number Owner::*member;
};

constexpr std::array<Field<std::int64_t, TokenUsage>, 6> kUsageFields{{
    {"input", &TokenUsage::input},
    {"output", &TokenUsage::output},
    {"cache_read", &TokenUsage::cacheRead},
    {"cache_write_5m", &TokenUsage::cacheWrite5m},
    {"cache_write_1h", &TokenUsage::cacheWrite1h},
    {"reasoning", &TokenUsage::reasoning},
}};

constexpr std::array<Field<std::int64_t, AttemptRecord>, 4> kTimeFields{{
    {"started_us", &AttemptRecord::startedUs},
    {"first_byte_us", &AttemptRecord::firstByteUs},
    {"duration_us", &AttemptRecord::durationUs},
    {"reaction_us", &AttemptRecord::reactionUs},
}};

/// One object, member after member.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : m_out(out) { m_out += '{'; }
  ~ObjectWriter() { m_out += '}'; }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  void number(const char* name, std::int64_t value) {
    key(name);
    appendNumber(m_out, value);
  }
  void flag(const char* name, bool value) {
    if (!value) return;
    key(name);
    m_out += "true";
  }
  void text(const char* name, std::string_view value) {
    key(name);
    m_out += '"';
    appendJsonEscaped(m_out, value);
    m_out += '"';
  }
  void key(const char* name) {
    if (m_out.back() != '{') m_out += ',';
    m_out += '"';
    m_out += name;
    m_out += "\":";
  }

 private:
  std::string& m_out;
};

void appendUsage(std::string& out, const TokenUsage& usage) {
  ObjectWriter object(out);
  object.flag("known", usage.known);
  object.flag("estimated", usage.estimated);
  for (const auto& field : kUsageFields)
    if (usage.*field.member != 0) object.number(field.name, usage.*field.member);
}

void appendAttempt(std::string& out, const AttemptRecord& attempt) {
  static const AttemptRecord kDefault;
  ObjectWriter object(out);
  object.text("provider", attempt.provider.value);
  object.text("model", attempt.model.value);
  if (attempt.httpStatus != 0) object.number("status", attempt.httpStatus);
  if (attempt.category != FailureCategory::None) object.text("category", toString(attempt.category));
  object.flag("local", attempt.origin == Origin::Local);
  if (!attempt.message.empty()) object.text("message", cutText(attempt.message, kMessageBytes));
  for (const auto& field : kTimeFields)
    if (attempt.*field.member != kDefault.*field.member) object.number(field.name, attempt.*field.member);
  if (attempt.usage != kDefault.usage) {
    object.key("usage");
    appendUsage(out, attempt.usage);
  }
  if (attempt.cost) object.number("cost", attempt.cost->nanos());
  object.flag("simulated", attempt.simulated);
}

void read(const json::object& from, const char* name, bool& flag) { flag = from.contains(name); }
void read(const json::object& from, const char* name, std::string& text) {
  if (const json::value* found = from.if_contains(name); found != nullptr && found->is_string())
    text = std::string_view(found->get_string());
}
void read(const json::object& from, const char* name, std::int64_t& number) {
  if (const json::value* found = from.if_contains(name); found != nullptr && found->is_int64())
    number = found->get_int64();
}

AttemptRecord attemptFrom(const json::object& object) {
  AttemptRecord attempt;
  read(object, "provider", attempt.provider.value);
  read(object, "model", attempt.model.value);
  std::int64_t status = 0;
  read(object, "status", status);
  attempt.httpStatus = static_cast<int>(status);
  std::string category;
  read(object, "category", category);
  attempt.category = categoryFrom(category);
  if (object.contains("local")) attempt.origin = Origin::Local;
  read(object, "message", attempt.message);
  for (const auto& field : kTimeFields) read(object, field.name, attempt.*field.member);
  if (const json::value* usage = object.if_contains("usage"); usage != nullptr && usage->is_object()) {
    const json::object& counts = usage->get_object();
    read(counts, "known", attempt.usage.known);
    read(counts, "estimated", attempt.usage.estimated);
    for (const auto& field : kUsageFields) read(counts, field.name, attempt.usage.*field.member);
  }
  if (object.contains("cost")) {
    std::int64_t nanos = 0;
    read(object, "cost", nanos);
    attempt.cost = Money::fromNanos(nanos);
  }
  read(object, "simulated", attempt.simulated);
  return attempt;
}

}  // namespace

FailureCategory categoryFrom(std::string_view text) {
  for (int i = 0; i <= kLastCategory; ++i)
    if (toString(static_cast<FailureCategory>(i)) == text) return static_cast<FailureCategory>(i);
  return FailureCategory::None;
}

void appendAttempts(std::string& out, const std::vector<AttemptRecord>& attempts) {
  out += '[';
  for (const AttemptRecord& attempt : attempts) {
    if (&attempt != attempts.data()) out += ',';
    appendAttempt(out, attempt);
  }
  out += ']';
}

Result<std::vector<AttemptRecord>> parseAttempts(std::string_view text) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;  // a provider's message is kept as it came
  json::error_code failed;
  const json::value parsed = json::parse(text, failed, {}, options);
  if (failed || !parsed.is_array()) return makeError(Errc::Corrupt, "the attempts of a request do not read");
  std::vector<AttemptRecord> attempts;
  for (const json::value& element : parsed.get_array()) {
    if (!element.is_object()) return makeError(Errc::Corrupt, "an attempt of a request does not read");
    AttemptRecord& attempt = attempts.emplace_back(attemptFrom(element.get_object()));
    attempt.index = static_cast<std::uint8_t>(attempts.size() - 1);
  }
  return attempts;
}

}  // namespace gc::ledger
