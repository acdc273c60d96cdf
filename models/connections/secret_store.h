#pragma once
// Admin tokens: in the system's keychain where there is one, otherwise in memory until the console ends.
#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

namespace gc::console {

/// Secrets by name. Whether the keychain works is found out by writing and reading back a canary: some
/// report "no such entry" when they are locked, so that a missing entry proves nothing. Nothing is ever
/// written anywhere else. GUI thread only.
class SecretStore final : public QObject {
  Q_OBJECT
 public:
  enum class State : quint8 { Unknown, Checking, Available, Unavailable };
  using Read = std::function<void(const std::optional<QByteArray>& secret)>;
  using Written = std::function<void(const QString& problem)>;  ///< empty: kept

  explicit SecretStore(QString service, QObject* parent = nullptr);

  /// Finds out once; stateChanged() tells.
  void check();
  State state() const { return m_state; }
  /// Why there is no keychain, in the service's words.
  QString problem() const { return m_problem; }

  /// For this session; with `keep` also in the keychain.
  void write(const QString& name, const QByteArray& secret, bool keep, QObject* context, Written done);
  /// From this session, or else from the keychain.
  void read(const QString& name, QObject* context, Read done);
  void remove(const QString& name);
  bool isHeld(const QString& name) const { return m_session.contains(name); }

 Q_SIGNALS:
  void stateChanged();

 private:
  void readCanary(const QString& canary);
  void settle(State state, const QString& problem);

  QString m_service;
  State m_state = State::Unknown;
  QString m_problem;
  QHash<QString, QByteArray> m_session;
};

}  // namespace gc::console
