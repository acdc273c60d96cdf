#include "gateway/http/head_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "gateway/http/strict.h"

namespace gc::http {
namespace {

namespace beast = boost::beast;
using ErrorCode = boost::system::error_code;

/// Collects views. Only heads pass through Beast: bodies are framed by our own readers, so that trailers
/// and chunk extensions never reach the field list.
template <bool isRequest>
class ViewParser final : public beast::http::basic_parser<isRequest> {
 public:
  explicit ViewParser(Fields& fields) : m_fields(fields) {
    this->header_limit(static_cast<std::uint32_t>(kMaxHeadBytes));
    this->body_limit(boost::none);
    this->skip(true);
  }
  std::string_view method;
  std::string_view target;
  int status = 0;
  int version = 0;

 private:
  using View = beast::string_view;
  static std::string_view std_view(View v) { return {v.data(), v.size()}; }

  void on_request_impl(beast::http::verb, View methodText, View targetText, int v, ErrorCode& ec) override {
    method = std_view(methodText);
    target = std_view(targetText);
    version = v;
    ec = {};
  }
  void on_response_impl(int code, View, int v, ErrorCode& ec) override {
    status = code;
    version = v;
    ec = {};
  }
  void on_field_impl(beast::http::field, View name, View value, ErrorCode& ec) override {
    if (m_fields.size() >= kMaxFields) {
      ec = beast::http::error::header_limit;
      return;
    }
    m_fields.add(std_view(name), std_view(value));
    ec = {};
  }
  void on_header_impl(ErrorCode& ec) override { ec = {}; }
  void on_body_init_impl(boost::optional<std::uint64_t> const&, ErrorCode& ec) override { ec = {}; }
  std::size_t on_body_impl(View, ErrorCode& ec) override {
    ec = {};
    return 0;
  }
  void on_chunk_header_impl(std::uint64_t, View, ErrorCode& ec) override { ec = {}; }
  std::size_t on_chunk_body_impl(std::uint64_t, View, ErrorCode& ec) override {
    ec = {};
    return 0;
  }
  void on_finish_impl(ErrorCode& ec) override { ec = {}; }

  Fields& m_fields;
};

/// Finds the head, checks its bytes, and runs it through Beast. `take` copies the result and judges it.
template <bool isRequest, class Take>
HeadResult parseHead(std::string_view bytes, Fields& fields, Take take) {
  const auto end = bytes.find("\r\n\r\n");
  if (end == bytes.npos) {
    if (bytes.size() > kMaxHeadBytes) return {HeadResult::Kind::Bad, 0, "a head over 64 KiB"};
    // Refuse early what can never become a head: a stranger need not be waited for.
    if (const auto lf = bytes.find('\n'); lf != bytes.npos && (lf == 0 || bytes[lf - 1] != '\r'))
      return {HeadResult::Kind::Bad, 0, "a line that does not end in CR LF"};
    return {HeadResult::Kind::Incomplete};
  }
  const std::string_view head = bytes.substr(0, end + 4);
  if (head.size() > kMaxHeadBytes) return {HeadResult::Kind::Bad, 0, "a head over 64 KiB"};
  if (const auto defect = headDefect(head); !defect.empty()) return {HeadResult::Kind::Bad, 0, defect};
  fields.clear();
  ViewParser<isRequest> parser(fields);
  ErrorCode ec;
  parser.put(boost::asio::const_buffer(head.data(), head.size()), ec);
  // need_more and end-of-body states are fine: the whole head was there by construction.
  if (ec && ec != beast::http::error::need_more) return {HeadResult::Kind::Bad, 0, "a malformed head"};
  if (!parser.is_header_done()) return {HeadResult::Kind::Bad, 0, "a malformed head"};
  const std::string_view defect = take(parser);
  if (!defect.empty()) return {HeadResult::Kind::Bad, 0, defect};
  return {HeadResult::Kind::Complete, head.size()};
}

}  // namespace

HeadResult parseRequestHead(std::string_view bytes, Request& out) {
  return parseHead<true>(bytes, out.fields, [&](const auto& parser) {
    out.method = parser.method;
    out.target = parser.target;
    out.minorVersion = parser.version - 10;
    out.framing = {};
    out.expectContinue = false;
    return requestDefect(out);
  });
}

HeadResult parseResponseHead(std::string_view bytes, ResponseHead& out) {
  return parseHead<false>(bytes, out.fields, [&](const auto& parser) {
    out.status = parser.status;
    out.minorVersion = parser.version - 10;
    out.framing = {};
    return responseDefect(out);
  });
}

}  // namespace gc::http
