#include "tests/integration/malformed_cases.h"

namespace gc::test {

namespace {

using namespace std::string_literals;

const std::string kBody =
    R"({"id":"chatcmpl-1","object":"chat.completion","created":1787234561,"model":"gpt-5.4","choices":[{"index":0,)"
    R"("message":{"role":"assistant","content":"first"},"finish_reason":"stop"}],)"
    R"("usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}})";
const std::string kType = "Content-Type: application/json\r\n";

std::string length() { return "Content-Length: " + std::to_string(kBody.size()) + "\r\n"; }

std::string withStatusLine(const std::string& line) {
  return line + "\r\n" + kType + length() + "\r\n" + kBody;
}

std::string withHeader(const std::string& lines) {
  return "HTTP/1.1 200 OK\r\n" + kType + length() + lines + "\r\n" + kBody;
}

std::string framed(const std::string& lines, const std::string& body) {
  return "HTTP/1.1 200 OK\r\n" + kType + lines + "\r\n" + body;
}

std::string chunked(const std::string& bytes) { return framed("Transfer-Encoding: chunked\r\n", bytes); }

std::string oneChunk() {
  char size[16];
  std::snprintf(size, sizeof size, "%zx\r\n", kBody.size());
  return size + kBody + "\r\n";
}

void addStatusLines(std::vector<MalformedAnswer>& cases) {
  for (const auto& [id, line] :
       std::vector<std::pair<std::string, std::string>>{{"garbage", "garbage"},
                                                        {"status-099", "HTTP/1.1 099 Odd"},
                                                        {"status-1000", "HTTP/1.1 1000 Odd"},
                                                        {"status-20", "HTTP/1.1 20 Odd"},
                                                        {"status-letters", "HTTP/1.1 abc OK"},
                                                        {"status-negative", "HTTP/1.1 -200 OK"},
                                                        {"two-blanks", "HTTP/1.1  200 OK"},
                                                        {"version-2.0", "HTTP/2.0 200 OK"},
                                                        {"version-0.9", "HTTP/0.9 200 OK"},
                                                        {"protocol", "HTP/1.1 200 OK"},
                                                        {"icy", "ICY 200 OK"},
                                                        {"lower-case", "http/1.1 200 OK"},
                                                        {"nul", "HTTP/1.1 200 O\0K"s},
                                                        {"control", "HTTP/1.1 200 O\x01K"},
                                                        {"bare-cr", "HTTP/1.1 200 OK\rX: y"}})
    cases.push_back({"answer-line-" + id, withStatusLine(line)});
  cases.push_back({"answer-no-head", kBody, Effect::Refused, true});
  cases.push_back({"answer-nothing", "", Effect::Refused, true});
  cases.push_back({"answer-half-a-head", "HTTP/1.1 200 OK\r\nContent-Type: appl", Effect::Refused, true});
  cases.push_back({"answer-101",
                   "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n"});
  cases.push_back({"answer-204-with-body", "HTTP/1.1 204 No Content\r\n" + length() + "\r\n" + kBody});
  std::string many;
  for (int i = 0; i < 50; ++i) many += "HTTP/1.1 100 Continue\r\n\r\n";
  cases.push_back({"answer-100-fifty-times", many + withHeader("")});
  cases.push_back({"answer-100-then-nothing", "HTTP/1.1 100 Continue\r\n\r\n", Effect::Refused, true});
}

void addHeaders(std::vector<MalformedAnswer>& cases) {
  std::string lfOnly;
  for (const char c : withHeader(""))
    if (c != '\r') lfOnly += c;
  cases.push_back({"answer-lf-only", lfOnly});
  for (const auto& [id, lines] :
       std::vector<std::pair<std::string, std::string>>{{"fold", "X-A: b\r\n c\r\n"},
                                                        {"no-colon", "X-A b\r\n"},
                                                        {"blank-before-colon", "X-A : b\r\n"},
                                                        {"empty-name", ": b\r\n"},
                                                        {"name-separator", "X(A: b\r\n"},
                                                        {"name-8-bit", "X-\xe9: b\r\n"},
                                                        {"value-nul", "X-A: b\0c\r\n"s},
                                                        {"value-control",
                                                         "X-A: b\x01"
                                                         "c\r\n"},
                                                        {"value-bare-cr", "X-A: b\rX-B: c\r\n"},
                                                        {"value-bare-lf", "X-A: b\nX-B: c\r\n"},
                                                        {"length-twice-other", "Content-Length: 5\r\n"}})
    cases.push_back({"answer-header-" + id, withHeader(lines)});
  cases.push_back({"answer-headers-100k", withHeader("X-A: " + std::string(100000, 'a') + "\r\n")});
  std::string many;
  for (int i = 0; i < 10000; ++i) many += "X-" + std::to_string(i) + ": b\r\n";
  cases.push_back({"answer-headers-10000", withHeader(many)});
}

