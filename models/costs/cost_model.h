#pragma once
// What the Costs pane asks the gateway, and the newest answers.
#include <QThreadPool>

#include "models/client/snapshot_poller.h"
#include "models/costs/cost_forecast.h"
#include "models/costs/cost_prices.h"
#include "models/costs/cost_report.h"

namespace gc::console {

class AdminClient;
class DisplayZone;

/// Usage of a range of whole hours, days or months, the range before it to compare with, the forecast of this
/// month and the tenant's budget. Polls while active. Large answers are read off the GUI thread. GUI thread
/// only.
class CostModel final : public QObject {
  Q_OBJECT
 public:
  CostModel(AdminClient& client, const DisplayZone& zone, QObject* parent = nullptr);
  ~CostModel() override;

  void setActive(bool active);
  void refresh();
  void setTenant(const QString& tenant);  ///< empty: all
  void setWindowS(int seconds);
  void setGroupBy(CostGroupBy);
  void setStep(CostStep);
  QString tenant() const { return m_tenant; }
  CostGroupBy groupBy() const { return m_groupBy; }
  CostStep step() const { return m_step; }

  const CostReport& report() const { return m_report; }
  /// As long a time just before the report's, without steps; nullopt: not known.
  const std::optional<CostReport>& before() const { return m_before; }
  const std::optional<CostForecast>& forecast() const { return m_forecast; }
  /// Of a calendar month in UTC; nullopt: none is set, or all tenants are shown.
  std::optional<Usd> budget() const { return m_budget; }
  /// In force now, the tenant's own where one is chosen.
  const CostPrices& prices() const { return m_prices; }
  Freshness freshness() const { return m_poller.freshness(); }
  /// The answers to the newest question are all there.
  bool isSettled() const { return m_settled; }

 Q_SIGNALS:
  void changed();
  void freshnessChanged();

 private:
  template <class Value>
  void set(Value& member, const Value& value);
  QUrlQuery query() const;
  QUrlQuery scope() const;
  qint64 beginning(qint64 nowUs) const;
  void read(const QJsonObject& json);
  void publish(const CostReport& report);
  void askBeside();
  void forget();

  AdminClient& m_client;
  const DisplayZone& m_zone;
  SnapshotPoller m_poller;
  QThreadPool m_readers;
  QString m_tenant;
  CostGroupBy m_groupBy = CostGroupBy::Tenant;
  CostStep m_step = CostStep::Day;
  int m_windowS = 900;
  bool m_settled = false;
  quint64 m_asked = 0;  ///< answers to older questions are dropped
  int m_open = 0;       ///< answers that are still on their way
  CostReport m_report;
  std::optional<CostReport> m_before;
  std::optional<CostForecast> m_forecast;
  std::optional<Usd> m_budget;
  CostPrices m_prices;
};

}  // namespace gc::console
