#include "models/client/capabilities.h"

#include <QJsonArray>

#include "models/client/admin_client.h"

namespace gc::console {

Capabilities::Capabilities(AdminClient& client, QObject* parent) : QObject(parent), m_client(client) {
  connect(&client, &AdminClient::connectionChanged, this, [this] {
    if (m_client.isConnected()) refresh();
    Q_EMIT changed();
  });
  connect(&client, &AdminClient::reopened, this, [this] {
    m_known.clear();
    Q_EMIT changed();
  });
  connect(&client, &AdminClient::eventReceived, this, [this](const AdminEvent& event) {
    if (event.type == u"config") refresh();
  });
}

void Capabilities::refresh() {
  m_client.get(QStringLiteral("/admin/v1/capabilities"), {}, this, [this](const AdminReply& reply) {
    if (!reply.ok) return;
    m_known.clear();
    for (const QJsonValue& each : reply.body.value(u"capabilities").toArray())
      m_known.insert(each[u"id"].toString(), {each[u"allowed"].toBool(), each[u"reason"].toString()});
    Q_EMIT changed();
  });
}

Permission Capabilities::change() const {
  switch (m_client.state()) {
    case ConnectionState::Offline:
      return {false, tr("Offline: the gateway cannot be reached")};
    case ConnectionState::Connecting:
      return {false, tr("Connecting to the gateway")};
    case ConnectionState::Connected:
      break;
  }
  return {true, {}};
}

Permission Capabilities::permission(const QString& id) const {
  if (const Permission online = change(); !online.allowed) return online;
  const auto known = m_known.constFind(id);
  if (known == m_known.cend()) return {false, tr("This gateway does not offer it")};
  return *known;
}

}  // namespace gc::console
