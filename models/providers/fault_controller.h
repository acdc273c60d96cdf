#pragma once
// Simulated outages: asked for, confirmed by the gateway, or refused with its words. Never silence.
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <optional>

#include "models/client/admin_reply.h"
#include "models/providers/provider_snapshot.h"

namespace gc::console {

class AdminClient;

/// What one provider's fault is now, as the gateway last said. Immutable.
struct FaultStatus {
  enum class Phase : quint8 { None, Starting, Active, Restoring, Failed };
  Phase phase = Phase::None;
  QString kind;
  QDateTime since, until;
  std::optional<double> confirmMs;  ///< measured by the gateway
  AdminError error;                 ///< of the last refused call; with Active: it could not be ended
};

/// Starts and ends outages of simulated providers. GUI thread only.
class FaultController final : public QObject {
  Q_OBJECT
 public:
  explicit FaultController(AdminClient& client, QObject* parent = nullptr);

  static QStringList kinds();                     ///< http_503 first: the default
  static QString kindTitle(const QString& kind);  ///< "503 Service Unavailable"
  static constexpr int kDefaultDurationS = 300;

  void simulateOutage(const QString& provider, const QString& kind, int durationS = kDefaultDurationS);
  void restore(const QString& provider);
  void restoreAll();

  FaultStatus status(const QString& provider) const;
  QStringList activeProviders() const;
  bool anyActive() const { return !activeProviders().isEmpty(); }

 Q_SIGNALS:
  void changed(const QString& provider);
  /// The gateway confirmed; `text` names provider, kind and time.
  void confirmed(const QString& provider, const QString& text);
  void failed(const QString& provider, const gc::console::AdminError& error);
  void allRestored();

 private:
  void load();
  void onEvent(const AdminEvent& event);
  void onStarted(const QString& provider, const QString& kind, const AdminReply& reply);
  bool sendable(const QString& provider, const FaultStatus& sending);
  void fail(const QString& provider, const QString& kind, const AdminError& error);
  void set(const QString& provider, const FaultStatus& status);

  AdminClient& m_client;
  QHash<QString, FaultStatus> m_status;
  bool m_loaded = false;
};

}  // namespace gc::console
