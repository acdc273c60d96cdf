#pragma once
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace gc::console {

class AdminClient;
struct AdminEvent;

/// What is worth a look outside the window: alerts that fire or resolve, gathered so that however many come
/// there is one notice in ten seconds. Rules that say no desktop are left out. GUI thread only.
class AlertNotices final : public QObject {
  Q_OBJECT
 public:
  static constexpr int kLeastMs = 10'000;
  /// `leastMs` is a parameter for tests.
  explicit AlertNotices(AdminClient& client, int leastMs = kLeastMs, QObject* parent = nullptr);

 Q_SIGNALS:
  void notice(const QString& title, const QString& text);

 private:
  void take(const AdminEvent& event);
  void tell();

  QTimer m_pause;
  QStringList m_waiting;
  int m_firing = 0;
};

}  // namespace gc::console
