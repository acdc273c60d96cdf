// Two readers of one head must never disagree, or a request can be smuggled past one of them. Beast is the
// other reader: whatever our parser takes, Beast takes too and finds the same method, target, status and
// fields.
#include <QTest>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <random>
#include <string>

#include "gateway/http/head_parser.h"
#include "gateway/http/strict.h"

namespace beast = boost::beast::http;

namespace {

const std::vector<std::string> kRequests{
    "POST /v1/chat/completions HTTP/1.1\r\nHost: gw:8080\r\nAuthorization: Bearer gc_live_x\r\n"
    "Content-Type: application/json\r\nContent-Length: 12\r\nX-Empty:\r\n\r\n",
    "GET /v1/models?a=b HTTP/1.0\r\nConnection: keep-alive, x\r\n\r\n",
    "POST /x HTTP/1.1\r\nHost: [::1]\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"};
const std::vector<std::string> kResponses{
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 429 Too Many Requests\r\nretry-after: 3\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "HTTP/1.0 204 \r\nServer:  some thing \t\r\n\r\n"};

/// Up to four changes: bytes replaced, dropped, doubled or brought from elsewhere, with a liking for the
/// characters that heads are made of.
std::string mutated(std::string text, std::mt19937& random) {
  static constexpr std::string_view kLiked = "\r\n :\t,;/ HTTP1.0\"\\\0\x7F\x80";
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (std::size_t changes = 1 + below(4); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text[at] = kLiked[below(kLiked.size())];
        break;
      case 1:
        text.erase(at, 1 + below(3));
        break;
      case 2:
        text.insert(at, 1, kLiked[below(kLiked.size())]);
        break;
      default:
        text.insert(at, text.substr(below(text.size()), below(20)));
    }
  }
  return text;
}

template <bool isRequest>
std::optional<beast::header<isRequest>> byBeast(std::string_view head) {
  beast::parser<isRequest, beast::empty_body> parser;
  parser.header_limit(gc::http::kMaxHeadBytes);
  parser.body_limit(boost::none);
  parser.skip(true);
  boost::system::error_code ec;
  parser.put(boost::asio::buffer(head.data(), head.size()), ec);
  if ((ec && ec != beast::error::need_more) || !parser.is_header_done()) return std::nullopt;
  return parser.get().base();
}

template <class Header>
bool sameFields(const gc::http::Fields& ours, const Header& theirs) {
  const auto known = static_cast<std::size_t>(std::distance(theirs.begin(), theirs.end()));
  return known == ours.size() && std::all_of(ours.begin(), ours.end(), [&](const gc::http::Field& field) {
           const auto range = theirs.equal_range({field.name.data(), field.name.size()});
           return std::any_of(range.first, range.second, [&](const auto& entry) {
             return std::string_view(entry.value().data(), entry.value().size()) == field.value;
           });
         });
}

}  // namespace

class HeadParserAgainstBeastTest : public QObject {
  Q_OBJECT
 private:
  static constexpr int kTexts = 200'000;

 private Q_SLOTS:
  void requestsThatWeTakeBeastTakesAlike() {
    std::mt19937 random(1);
    int taken = 0;
    for (int i = 0; i < kTexts; ++i) {
      const std::string text = mutated(kRequests[random() % kRequests.size()], random);
      gc::http::Request ours;
      const auto result = gc::http::parseRequestHead(text, ours);
      if (result.kind != gc::http::HeadResult::Kind::Complete) continue;
      ++taken;
      const auto theirs = byBeast<true>(std::string_view(text).substr(0, result.size));
      QVERIFY2(theirs, text.c_str());
      QVERIFY2(std::string_view(theirs->method_string()) == ours.method, text.c_str());
      QVERIFY2(std::string_view(theirs->target()) == ours.target, text.c_str());
      QCOMPARE(static_cast<int>(theirs->version()), 10 + ours.minorVersion);
      QVERIFY2(sameFields(ours.fields, *theirs), text.c_str());
    }
    QVERIFY(taken > kTexts / 50);
  }

  void answersThatWeTakeBeastTakesAlike() {
    std::mt19937 random(2);
    int taken = 0;
    for (int i = 0; i < kTexts; ++i) {
      const std::string text = mutated(kResponses[random() % kResponses.size()], random);
      gc::http::ResponseHead ours;
      const auto result = gc::http::parseResponseHead(text, ours);
      if (result.kind != gc::http::HeadResult::Kind::Complete) continue;
      ++taken;
      const auto theirs = byBeast<false>(std::string_view(text).substr(0, result.size));
      QVERIFY2(theirs, text.c_str());
      QCOMPARE(static_cast<int>(theirs->result_int()), ours.status);
      QVERIFY2(sameFields(ours.fields, *theirs), text.c_str());
    }
    QVERIFY(taken > kTexts / 50);
  }
};

QTEST_APPLESS_MAIN(HeadParserAgainstBeastTest)
#include "head_parser_against_beast_test.moc"
