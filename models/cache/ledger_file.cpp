#include "models/cache/ledger_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include "models/cache/ledger_row.h"
#include "models/format/display_zone.h"

namespace gc::console {
namespace {

constexpr qint64 kTenantFile = 0x4743544E;  // "GCTN", as the gateway writes it
constexpr int kOldest = 1, kNewest = 2;     ///< steps of the ledger's schema this console can read

class LedgerText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::LedgerFile)
};

}  // namespace

LedgerFile::LedgerFile(const QString& path) : m_path(path) { m_problem = open(path); }

LedgerFile::~LedgerFile() {
  const QString name = m_database.connectionName();
  m_database.close();
  m_database = {};
  QSqlDatabase::removeDatabase(name);
}

QString LedgerFile::open(const QString& path) {
  const QFileInfo file(path);
  m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                         QUuid::createUuid().toString(QUuid::WithoutBraces));
  if (!file.isFile() || !file.isReadable()) return LedgerText::tr("The file cannot be read.");
  // A copy that is complete in itself is opened as one that nobody changes: so nothing is written beside it,
  // and it may lie on a medium that takes nothing. A write-ahead log beside it holds newer rows and is read.
  const bool whole = QFileInfo(path + QStringLiteral("-wal")).size() == 0;
  QUrl url = QUrl::fromLocalFile(file.absoluteFilePath());
  if (whole) url.setQuery(QStringLiteral("immutable=1"));
  m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
  m_database.setDatabaseName(QString::fromLatin1(url.toEncoded()));
  if (!m_database.open())
    return LedgerText::tr("The file cannot be opened: %1").arg(m_database.lastError().databaseText());
  return checkSchema();
}

QString LedgerFile::checkSchema() {
  QSqlQuery query(m_database);
  if (!query.exec(QStringLiteral("PRAGMA application_id")) || !query.next() || query.value(0) != kTenantFile)
    return LedgerText::tr("This is not the ledger file of a tenant.");
  if (!query.exec(QStringLiteral("SELECT done FROM schema_steps WHERE room = 'ledger'")) || !query.next())
    return LedgerText::tr("The file does not say which version of the ledger it is.");
  const int version = query.value(0).toInt();
  if (version < kOldest || version > kNewest)
    return LedgerText::tr("The file is version %1 of the ledger; this console reads versions %2 to %3.")
        .arg(version)
        .arg(kOldest)
        .arg(kNewest);
  m_adjusted = version >= 2;
  if (!query.exec(QStringLiteral("SELECT id FROM tenant")) || !query.next())
    return LedgerText::tr("The file does not say whose ledger it is.");
  m_tenant = query.value(0).toString();
  return {};
}

std::optional<LedgerFacts> LedgerFile::facts() {
  QSqlQuery query(m_database);
  const QString cost = m_adjusted ? QStringLiteral("coalesce(new_cost, cost)") : QStringLiteral("cost");
  const QString baseline =
      m_adjusted ? QStringLiteral("coalesce(new_baseline, baseline)") : QStringLiteral("baseline");
  const QString unpriced =
      m_adjusted ? QStringLiteral("unpriced = 1 AND entry IS NULL") : QStringLiteral("unpriced = 1");
  const QString sql =
      QStringLiteral(
          "SELECT count(*), total(outcome <> 'ok'), total(outcome = 'ok' AND failovers > 0), total(%3), "
          "sum(CASE usage_known WHEN 1 THEN input END), sum(CASE usage_known WHEN 1 THEN output END), "
          "sum(%1), sum(%2 - %1), max(simulated), min(started_at), max(started_at) FROM ")
          .arg(cost, baseline, unpriced) +
      ledgerSource(m_adjusted);
  if (!m_problem.isEmpty() || !query.exec(sql) || !query.next()) {
    if (m_problem.isEmpty())
      m_problem = LedgerText::tr("The file is damaged: %1").arg(query.lastError().databaseText());
    return std::nullopt;
  }
  LedgerFacts out;
  out.path = m_path;
  out.tenant = m_tenant;
  out.changedAt = QFileInfo(m_path).lastModified();
  out.requests = query.value(0).toLongLong();
  out.failed = query.value(1).toLongLong();
  out.rescued = query.value(2).toLongLong();
  out.unpriced = query.value(3).toLongLong();
  out.promptTokens = query.value(4).toLongLong();
  out.completionTokens = query.value(5).toLongLong();
  out.cost = Usd::fromNanos(query.value(6).toLongLong());
  out.savings = Usd::fromNanos(query.value(7).toLongLong());
  out.simulated = query.value(8).toBool();
  if (out.requests > 0) {
    out.from = fromMicros(query.value(9).toLongLong());
    out.to = fromMicros(query.value(10).toLongLong());
  }
  return out;
}

bool LedgerFile::forEachRequest(qint64 limit, const std::function<bool(const QJsonObject&)>& use) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  query.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE sequence > coalesce((SELECT sequence FROM requests "
                               "ORDER BY sequence DESC LIMIT 1 OFFSET ?), -1) ORDER BY sequence")
                    .arg(ledgerColumns(m_adjusted), ledgerSource(m_adjusted)));
  query.addBindValue(limit);
  if (!m_problem.isEmpty() || !query.exec()) return false;
  while (query.next())
    if (!use(ledgerRequest(query, m_tenant))) return true;
  if (!query.lastError().isValid()) return true;
  m_problem = LedgerText::tr("The file is damaged: %1").arg(query.lastError().databaseText());
  return false;
}

QJsonObject LedgerFile::detail(const QString& requestId) {
  QSqlQuery query(m_database);
  query.prepare(QStringLiteral("SELECT %1, %2, decision FROM %3 WHERE id = ?")
                    .arg(ledgerColumns(m_adjusted),
                         QLatin1String(m_adjusted ? "coalesce(new_attempts, attempts)" : "attempts"),
                         ledgerSource(m_adjusted)));
  query.addBindValue(requestIdBytes(requestId));
  return m_problem.isEmpty() && query.exec() && query.next() ? ledgerDetail(query, m_tenant) : QJsonObject();
}

}  // namespace gc::console
