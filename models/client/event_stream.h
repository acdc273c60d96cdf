#pragma once
// The open line to GET /admin/v1/events.
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <optional>

#include "models/client/admin_reply.h"
#include "models/client/sse_reader.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace gc::console {

/// Opens one stream, numbers what comes in, reports holes. Reopening is its owner's decision.
/// Owned by AdminClient. GUI thread only.
class EventStream final : public QObject {
  Q_OBJECT
 public:
  explicit EventStream(int idleMs, QObject* parent = nullptr);

  /// Resumes after the last event seen, or after `fallbackSince` when there was none.
  void open(const QUrl& base, const QByteArray& adminKey, const QByteArray& pin, quint64 fallbackSince);
  void close();
  /// The sequence belongs to another gateway: forget it.
  void forget();

  bool isRunning() const { return m_reply != nullptr; }
  bool isOpen() const { return m_open; }
  std::optional<quint64> lastSequence() const { return m_last; }

 Q_SIGNALS:
  void opened();
  void closed();
  void event(const gc::console::AdminEvent& event);
  void gap();

 private:
  void onBytes();
  void onFinished(QNetworkReply* reply);
  void take(const SseReader::Event& raw);

  QNetworkAccessManager* m_network;
  QNetworkReply* m_reply = nullptr;
  SseReader m_reader;
  QTimer m_idle;
  QByteArray m_pin;
  std::optional<quint64> m_last;
  bool m_open = false;
};

}  // namespace gc::console
