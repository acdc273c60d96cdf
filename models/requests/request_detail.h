#pragma once
// One request with its decision and attempts, loaded when somebody looks.
#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

#include "models/client/admin_client.h"
#include "models/requests/request_row.h"

namespace gc::console {

/// One try at one upstream. Immutable.
struct AttemptReading {
  int index = 0;
  QString provider, model, category, origin, message;
  std::optional<int> status;
  double startedMs = 0;  ///< after the request's arrival
  std::optional<double> ttftMs, reactionUs;
  double durationMs = 0;
  std::optional<qint64> promptTokens, completionTokens;
  std::optional<Usd> cost;
  bool simulated = false;
};

struct CandidateReading {
  QString provider, model, reason, explanation;
  std::optional<double> score;
  bool eligible = false;
};

struct DecisionReading {
  QString strategy, taskType;
  qint64 revision = 0;
  QString draw;
  std::vector<CandidateReading> candidates;
};

/// GET /admin/v1/requests/{id}. Immutable.
struct RequestDetailReading {
  RequestRow request;
  std::optional<DecisionReading> decision;
  std::vector<AttemptReading> attempts;
  QStringList droppedParams;
  std::optional<double> clientDelayMs;
  QJsonObject raw;  ///< for the JSON tab

  static RequestDetailReading fromJson(const QJsonObject& json);
};

/// Follows the selected row: one call, 80 ms after the last change of mind. GUI thread only.
class RequestDetail final : public QObject {
  Q_OBJECT
 public:
  /// Where the details come from: calls `done` with the answer of GET /admin/v1/requests/{id} unless
  /// `context` died first.
  using Load = std::function<void(const QString& id, QObject* context, AdminClient::Done done)>;

  explicit RequestDetail(AdminClient& client, int debounceMs = 80, QObject* parent = nullptr);
  explicit RequestDetail(Load load, int debounceMs = 80, QObject* parent = nullptr);

  /// Empty: nothing selected.
  void select(const QString& requestId);
  QString selected() const { return m_id; }
  bool isLoading() const { return m_loading; }
  /// Only ever of selected(); nullopt while it loads or after an error.
  const std::optional<RequestDetailReading>& reading() const { return m_reading; }
  const std::optional<AdminError>& error() const { return m_error; }

 public Q_SLOTS:
  void reload();

 Q_SIGNALS:
  void changed();

 private:
  void load();

  Load m_load;
  QTimer m_debounce;
  QString m_id;
  std::optional<RequestDetailReading> m_reading;
  std::optional<AdminError> m_error;
  bool m_loading = false;
};

}  // namespace gc::console
