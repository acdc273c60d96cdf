#include "ui/panes/costs/billing_files.h"

#include <QSaveFile>

#include "ui/panes/costs/billing_paper.h"
#include "ui/shell/console_models.h"
#include "ui/shell/scope_bar.h"

namespace gc::console {

QString BillingWish::fileName() const {
  return QStringLiteral("%1-%2-%3.%4")
      .arg(kind == Kind::Invoice ? QStringLiteral("invoice") : QStringLiteral("sla"), tenant, month,
           csv ? QStringLiteral("csv") : QStringLiteral("pdf"));
}

BillingFiles::BillingFiles(ConsoleModels& models, QObject* parent) : QObject(parent), m_models(models) {}

void BillingFiles::save(const BillingWish& wish, const QString& path) {
  const QString report =
      wish.kind == BillingWish::Kind::Invoice ? QStringLiteral("invoices") : QStringLiteral("sla");
  const QString from = QStringLiteral("/admin/v1/tenants/%1/%2/%3").arg(wish.tenant, report, wish.month);
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("tz"), QString::fromLatin1(m_models.zone.timeZone().id()));
  if (wish.ownKeys) query.addQueryItem(QStringLiteral("own_keys"), QStringLiteral("true"));
  if (wish.csv) query.addQueryItem(QStringLiteral("format"), QStringLiteral("csv"));
  const auto done = [this, wish, path](const AdminReply& reply) {
    const QString error = reply.ok ? write(wish, reply, path) : reply.error.text();
    if (error.isEmpty())
      Q_EMIT saved(path);
    else
      Q_EMIT failed(error);
  };
  if (wish.csv)
    m_models.client.getFile(from, query, this, done);
  else
    m_models.client.get(from, query, this, done);
}

QString BillingFiles::write(const BillingWish& wish, const AdminReply& reply, const QString& path) const {
  const QString mark = simulationMark(m_models);
  if (wish.csv) {
    QSaveFile file(path);
    const QByteArray bytes = (mark.isEmpty() ? QByteArray() : "# " + mark.toUtf8() + '\n') + reply.text;
    const bool good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return good ? QString() : QStringLiteral("%1: %2").arg(path, file.errorString());
  }
  const PaperSource source{connectionName(m_models),
                           m_models.zone.dateTime(m_models.client.gatewayNow()), mark};
  return wish.kind == BillingWish::Kind::Invoice
             ? writeInvoice(path, Invoice::fromJson(reply.body), source)
             : writeSla(path, SlaReport::fromJson(reply.body), source);
}

}  // namespace gc::console
