#pragma once
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace gc::console {

class ReconcileModel;
struct ConsoleModels;

/// Choose a provider's invoice as CSV, see where it differs from the ledger. GUI thread only.
class ReconcileView final : public QWidget {
  Q_OBJECT
 public:
  explicit ReconcileView(ConsoleModels&, QWidget* parent = nullptr);

  /// Sends the file to the gateway for the chosen provider.
  void compare(const QString& path);
  QTableView& table() { return *m_table; }
  QComboBox& provider() { return *m_provider; }
  QString resultText() const;

 private:
  void chooseFile();
  void fillProviders();
  void present();

  ConsoleModels& m_models;
  ReconcileModel* m_rows;
  QComboBox* m_provider;
  QPushButton* m_choose;
  QLabel* m_result;
  QTableView* m_table;
};

}  // namespace gc::console
