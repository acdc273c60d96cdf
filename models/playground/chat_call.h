#pragma once
// One chat completion as an application would make it, followed while it comes.
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <optional>

#include "models/client/sse_reader.h"
#include "models/playground/chat_receipt.h"
#include "models/playground/chat_request.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace gc::console {

/// Sends one request at a time on the client's API, with the client's key. The text grows while it streams
/// and is told at most 20 times a second. GUI thread only.
class ChatCall final : public QObject {
  Q_OBJECT
 public:
  enum class Phase : quint8 { Idle, Waiting, Streaming, Done, Failed, Cancelled };

  explicit ChatCall(QObject* parent = nullptr);

  /// Ends a call that still runs. `pin`: the certificate the gateway has to show.
  void send(const QUrl& gateway, const QByteArray& key, const ChatRequest& request,
            const QByteArray& pin = {});
  void cancel();
  /// Forgets the last call.
  void clear();

  Phase phase() const { return m_phase; }
  bool isRunning() const { return m_phase == Phase::Waiting || m_phase == Phase::Streaming; }
  const QString& text() const { return m_text; }
  QString requestId() const { return m_requestId; }
  QString finishReason() const { return m_finishReason; }
  std::optional<double> firstTokenMs() const { return m_firstTokenMs; }  ///< as seen from here
  std::optional<double> totalMs() const { return m_totalMs; }
  std::optional<qint64> promptTokens() const { return m_promptTokens; }
  std::optional<qint64> completionTokens() const { return m_completionTokens; }
  const std::optional<ChatReceipt>& receipt() const { return m_receipt; }
  const std::optional<ChatFailure>& failure() const { return m_failure; }
  /// Status line, headers and body as they came; of a long stream its first 256 KiB.
  const QByteArray& response() const { return m_response; }

 Q_SIGNALS:
  void textGrew();
  void changed();  ///< phase or figures

 private:
  void onHead();
  void onBytes();
  void onFinished();
  void take(const SseReader::Event& event);
  void takeObject(const QJsonObject& object, const char* part);
  void append(const QString& text);
  void end(Phase phase);
  void drop();

  QNetworkAccessManager* m_network;
  QNetworkReply* m_reply = nullptr;
  SseReader m_reader;
  QTimer m_tell;
  QElapsedTimer m_since;
  Phase m_phase = Phase::Idle;
  bool m_streams = false, m_sawEnd = false;
  int m_status = 0;
  QString m_text, m_requestId, m_finishReason;
  QByteArray m_body, m_response;
  std::optional<double> m_firstTokenMs, m_totalMs;
  std::optional<qint64> m_promptTokens, m_completionTokens;
  std::optional<ChatReceipt> m_receipt;
  std::optional<ChatFailure> m_failure;
};

}  // namespace gc::console
