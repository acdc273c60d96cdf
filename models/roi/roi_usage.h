#pragma once
// The connected gateway's last thirty days, for the ROI pane.
#include <QObject>

#include "models/client/admin_reply.h"
#include "models/roi/roi_measured.h"

namespace gc::console {

class AdminClient;

/// Loads once per connection and when asked: figures that a conversation rests on do not move by themselves.
/// Only while there is nothing yet it looks again every few seconds. GUI thread only.
class RoiUsage final : public QObject {
  Q_OBJECT
 public:
  explicit RoiUsage(AdminClient& client, QObject* parent = nullptr);

  void setActive(bool active);
  void refresh();
  /// nullopt until it was answered, after an error, and while there is no request in it.
  const std::optional<MeasuredUsage>& usage() const { return m_usage; }
  const std::optional<AdminError>& error() const { return m_error; }
  /// An answer came, good or bad: nothing more is on its way.
  bool isSettled() const { return m_settled; }

 Q_SIGNALS:
  void changed();

 private:
  void forget();

  AdminClient& m_client;
  bool m_active = false, m_settled = false, m_loading = false;
  qint64 m_askedMs = 0;
  std::optional<MeasuredUsage> m_usage;
  std::optional<AdminError> m_error;
};

}  // namespace gc::console
