#pragma once
// What the playground sends, and the same thing as a program would write it.
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <optional>

namespace gc::console {

/// One POST /v1/chat/completions. Immutable value.
struct ChatRequest {
  QString model = QStringLiteral("auto");
  QString system, user;
  std::optional<double> temperature;  ///< nullopt: the model's own
  std::optional<int> maxTokens;
  bool stream = true;

  /// The body; a stream asks for its usage.
  QJsonObject json() const;
};

/// ".../v1" of a gateway: what an SDK takes as its base URL.
QUrl sdkBaseUrl(const QUrl& gateway);
/// With an empty key the snippet reads $GC_API_KEY, so that it can be passed on.
QString curlSnippet(const QUrl& gateway, const ChatRequest& request, const QString& key = {});
QString pythonSnippet(const QUrl& gateway, const ChatRequest& request, const QString& key = {});

}  // namespace gc::console
