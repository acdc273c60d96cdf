#pragma once
// What the tests of request translations share.
#include <QTest>

#include "gateway/llm/request_encoder.h"
#include "tests/unit/llm/stream_case.h"

namespace gc::llm::test {

/// Every capability a chat model can have; tests take some away.
inline constexpr catalog::Capabilities kAll = 511;

inline const char* const kHello = "'messages':[{'role':'user','content':'hello'}]";

struct Encoded {
  bool ok = false;
  QJsonObject body;
  std::string text, path, dropped;
  ClientError error;
};

inline Encoded encode(catalog::Dialect dialect, const std::string& client, const char* upstreamModel,
                      catalog::Capabilities capabilities = kAll) {
  Encoded result;
  JsonDocument document;
  if (!document.parseCopy(client)) return result;
  const auto request = readChatRequest(document);
  if (!request) {
    result.error = request.error();
    return result;
  }
  catalog::Model model;
  model.capabilities = capabilities;
  model.maxOutputTokens = 8000;
  EncodeTarget target;
  target.dialect = dialect;
  target.model = &model;
  target.upstreamModel = upstreamModel;
  const auto encoded = encodeRequest(*request, target);
  if (!encoded) {
    result.error = encoded.error();
    return result;
  }
  result.ok = true;
  result.text = encoded->body;
  result.body = object(encoded->body);
  result.path = encoded->path;
  result.dropped = encoded->droppedParams;
  return result;
}

/// Every member of `expected` is in `body` with the same value; null stands for "must be absent".
inline void compareMembers(const QJsonObject& body, const QJsonObject& expected) {
  QVERIFY(!expected.isEmpty());
  for (auto member = expected.begin(); member != expected.end(); ++member) {
    if (member.value().isNull()) {
      QVERIFY2(!body.contains(member.key()), qPrintable("unexpected " + member.key()));
      continue;
    }
    const QByteArray actual =
        QJsonDocument(QJsonObject{{"v", body[member.key()]}}).toJson(QJsonDocument::Compact);
    const QByteArray wanted =
        QJsonDocument(QJsonObject{{"v", member.value()}}).toJson(QJsonDocument::Compact);
    QCOMPARE(actual, wanted);
  }
}

}  // namespace gc::llm::test
