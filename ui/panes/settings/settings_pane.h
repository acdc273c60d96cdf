#pragma once
#include "ui/panes/pane.h"

class QComboBox;
class QPushButton;
class QSettings;
class QTableView;

namespace gc::console {

class Card;
class ConnectionEditor;
class GatewayProbe;
class Preferences;

/// The gateways this console knows, and what somebody likes about the screen. GUI thread only.
class SettingsPane final : public Pane {
  Q_OBJECT
 public:
  SettingsPane(const Theme&, ConsoleModels&, Preferences&, QSettings&);

  void setActive(bool active) override;
  void refresh() override;
  bool isReady() const override;
  void focusFilter() override;

  QTableView& table() { return *m_table; }
  /// An address that has no name yet: its certificate is looked at and decided upon before anything is sent.
  void addConnection(const QUrl& url, const QByteArray& adminKey);
  /// An empty id: a new one. What was added, or is in use, is opened when it was saved.
  ConnectionEditor* edit(const QString& id);

 Q_SIGNALS:
  /// Empty: as the system.
  void languageChosen(const QString& code);

 protected:
  bool showsGateway() const override { return false; }

 private:
  QWidget* buildConnections();
  QWidget* buildPreferences();
  QComboBox* choice(const QString& name, const QVector<std::pair<QString, QString>>& values,
                    std::function<void(const QString&)> chosen);
  void buildActions();
  QString chosen() const;
  void test();
  void remove();
  void present();
  void presentPreferences();

  Preferences& m_preferences;
  QSettings& m_settings;
  GatewayProbe* m_probe;
  QTableView* m_table;
  QLabel* m_keychain;
  QComboBox *m_theme, *m_density, *m_language, *m_zone;
  QAction *m_open, *m_edit, *m_test, *m_remove, *m_atStart;
  QVector<std::pair<QPushButton*, QAction*>> m_buttons;
  QString m_tested;
};

}  // namespace gc::console
