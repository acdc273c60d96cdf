#pragma once
// The gateways this console knows by name.
#include <QAbstractTableModel>
#include <QUrl>
#include <QVector>
#include <optional>

class QSettings;

namespace gc::console {

/// One gateway. The admin token is not part of it: SecretStore has it, under `id`. Value.
struct ConnectionProfile {
  QString id;  ///< made when it is added; never changes
  QString name;
  QUrl url;
  QString environment;   ///< production | staging | demo | local; empty: as the gateway says
  QByteArray pin;        ///< SHA-256 of the certificate that was trusted; empty for http
  bool builtIn = false;  ///< the gateway inside this console: neither changed nor written down

  friend bool operator==(const ConnectionProfile&, const ConnectionProfile&) = default;
};

/// Named connections in their own order, written to the settings with each change. GUI thread only.
class ConnectionListModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column : quint8 { Name, Address, Environment, Certificate, State, ColumnCount };
  enum Role { IdRole = Qt::UserRole + 1, EnvironmentRole, CurrentRole, BuiltInRole };

  explicit ConnectionListModel(QObject* parent = nullptr);

  /// Reads what `settings` holds and writes there from now on; until then nothing is kept.
  void attach(QSettings& settings);

  /// An empty id: a new one is made. Returns the id.
  QString put(ConnectionProfile profile);
  void remove(const QString& id);
  std::optional<ConnectionProfile> profile(const QString& id) const;
  std::optional<ConnectionProfile> profile(int row) const;
  /// The certificate trusted for this address; empty: none yet.
  QByteArray pinOf(const QUrl& url) const;

  /// Which one the console speaks to; empty: one that has no name here. `environment` is the one in force.
  void setCurrent(const QString& id, const QString& stateWord = {}, const QString& environment = {});
  QString current() const { return m_current; }
  /// Opened at the next start instead of hosting a gateway; empty: none.
  void setAtStart(const QString& id);
  QString atStart() const { return m_atStart; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  static QString environmentTitle(const QString& environment);

 private:
  int rowOf(const QString& id) const;
  QString environmentOf(const ConnectionProfile& profile) const;
  void save();
  void stateChanged();

  QSettings* m_settings = nullptr;
  QVector<ConnectionProfile> m_profiles;
  QString m_current, m_stateWord, m_inForce, m_atStart;
};

/// What is wrong with an address somebody typed; empty: nothing.
QString addressProblem(const QString& text);

}  // namespace gc::console
