#include "models/alerts/alert_notices.h"

#include <QJsonArray>

#include "models/alerts/alert_words.h"
#include "models/client/admin_client.h"

namespace gc::console {

constexpr int kMostLines = 5;

AlertNotices::AlertNotices(AdminClient& client, int leastMs, QObject* parent) : QObject(parent) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(leastMs);
  connect(&m_pause, &QTimer::timeout, this, &AlertNotices::tell);
  connect(&client, &AdminClient::eventReceived, this, &AlertNotices::take);
  connect(&client, &AdminClient::reopened, this, [this] { m_waiting.clear(); });
}

void AlertNotices::take(const AdminEvent& event) {
  if (event.type != u"alert") return;
  const QJsonObject alert = event.data.value(u"alert").toObject();
  if (!alert.value(u"desktop").toBool()) return;
  const bool firing = alert.value(u"state").toString() == u"firing";
  const qsizetype count = alert.value(u"alerts").toArray().size() + alert.value(u"more").toInt();
  const QString subject = alert.value(u"alerts").toArray().first().toObject().value(u"subject").toString();
  QString line = AlertWords::severity(alert.value(u"severity").toString()) + QStringLiteral(" · ") +
                 alert.value(u"name").toString();
  if (count > 1) line += QStringLiteral(" (%1)").arg(count);
  else if (!subject.isEmpty()) line += QStringLiteral(" (%1)").arg(subject);
  if (!firing) line = tr("Resolved: %1").arg(alert.value(u"name").toString());
  m_firing += firing ? 1 : 0;
  m_waiting << line;
  if (!m_pause.isActive()) tell();
}

void AlertNotices::tell() {
  if (m_waiting.isEmpty()) return;
  const QString title = m_firing > 0 ? tr("%n alert(s) firing", nullptr, m_firing) : tr("Alerts resolved");
  QStringList lines = m_waiting.mid(0, kMostLines);
  if (m_waiting.size() > kMostLines) lines << tr("and %n more", nullptr, int(m_waiting.size()) - kMostLines);
  m_waiting.clear();
  m_firing = 0;
  m_pause.start();
  Q_EMIT notice(title, lines.join(QLatin1Char('\n')));
}

}  // namespace gc::console
