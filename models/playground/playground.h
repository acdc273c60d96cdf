#pragma once
// The playground's state: whose key, which models, the call and why it took its route.
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "models/playground/chat_call.h"
#include "models/requests/request_detail.h"

class QNetworkAccessManager;

namespace gc::console {

class AdminClient;

/// Calls the connected gateway as an application would; the decision comes from the admin API once the
/// request is in the ledger. Another gateway forgets key, models and answer. GUI thread only.
class Playground final : public QObject {
  Q_OBJECT
 public:
  enum class KeyOrigin : quint8 { None, Typed, Demo, Kept };

  explicit Playground(AdminClient& client, QObject* parent = nullptr);

  /// Of this session; never written anywhere by the playground.
  void setKey(const QByteArray& key, KeyOrigin origin);
  const QByteArray& key() const { return m_key; }
  KeyOrigin keyOrigin() const { return m_origin; }

  /// What GET /v1/models offers to this key, after "auto" and its strategies.
  const QStringList& models() const { return m_models; }
  QString modelsProblem() const { return m_modelsProblem; }
  bool isLoadingModels() const { return m_loadingModels; }
  void loadModels();

  /// Empty: it can be sent. Otherwise the reason for the tooltip.
  QString refusal(const ChatRequest& request) const;
  void send(const ChatRequest& request);
  ChatCall& call() { return m_call; }
  const ChatCall& call() const { return m_call; }
  const RequestDetail& why() const { return m_why; }
  /// Where the calls go.
  QUrl gateway() const;

 Q_SIGNALS:
  void keyChanged();
  void modelsChanged();
  void whyChanged();

 private:
  void forget();
  void askWhy();

  AdminClient& m_client;
  QNetworkAccessManager* m_network;
  ChatCall m_call;
  RequestDetail m_why;
  QTimer m_askAgain;
  QByteArray m_key;
  KeyOrigin m_origin = KeyOrigin::None;
  QStringList m_models;
  QString m_modelsProblem;
  bool m_loadingModels = false;
  int m_asked = 0;
};

}  // namespace gc::console
