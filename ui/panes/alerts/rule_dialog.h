#pragma once
#include <QTimer>

#include "models/alerts/alert_reading.h"
#include "ui/widgets/write_dialog.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace gc::console {

class TimeSeriesWidget;
struct ConsoleModels;

/// Makes or changes an alert rule. While it is put together the gateway tells what it would have done in the
/// last 24 h. GUI thread only.
class RuleDialog final : public WriteDialog {
  Q_OBJECT
 public:
  /// A rule without an id is a new one, and begins with a template.
  RuleDialog(const Theme&, ConsoleModels&, const AlertRuleReading& rule, QWidget* parent);

  AlertRuleReading draft() const;
  void show(const AlertRuleReading& rule);
  QString previewText() const;

 protected:
  void submit() override;
  bool isReady() const override;
  bool place(const AdminError& error) override;

 private:
  void build();
  void fillWebhooks();
  void follow();
  void presentMeasure();
  void askPreview();
  void presentPreview(const QJsonObject& body);

  ConsoleModels& m_models;
  const QString m_id;
  const qint64 m_revision;
  QComboBox *m_template, *m_measure, *m_scope, *m_lasting, *m_severity;
  QLineEdit *m_name, *m_subject;
  QDoubleSpinBox* m_threshold;
  QListWidget* m_webhooks;
  QCheckBox *m_desktop, *m_enabled;
  QLabel *m_explanation, *m_preview;
  TimeSeriesWidget* m_chart;
  QTimer m_pause;
  int m_question = 0;  ///< an answer to an older preview is dropped
};

}  // namespace gc::console
