#include "models/connections/connection_switch.h"

#include "models/client/admin_client.h"
#include "models/connections/secret_store.h"

namespace gc::console {

static const QString kBuiltIn = QStringLiteral("built-in");

ConnectionSwitch::ConnectionSwitch(AdminClient& client, ConnectionListModel& list, SecretStore& secrets,
                                   QObject* parent)
    : QObject(parent), m_client(client), m_list(list), m_secrets(secrets) {
  connect(&client, &AdminClient::connectionChanged, this, &ConnectionSwitch::present);
  connect(&client, &AdminClient::statusChanged, this, &ConnectionSwitch::present);
}

void ConnectionSwitch::open(const QString& id) {
  const std::optional<ConnectionProfile> profile = m_list.profile(id);
  if (!profile) return;
  m_wanted = id;
  if (profile->url.scheme() == u"https" && profile->pin.isEmpty()) return Q_EMIT certificateMissing(id);
  m_secrets.read(id, this, [this, id, profile = *profile](const std::optional<QByteArray>& key) {
    if (id != m_wanted) return;
    if (!key) return Q_EMIT keyMissing(id);
    m_list.setCurrent(id);
    m_client.open(profile.url, *key, profile.pin);
  });
}

void ConnectionSwitch::openBuiltIn(const QUrl& url, const QByteArray& adminKey) {
  m_list.put({kBuiltIn, tr("Local (in this console)"), url, {}, {}, true});
  m_secrets.write(kBuiltIn, adminKey, false, this, {});
  m_wanted = kBuiltIn;
  m_list.setCurrent(kBuiltIn);
  m_client.open(url, adminKey);
}

void ConnectionSwitch::openUnnamed(const QUrl& url, const QByteArray& adminKey) {
  m_wanted.clear();
  m_list.setCurrent({});
  m_client.open(url, adminKey, m_list.pinOf(url));
}

QString ConnectionSwitch::environment() const {
  const QString said = m_client.gateway().version.isEmpty() ? QString() : m_client.gateway().environment;
  const std::optional<ConnectionProfile> profile = m_list.profile(m_list.current());
  const QString own = profile ? profile->environment : QString();
  if (own.isEmpty() || said == u"production") return said;
  return own;
}

void ConnectionSwitch::present() {
  if (m_list.current().isEmpty()) return;
  switch (m_client.state()) {
    case ConnectionState::Connected:
      return m_list.setCurrent(m_list.current(), tr("● in use"), environment());
    case ConnectionState::Connecting:
      return m_list.setCurrent(m_list.current(), tr("◐ connecting"), environment());
    case ConnectionState::Offline:
      return m_list.setCurrent(m_list.current(), tr("■ no connection"), environment());
  }
}

}  // namespace gc::console