void addFraming(std::vector<MalformedAnswer>& cases) {
  for (const auto& [id, value] :
       std::vector<std::pair<std::string, std::string>>{{"negative", "-1"},
                                                        {"plus", "+5"},
                                                        {"letters", "5a"},
                                                        {"list-other", "5, 6"},
                                                        {"empty", ""},
                                                        {"over-64-bit", "99999999999999999999"},
                                                        {"fraction", "5.0"}})
    cases.push_back({"answer-length-" + id, framed("Content-Length: " + value + "\r\n", kBody)});
  cases.push_back(
      {"answer-length-10-gb", framed("Content-Length: 10000000000\r\n", kBody), Effect::Refused, true});
  for (const auto& [id, value] :
       std::vector<std::pair<std::string, std::string>>{{"gzip", "gzip"},
                                                        {"xchunked", "xchunked"},
                                                        {"chunked-identity", "chunked, identity"},
                                                        {"chunked-twice", "chunked, chunked"},
                                                        {"quoted", "\"chunked\""}})
    cases.push_back(
        {"answer-encoding-" + id, framed("Transfer-Encoding: " + value + "\r\n", oneChunk() + "0\r\n\r\n")});
  cases.push_back(
      {"answer-encoding-gzip-and-length", framed("Transfer-Encoding: gzip\r\n" + length(), kBody)});
  cases.push_back({"answer-encoding-and-length",
                   framed("Transfer-Encoding: chunked\r\n" + length(), oneChunk() + "0\r\n\r\n")});
  cases.push_back(
      {"answer-encoding-twice",
       framed("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", oneChunk() + "0\r\n\r\n")});
  cases.push_back({"answer-short-body",
                   framed("Content-Length: " + std::to_string(kBody.size() + 10) + "\r\n", kBody),
                   Effect::Refused, true});
  cases.push_back({"answer-extra-bytes", withHeader("") + "garbage", Effect::Delivered});
  cases.push_back({"answer-second-answer", withHeader("") + withHeader(""), Effect::Delivered});
  cases.push_back({"answer-connection-close", withHeader("Connection: close\r\n"), Effect::Delivered});
}

void addChunks(std::vector<MalformedAnswer>& cases) {
  for (const auto& [id, bytes] : std::vector<std::pair<std::string, std::string>>{
           {"size-not-hex", "zz\r\nhello\r\n0\r\n\r\n"},
           {"size-negative", "-5\r\nhello\r\n0\r\n\r\n"},
           {"size-empty", "\r\nhello\r\n0\r\n\r\n"},
           {"size-over-64-bit", "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"},
           {"data-longer", "3\r\nhello\r\n0\r\n\r\n"},
           {"no-end-after-data", "5\r\nhello0\r\n\r\n"},
           {"lf-after-size", "5\nhello\r\n0\r\n\r\n"},
           {"extension-bare-lf", "5;a=\"b\nc\"\r\nhello\r\n0\r\n\r\n"},
           {"trailer-no-colon", oneChunk() + "0\r\nX-A\r\n\r\n"},
           {"trailer-fold", oneChunk() + "0\r\nX-A: b\r\n c\r\n\r\n"}})
    cases.push_back({"answer-chunk-" + id, chunked(bytes)});
  cases.push_back(
      {"answer-chunk-extension-200k", chunked("5;a=" + std::string(200000, 'b') + "\r\nhello\r\n0\r\n\r\n")});
  cases.push_back({"answer-chunk-cut", chunked(oneChunk().substr(0, 40)), Effect::Refused, true});
  cases.push_back({"answer-chunk-left-open", chunked(oneChunk()), Effect::Refused, true});
  cases.push_back({"answer-chunk-extra-bytes", chunked(oneChunk() + "0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
                   Effect::Delivered});
}

}  // namespace

std::vector<MalformedAnswer> malformedAnswers() {
  std::vector<MalformedAnswer> cases;
  addStatusLines(cases);
  addHeaders(cases);
  addFraming(cases);
  addChunks(cases);
  return cases;
}

}  // namespace gc::test
