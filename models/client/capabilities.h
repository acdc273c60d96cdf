#pragma once
// What this connection may do, with the gateway's reason where it may not.
#include <QHash>
#include <QObject>
#include <QString>

namespace gc::console {

class AdminClient;

/// A yes or a no with its reason (for the tooltip of a disabled control). Immutable.
struct Permission {
  bool allowed = false;
  QString reason;
};

/// GET /admin/v1/capabilities. Widgets ask here, never "is this local?". While offline nothing that
/// writes is allowed and the reason says so. GUI thread only.
class Capabilities final : public QObject {
  Q_OBJECT
 public:
  explicit Capabilities(AdminClient& client, QObject* parent = nullptr);

  Permission permission(const QString& id) const;
  /// Whether anything can be changed at all: only while the gateway answers.
  Permission change() const;
  Permission injectFaults() const { return permission(QStringLiteral("inject_faults")); }
  Permission demoTraffic() const { return permission(QStringLiteral("demo_traffic")); }
  Permission demo() const { return permission(QStringLiteral("demo")); }
  bool canInjectFaults() const { return injectFaults().allowed; }

 public Q_SLOTS:
  void refresh();

 Q_SIGNALS:
  void changed();

 private:
  AdminClient& m_client;
  QHash<QString, Permission> m_known;
};

}  // namespace gc::console
