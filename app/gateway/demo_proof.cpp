#include "app/gateway/demo_proof.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <thread>

#include "gateway/http/sse_parser.h"

namespace gc::app {
namespace {

namespace json = boost::json;

constexpr int kBefore = 3;
constexpr int kDuring = 5;
constexpr int kAfter = 2;
/// The ledger shows a request within a second; a slow machine may take longer.
constexpr auto kSettleLimit = std::chrono::seconds(3);
constexpr auto kSettlePause = std::chrono::milliseconds(50);

json::object parseObject(std::string_view text) {
  json::error_code failed;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), failed);
  return !failed && value.is_object() ? value.as_object() : json::object();
}

/// The text of a member; empty when absent, null or something else.
std::string textOf(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(json::string_view(name.data(), name.size()));
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

const json::object* objectOf(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(json::string_view(name.data(), name.size()));
  return value != nullptr ? value->if_object() : nullptr;
}

const json::array* arrayOf(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(json::string_view(name.data(), name.size()));
  return value != nullptr ? value->if_array() : nullptr;
}

std::optional<double> numberOf(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(json::string_view(name.data(), name.size()));
  json::error_code failed;
  const double number = value != nullptr ? value->to_number<double>(failed) : 0;
  return value != nullptr && !failed ? std::optional(number) : std::nullopt;
}

/// The `generic_corp` object; empty when the answer did not come to its proper end.
json::object extrasOf(std::string_view body, bool stream) {
  json::object found;
  const auto keep = [&](const json::object& answer) {
    if (const json::object* extras = objectOf(answer, "generic_corp")) found = *extras;
  };
  if (!stream) {
    keep(parseObject(body));
    return found;
  }
  bool done = false;
  http::SseParser().feed(body, [&](const http::SseEvent& event) {
    done = event.data == "[DONE]";
    if (!done) keep(parseObject(event.data));
    return true;
  });
  return done ? found : json::object();
}

double milliseconds(Duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

}  // namespace

DemoProof::DemoProof(std::string url, Secret adminKey, Secret apiKey, std::FILE* out,
                     std::function<bool()> stopRequested)
    : m_client(std::move(url)),
      m_adminKey(std::move(adminKey)),
      m_apiKey(std::move(apiKey)),
      m_out(out),
      m_stopRequested(std::move(stopRequested)) {}

bool DemoProof::run() {
  fmt::print(
      m_out,
      "\nA few requests with model \"auto\"; the provider they go to breaks in the middle. All providers "
      "are simulated.\n\n");
  if (!askMany(kBefore, "all healthy")) return false;
  const std::string victim = m_rows.back().provider;
  if (victim.empty()) {
    fmt::print(m_out, "\nThe first requests were not answered; the log above says why.\n");
    return false;
  }
  if (!breakProvider(victim)) return false;
  const bool asked = askMany(kDuring, victim + " broken");
  if (!restore(victim) || !asked || !askMany(kAfter, "restored")) return false;

  const auto failed = std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.ok; });
  fmt::print(m_out, "\n");
  const Sums sums = settle();
  fmt::print(m_out, "  {} requests, {} failed, {} rescued by failover\n", m_rows.size(), failed,
             sums.rescued);
  fmt::print(m_out, "  cost     ${}\n  baseline ${}\n  savings  ${}\n", sums.cost.toString(),
             sums.baseline.toString(), sums.savings.toString());
  if (sums.settled != static_cast<int>(m_rows.size()))
    fmt::print(m_out, "  the ledger shows only {} of {} requests\n", sums.settled, m_rows.size());
  std::fflush(m_out);
  return failed == 0 && sums.rescued > 0 && sums.settled == static_cast<int>(m_rows.size());
}

bool DemoProof::askMany(int count, const std::string& phase) {
  for (int i = 0; i < count; ++i) {
    if (m_stopRequested()) return false;
    m_rows.push_back(ask(static_cast<int>(m_rows.size()) + 1, phase));
  }
  return true;
}

