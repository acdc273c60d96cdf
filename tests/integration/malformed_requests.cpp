#include <cctype>

#include "tests/integration/malformed_cases.h"

namespace gc::test {

namespace {

using namespace std::string_literals;

const std::string kBody = R"({"model":"auto","messages":[{"role":"user","content":"Hello"}]})";
const std::string kLine = "POST /v1/chat/completions HTTP/1.1\r\n";
const std::string kHost = "Host: 127.0.0.1\r\n";
const std::string kKey = "Authorization: Bearer {KEY}\r\n";
const std::string kType = "Content-Type: application/json\r\n";

std::string length() { return "Content-Length: " + std::to_string(kBody.size()) + "\r\n"; }

/// A request that is sound but for its request line.
std::string withLine(const std::string& line) {
  return line + "\r\n" + kHost + kKey + kType + length() + "\r\n" + kBody;
}

/// A sound request with header lines added.
std::string withHeader(const std::string& lines) {
  return kLine + kHost + kKey + kType + length() + lines + "\r\n" + kBody;
}

/// A sound request framed by the given lines and body bytes, without our content-length.
std::string framed(const std::string& lines, const std::string& body) {
  return kLine + kHost + kKey + kType + lines + "\r\n" + body;
}

std::string chunkedBody(const std::string& bytes) { return framed("Transfer-Encoding: chunked\r\n", bytes); }

std::string oneChunk() {
  char size[16];
  std::snprintf(size, sizeof size, "%zx\r\n", kBody.size());
  return size + kBody + "\r\n";
}

/// A whole second request: it must never be answered on a connection whose first one was in doubt.
const std::string kSecond = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

void addRequestLines(std::vector<MalformedRequest>& cases) {
  const std::vector<std::pair<std::string, std::string>> lines = {
      {"no-version", "POST /v1/chat/completions"},
      {"version-0.9", "POST /v1/chat/completions HTTP/0.9"},
      {"version-2.0", "POST /v1/chat/completions HTTP/2.0"},
      {"version-1.10", "POST /v1/chat/completions HTTP/1.10"},
      {"version-lower-case", "POST /v1/chat/completions http/1.1"},
      {"version-junk-after", "POST /v1/chat/completions HTTP/1.1x"},
      {"version-no-dot", "POST /v1/chat/completions HTTP/11"},
      {"version-sign", "POST /v1/chat/completions HTTP/+1.1"},
      {"version-missing-minor", "POST /v1/chat/completions HTTP/1."},
      {"leading-blank", " POST /v1/chat/completions HTTP/1.1"},
      {"two-blanks-after-method", "POST  /v1/chat/completions HTTP/1.1"},
      {"two-blanks-before-version", "POST /v1/chat/completions  HTTP/1.1"},
      {"trailing-blank", "POST /v1/chat/completions HTTP/1.1 "},
      {"tab-separators", "POST\t/v1/chat/completions\tHTTP/1.1"},
      {"blank-in-target", "POST /v1/chat completions HTTP/1.1"},
      {"empty-target", "POST  HTTP/1.1"},
      {"relative-target", "POST v1/chat/completions HTTP/1.1"},
      {"asterisk-target", "POST * HTTP/1.1"},
      {"authority-target", "POST 127.0.0.1:443 HTTP/1.1"},
      {"connect-method", "CONNECT 127.0.0.1:443 HTTP/1.1"},
      {"fragment-in-target", "POST /v1/chat/completions#x HTTP/1.1"},
      {"8-bit-in-target", "POST /v1/chat/completions\xe9 HTTP/1.1"},
      {"nul-in-target", "POST /v1/chat/completions\0x HTTP/1.1"s},
      {"control-in-target", "POST /v1/chat/completions\x01 HTTP/1.1"},
      {"delete-in-target", "POST /v1/chat/completions\x7f HTTP/1.1"},
      {"bare-cr-in-target", "POST /v1/chat\r/completions HTTP/1.1"},
      {"method-with-separator", "PO(ST /v1/chat/completions HTTP/1.1"},
      {"method-with-nul", "PO\0ST /v1/chat/completions HTTP/1.1"s},
      {"method-8-bit", "P\xd6ST /v1/chat/completions HTTP/1.1"},
      {"method-empty", " /v1/chat/completions HTTP/1.1"},
  };
  for (const auto& [id, line] : lines) cases.push_back({"line-" + id, withLine(line)});
  cases.push_back({"line-garbage", "garbage\r\n\r\n"});
  cases.push_back({"line-target-70k", withLine("POST /" + std::string(70000, 'a') + " HTTP/1.1"),
                   Refusal::AnsweredOrClosed});
  cases.push_back(
      {"line-method-70k", withLine(std::string(70000, 'A') + " / HTTP/1.1"), Refusal::AnsweredOrClosed});
  cases.push_back({"h2-preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Refusal::AnsweredOrClosed});
  cases.push_back({"tls-client-hello",
                   "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s + std::string(64, '\x42') + "\r\n\r\n",
                   Refusal::AnsweredOrClosed});
}

void addLineEnds(std::vector<MalformedRequest>& cases) {
  std::string lfOnly;
  for (const char c : withHeader(""))
    if (c != '\r') lfOnly += c;
  cases.push_back({"ends-lf-only", lfOnly});
  cases.push_back({"ends-lf-after-line",
                   "POST /v1/chat/completions HTTP/1.1\n" + kHost + kKey + length() + "\r\n" + kBody});
  cases.push_back({"ends-lf-after-header", kLine + "Host: 127.0.0.1\n" + kKey + length() + "\r\n" + kBody});
  cases.push_back({"ends-lf-for-the-empty-line", kLine + kHost + kKey + length() + "\n" + kBody + "\r\n\r\n"});
  cases.push_back({"ends-cr-only", "POST /v1/chat/completions HTTP/1.1\rHost: 127.0.0.1\r\r\r\n\r\n"});
  cases.push_back({"ends-cr-cr-lf",
                   "POST /v1/chat/completions HTTP/1.1\r\r\n" + kHost + kKey + length() + "\r\n" + kBody});
}

void addHosts(std::vector<MalformedRequest>& cases) {
  const std::string rest = kKey + kType + length() + "\r\n" + kBody;
  cases.push_back({"host-missing", kLine + rest});
  cases.push_back({"host-twice", kLine + kHost + kHost + rest});
  cases.push_back({"host-twice-other-case", kLine + kHost + "HOST: evil.example\r\n" + rest});
  for (const auto& [id, value] :
       std::vector<std::pair<std::string, std::string>>{{"list", "127.0.0.1, evil.example"},
                                                        {"blank", "127.0.0.1 evil"},
                                                        {"path", "127.0.0.1/x"},
                                                        {"userinfo", "user@127.0.0.1"},
                                                        {"bad-port", "127.0.0.1:http"},
                                                        {"control", "127.0.0.1\x01"},
                                                        {"8-bit",
                                                         "b\xfc"
                                                         "cher.example"},
                                                        {"angle", "<script>"},
                                                        {"fragment", "127.0.0.1#x"},
                                                        {"query", "127.0.0.1?x"}})
    cases.push_back({"host-" + id, kLine + "Host: " + value + "\r\n" + rest});
}

void addHeaders(std::vector<MalformedRequest>& cases) {
  cases.push_back({"fold-blank", withHeader("X-A: b\r\n c\r\n")});
  cases.push_back({"fold-tab", withHeader("X-A: b\r\n\tc\r\n")});
  cases.push_back({"fold-first-line", kLine + " X-A: b\r\n" + kHost + kKey + length() + "\r\n" + kBody});
  cases.push_back(
      {"fold-hides-encoding", framed("X-A: b\r\n Transfer-Encoding: chunked\r\n" + length(), kBody)});
  cases.push_back({"name-blank-before-colon", withHeader("X-A : b\r\n")});
  cases.push_back({"name-tab-before-colon", withHeader("X-A\t: b\r\n")});
  cases.push_back({"name-missing", withHeader(": b\r\n")});
  cases.push_back({"name-no-colon", withHeader("X-A b\r\n")});
  cases.push_back({"name-8-bit", withHeader("X-\xe9: b\r\n")});
  cases.push_back({"name-nul", withHeader("X-\0A: b\r\n"s)});
  for (const char c : "()<>@,;\\\"/[]?={} "s)
    cases.push_back({"name-char-" + std::to_string(static_cast<int>(c)), withHeader("X"s + c + "A: b\r\n")});
  for (const char c : "\x01\x02\x08\x0b\x0c\x1b\x1f\x7f"s)
    cases.push_back(
        {"value-control-" + std::to_string(static_cast<int>(c)), withHeader("X-A: b"s + c + "c\r\n")});
  cases.push_back({"value-nul", withHeader("X-A: b\0c\r\n"s)});
  cases.push_back({"value-bare-cr", withHeader("X-A: b\rX-B: c\r\n")});
  cases.push_back({"value-bare-lf", withHeader("X-A: b\nX-B: c\r\n")});
  cases.push_back({"twice-authorization", withHeader(kKey)});
  cases.push_back({"twice-authorization-other-case", withHeader("AUTHORIZATION: Bearer x\r\n")});
  cases.push_back({"twice-x-api-key", withHeader("X-Api-Key: a\r\nx-api-key: b\r\n")});
  cases.push_back({"twice-content-length-same", withHeader(length())});
  cases.push_back({"twice-content-length-other", withHeader("Content-Length: 5\r\n")});
  cases.push_back(
      {"headers-100k", withHeader("X-A: " + std::string(100000, 'a') + "\r\n"), Refusal::AnsweredOrClosed});
  std::string many;
  for (int i = 0; i < 10000; ++i) many += "X-" + std::to_string(i) + ": b\r\n";
  cases.push_back({"headers-10000", withHeader(many), Refusal::AnsweredOrClosed});
}

void addLengths(std::vector<MalformedRequest>& cases) {
  for (const auto& [id, value] :
       std::vector<std::pair<std::string, std::string>>{{"negative", "-1"},
                                                        {"plus", "+5"},
                                                        {"letters", "5a"},
                                                        {"hex", "0x40"},
                                                        {"exponent", "1e2"},
                                                        {"fraction", "5.0"},
                                                        {"empty", ""},
                                                        {"quoted", "\"5\""},
                                                        {"two-numbers", "5 5"},
                                                        {"list-same", "5, 5"},
                                                        {"list-other", "5, 6"},
                                                        {"over-64-bit", "99999999999999999999"},
                                                        {"just-over-63-bit", "9223372036854775808"},
                                                        {"wraps-to-small", "18446744073709551621"},
                                                        {"semicolon", "5;6"},
                                                        {"8-bit", "\xb2"}})
    cases.push_back({"length-" + id, framed("Content-Length: " + value + "\r\n", kBody)});
  cases.push_back({"length-10-gb", framed("Content-Length: 10000000000\r\n", "{")});
}

void addEncodings(std::vector<MalformedRequest>& cases) {
  for (const auto& [id, value] :
       std::vector<std::pair<std::string, std::string>>{{"gzip", "gzip"},
                                                        {"xchunked", "xchunked"},
                                                        {"chunked-identity", "chunked, identity"},
                                                        {"identity", "identity"},
                                                        {"chunked-twice", "chunked, chunked"},
                                                        {"gzip-chunked", "gzip, chunked"},
                                                        {"parameter", "chunked;q=1"},
                                                        {"quoted", "\"chunked\""},
                                                        {"split-word", "chunke d"},
                                                        {"comma", "chunked,"},
                                                        {"leading-comma", ",chunked"},
                                                        {"empty", ""},
                                                        {"vertical-tab", "chunked\x0b"},
                                                        {"lookalike",
                                                         "chun\xe2\x84\xaa"
                                                         "ed"}})
    cases.push_back(
        {"encoding-" + id, framed("Transfer-Encoding: " + value + "\r\n", oneChunk() + "0\r\n\r\n")});
  const std::string both = oneChunk() + "0\r\n\r\n";
  cases.push_back({"encoding-gzip-and-length", framed("Transfer-Encoding: gzip\r\n" + length(), kBody)});
  cases.push_back(
      {"encoding-identity-and-length", framed("Transfer-Encoding: identity\r\n" + length(), kBody)});
  cases.push_back({"encoding-and-length", framed("Transfer-Encoding: chunked\r\n" + length(), both)});
  cases.push_back({"length-and-encoding", framed(length() + "Transfer-Encoding: chunked\r\n", both)});
  cases.push_back(
      {"encoding-twice", framed("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", both)});
  cases.push_back({"encoding-twice-other",
                   framed("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", both)});
  cases.push_back({"encoding-blank-before-colon", framed("Transfer-Encoding : chunked\r\n", both)});
  cases.push_back({"encoding-on-1.0", "POST /v1/chat/completions HTTP/1.0\r\n" + kHost + kKey +
                                          "Transfer-Encoding: chunked\r\n\r\n" + both});
  cases.push_back({"smuggle-cl-te",
                   framed("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kSecond)});
  cases.push_back(
      {"smuggle-te-cl", framed("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", both + kSecond)});
  cases.push_back({"smuggle-te-xchunked", framed("Transfer-Encoding: xchunked\r\n", kSecond)});
  cases.push_back({"smuggle-two-lengths", framed("Content-Length: 0\r\n" + length(), kSecond)});
  cases.push_back({"smuggle-bad-line", withLine("POST  / HTTP/1.1") + kSecond});
}

void addChunks(std::vector<MalformedRequest>& cases) {
  for (const auto& [id, size] :
       std::vector<std::pair<std::string, std::string>>{{"not-hex", "zz"},
                                                        {"negative", "-1"},
                                                        {"plus", "+5"},
                                                        {"0x", "0x5"},
                                                        {"leading-blank", " 5"},
                                                        {"empty", ""},
                                                        {"trailing-word", "5 x"},
                                                        {"over-64-bit", "FFFFFFFFFFFFFFFFF"},
                                                        {"wraps", "10000000000000005"},
                                                        {"underscore", "1_0"},
                                                        {"8-bit", "\xb5"}})
    cases.push_back({"chunk-size-" + id, chunkedBody(size + "\r\nhello\r\n0\r\n\r\n")});
  cases.push_back({"chunk-lf-after-size", chunkedBody("5\nhello\r\n0\r\n\r\n")});
  cases.push_back({"chunk-no-end-after-data", chunkedBody("5\r\nhello0\r\n\r\n")});
  cases.push_back({"chunk-data-longer", chunkedBody("3\r\nhello\r\n0\r\n\r\n")});
  cases.push_back({"chunk-lf-after-data", chunkedBody("5\r\nhello\n0\r\n\r\n")});
  cases.push_back({"chunk-extension-bare-lf", chunkedBody("5;a=\"b\nc\"\r\nhello\r\n0\r\n\r\n")});
  cases.push_back({"chunk-extension-bare-cr", chunkedBody("5;a=b\rc\r\nhello\r\n0\r\n\r\n")});
  cases.push_back(
      {"chunk-extension-300", chunkedBody("5;a=" + std::string(300, 'b') + "\r\nhello\r\n0\r\n\r\n")});
  cases.push_back({"chunk-extension-200k",
                   chunkedBody("5;a=" + std::string(200000, 'b') + "\r\nhello\r\n0\r\n\r\n"),
                   Refusal::AnsweredOrClosed});
  cases.push_back({"trailer-fold", chunkedBody(oneChunk() + "0\r\nX-A: b\r\n c\r\n\r\n")});
  cases.push_back({"trailer-no-colon", chunkedBody(oneChunk() + "0\r\nX-A\r\n\r\n")});
  cases.push_back({"trailer-bare-lf", chunkedBody(oneChunk() + "0\r\nX-A: b\nX-B: c\r\n\r\n")});
  std::string trailers;
  for (int i = 0; i < 20000; ++i) trailers += "X-A: b\r\n";
  cases.push_back(
      {"trailers-20000", chunkedBody(oneChunk() + "0\r\n" + trailers + "\r\n"), Refusal::AnsweredOrClosed});
}

}  // namespace

std::vector<MalformedRequest> malformedRequests() {
  std::vector<MalformedRequest> cases;
  addRequestLines(cases);
  addLineEnds(cases);
  addHosts(cases);
  addHeaders(cases);
  addLengths(cases);
  addEncodings(cases);
  addChunks(cases);
  return cases;
}

}  // namespace gc::test
