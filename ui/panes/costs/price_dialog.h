#pragma once
#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace gc::console {

class MessageBar;
class Theme;
struct ConsoleModels;

/// Sets the price of a model from a date on, for all tenants or as negotiated by one. Rows without a price
/// get theirs at once. GUI thread only.
class PriceDialog final : public QDialog {
  Q_OBJECT
 public:
  PriceDialog(const Theme&, ConsoleModels&, QWidget* parent = nullptr);

  /// What Set price sends. Times are UTC.
  QJsonObject body() const;
  QString errorText() const;

 Q_SIGNALS:
  void priceSet(const QString& text);

 private:
  void fillProviders();
  void present();
  void send();

  ConsoleModels& m_models;
  QComboBox *m_model, *m_provider, *m_tenant;
  QDateTimeEdit* m_from;
  QLineEdit *m_input, *m_output, *m_cacheRead, *m_note;
  MessageBar* m_error;
  QPushButton* m_set;
  bool m_waiting = false;
};

}  // namespace gc::console
