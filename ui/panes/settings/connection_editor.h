#pragma once
#include <QDialog>

#include "models/connections/gateway_probe.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gc::console {

class MessageBar;
class Theme;
struct ConnectionProfile;
struct ConsoleModels;

/// Adds or changes a connection: address, look at its certificate, decide, token, name. An https address is
/// saved only with a certificate that somebody ticked. GUI thread only.
class ConnectionEditor final : public QDialog {
  Q_OBJECT
 public:
  ConnectionEditor(const Theme&, ConsoleModels&, const ConnectionProfile&, QWidget* parent);

  /// A token that is already known, from the command line.
  void setKey(const QByteArray& key);
  QString problemText() const;
  QString certificateText() const;

 Q_SIGNALS:
  void saved(const QString& id);

 private:
  void build();
  void look();
  void showCertificate(const CertificateReading&);
  void test();
  void save();
  void present();
  QUrl url() const;
  QByteArray trustedPin() const;

  ConsoleModels& m_models;
  QString m_id;
  QByteArray m_trustedBefore;
  GatewayProbe m_probe;
  CertificateReading m_shown;
  bool m_looked = false;
  QLineEdit *m_name, *m_address, *m_key;
  QComboBox* m_environment;
  QCheckBox *m_trust, *m_keep;
  QLabel *m_certificate, *m_keepNote;
  MessageBar* m_message;
  QPushButton *m_look, *m_test, *m_save;
};

}  // namespace gc::console
