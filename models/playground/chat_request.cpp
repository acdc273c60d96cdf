#include "models/playground/chat_request.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gc::console {
namespace {

/// A JSON string is a Python string as well.
QString quoted(const QString& text) {
  const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
  return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString shellQuoted(QString text) {
  return QLatin1Char('\'') + text.replace(QLatin1String("'"), QLatin1String("'\\''")) + QLatin1Char('\'');
}

QString compact(const QJsonObject& object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

}  // namespace

QJsonObject ChatRequest::json() const {
  QJsonArray messages;
  const auto say = [&messages](const char* role, const QString& content) {
    messages.append(
        QJsonObject{{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), content}});
  };
  if (!system.isEmpty()) say("system", system);
  say("user", user);
  QJsonObject out{{QStringLiteral("model"), model}, {QStringLiteral("messages"), messages}};
  if (temperature) out.insert(QStringLiteral("temperature"), *temperature);
  if (maxTokens) out.insert(QStringLiteral("max_tokens"), *maxTokens);
  if (stream) {
    out.insert(QStringLiteral("stream"), true);
    out.insert(QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}});
  }
  return out;
}

QUrl sdkBaseUrl(const QUrl& gateway) {
  QUrl out = gateway;
  QString path = out.path();
  while (path.endsWith(u'/')) path.chop(1);
  out.setPath(path + QStringLiteral("/v1"));
  return out;
}

QString curlSnippet(const QUrl& gateway, const ChatRequest& request, const QString& key) {
  const QString authorization = key.isEmpty() ? QStringLiteral("\"Authorization: Bearer $GC_API_KEY\"")
                                              : shellQuoted(QStringLiteral("Authorization: Bearer ") + key);
  return QStringLiteral("curl%1 %2 \\\n  -H %3 \\\n  -H 'Content-Type: application/json' \\\n  -d %4\n")
      .arg(
          request.stream ? QStringLiteral(" -N") : QString(),
          shellQuoted(sdkBaseUrl(gateway).toString(QUrl::FullyEncoded) + QStringLiteral("/chat/completions")),
          authorization, shellQuoted(compact(request.json())));
}

QString pythonSnippet(const QUrl& gateway, const ChatRequest& request, const QString& key) {
  QString out = key.isEmpty() ? QStringLiteral("import os\n\n") : QString();
  out += QStringLiteral("from openai import OpenAI\n\nclient = OpenAI(base_url=%1, api_key=%2)\n")
             .arg(quoted(sdkBaseUrl(gateway).toString(QUrl::FullyEncoded)),
                  key.isEmpty() ? QStringLiteral("os.environ[\"GC_API_KEY\"]") : quoted(key));
  out += QStringLiteral("answer = client.chat.completions.create(\n    model=%1,\n    messages=[\n")
             .arg(quoted(request.model));
  const auto say = [&out](const char* role, const QString& content) {
    out += QStringLiteral("        {\"role\": \"%1\", \"content\": %2},\n")
               .arg(QLatin1String(role), quoted(content));
  };
  if (!request.system.isEmpty()) say("system", request.system);
  say("user", request.user);
  out += QStringLiteral("    ],\n");
  if (request.temperature) out += QStringLiteral("    temperature=%1,\n").arg(*request.temperature);
  if (request.maxTokens) out += QStringLiteral("    max_tokens=%1,\n").arg(*request.maxTokens);
  if (request.stream)
    return out +
           QStringLiteral(
               "    stream=True,\n)\nfor chunk in answer:\n    if chunk.choices:\n"
               "        print(chunk.choices[0].delta.content or \"\", end=\"\", flush=True)\nprint()\n");
  return out + QStringLiteral(")\nprint(answer.choices[0].message.content)\n");
}

}  // namespace gc::console