DemoProof::Row DemoProof::ask(int number, const std::string& phase) {
  const bool stream = number % 2 == 0;
  const std::string body =
      fmt::format(R"({{"model":"auto","stream":{},"messages":[{{"role":"user","content":)"
                  R"("In one sentence: what is failover?"}}]}})",
                  stream);
  const auto answer = m_client.call("POST", "/v1/chat/completions", m_apiKey, body);
  Row row;
  json::object extras;
  if (answer) {
    extras = extrasOf(answer->body, stream);
    row.id = answer->requestId;
    row.ok = answer->status == 200 && !extras.empty();
    row.provider = textOf(extras, "provider");
    if (const json::array* attempts = arrayOf(extras, "attempts"))
      row.attempts = static_cast<int>(attempts->size());
  }
  fmt::print(m_out, "  {:2}  {:<18} {:<10} {:<7} {:<36} {:>6.0f} ms  ${}{}\n", number, phase,
             answer ? fmt::to_string(answer->status) : "no answer", stream ? "stream" : "json",
             row.provider.empty() ? "-" : row.provider + "/" + textOf(extras, "model"),
             answer ? milliseconds(answer->took) : 0.0,
             extras.contains("cost_usd") ? textOf(extras, "cost_usd") : "-",
             row.attempts > 1 ? "  <- failed over" : "");
  if (!answer) fmt::print(m_out, "      {}\n", answer.error().detail);
  if (answer && !row.ok) fmt::print(m_out, "      {}\n", answer->body.substr(0, 300));
  std::fflush(m_out);
  return row;
}

bool DemoProof::breakProvider(const std::string& provider) {
  const auto answer = m_client.call("POST", "/admin/v1/simulator/" + provider + "/fault", m_adminKey,
                                    R"({"kind":"http_503","duration_s":60})");
  const json::object reply = answer ? parseObject(answer->body) : json::object();
  const json::object* fault = objectOf(reply, "fault");
  if (fault == nullptr) {
    fmt::print(m_out, "      {} could not be broken: {}\n", provider,
               answer ? answer->body : answer.error().detail);
    return false;
  }
  fmt::print(m_out, "      {} now fails every request (confirmed by the gateway: {})\n", provider,
             textOf(*fault, "kind"));
  return true;
}

bool DemoProof::restore(const std::string& provider) {
  const auto answer = m_client.call("DELETE", "/admin/v1/simulator/" + provider + "/fault", m_adminKey);
  const bool restored = answer && answer->status == 200;
  fmt::print(m_out, "      {}{}\n", provider, restored ? " restored" : " could not be restored");
  return restored;
}

DemoProof::Sums DemoProof::settle() {
  Sums sums;
  for (const Row& row : m_rows)
    if (!row.id.empty()) addSettled(row, sums);
  return sums;
}

void DemoProof::addSettled(const Row& row, Sums& sums) {
  const auto limit = std::chrono::steady_clock::now() + kSettleLimit;
  auto answer = m_client.call("GET", "/admin/v1/requests/" + row.id, m_adminKey);
  while (!(answer && answer->status == 200) && std::chrono::steady_clock::now() < limit) {
    std::this_thread::sleep_for(kSettlePause);
    answer = m_client.call("GET", "/admin/v1/requests/" + row.id, m_adminKey);
  }
  if (!answer || answer->status != 200) return;
  const json::object detail = parseObject(answer->body);
  const json::object* request = objectOf(detail, "request");
  if (request == nullptr) return;
  const auto add = [&](std::string_view name, Money& sum) {
    if (const auto money = Money::parse(textOf(*request, name))) sum += *money;
  };
  add("cost_usd", sums.cost);
  add("baseline_usd", sums.baseline);
  add("savings_usd", sums.savings);
  ++sums.settled;
  const json::value* rescued = request->if_contains("rescued");
  if (rescued == nullptr || !rescued->is_bool() || !rescued->get_bool()) return;
  ++sums.rescued;
  printFailovers(answer->body);
}

void DemoProof::printFailovers(std::string_view answer) {
  const json::object detail = parseObject(answer);
  const json::array* attempts = arrayOf(detail, "attempts");
  std::string failed;
  for (const json::value& value : attempts != nullptr ? *attempts : json::array()) {
    const json::object* attempt = value.if_object();
    if (attempt == nullptr) continue;
    if (const auto reaction = numberOf(*attempt, "reaction_us"))
      fmt::print(m_out,
                 "  failover {} -> {}: the next attempt left {:.2f} ms after the failure was known; the "
                 "client had its "
                 "first byte {:.0f} ms after asking\n",
                 failed, textOf(*attempt, "provider"), *reaction / 1000,
                 numberOf(detail, "client_delay_ms").value_or(0));
    failed = textOf(*attempt, "provider");
  }
}

std::string curlLine(const std::string& url, const std::string& apiKey) {
  return fmt::format(
      "curl {}/v1/chat/completions -H 'Authorization: Bearer {}' -H 'Content-Type: application/json' \\\n"
      "    -d '{{\"model\":\"auto\",\"messages\":[{{\"role\":\"user\",\"content\":\"Hello\"}}]}}'",
      url, apiKey);
}

}  // namespace gc::app
