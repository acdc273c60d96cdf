#pragma once
#include "ui/panes/pane.h"

class QMenu;
class QPushButton;
class QTableView;
class QToolButton;

namespace gc::console {

struct AlertRuleReading;
struct DeliveryReading;

/// "What watches over this gateway, what fires, who was told, and did it arrive?" GUI thread only.
class AlertsPane final : public Pane {
  Q_OBJECT
 public:
  AlertsPane(const Theme&, ConsoleModels&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  /// The id of a rule.
  void setSelection(const QString& rule) override;
  QString selection() const override;
  QString exportName() const override;
  const QAbstractItemView* exportTable() const override;

  QTableView& rules() { return *m_rules; }
  QTableView& deliveries() { return *m_deliveries; }
  QPushButton* redeliverButton() const { return m_redeliver; }
  QToolButton* muteButton() const { return m_mute; }

 private:
  QWidget* buildRules();
  QWidget* buildDeliveries();
  void buildMute();
  void edit(const AlertRuleReading& rule);
  void remove();
  void muteFor(int seconds);
  void muteUntil();
  void redeliver();
  void openWebhooks();
  void present();
  void presentActions();
  const AlertRuleReading* chosen() const;
  const DeliveryReading* chosenDelivery() const;

  QTableView *m_rules, *m_deliveries;
  QToolButton* m_mute;
  QMenu* m_muteMenu;
  QAction *m_new, *m_edit, *m_remove, *m_webhooks, *m_unmute;
  QPushButton* m_redeliver;
};

}  // namespace gc::console
