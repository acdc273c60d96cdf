#pragma once
// A tenant's ledger as a file: exported or backed up, read without a gateway.
#include <QDateTime>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QString>
#include <functional>
#include <optional>

#include "models/format/usd.h"

namespace gc::console {

/// What the file says of itself, and the sums over all its rows as they are booked now. Value.
struct LedgerFacts {
  QString path, tenant;
  QDateTime changedAt;             ///< of the file
  QDateTime from, to;              ///< first and last request; invalid: there is none
  qint64 requests = 0, failed = 0, rescued = 0;
  qint64 unpriced = 0;             ///< their cost is not in the sum
  qint64 promptTokens = 0, completionTokens = 0;
  Usd cost, savings;
  bool simulated = false;          ///< at least one row is
};

/// Nothing is ever written: neither to the file nor beside it. Confined to the thread that made it.
class LedgerFile {
 public:
  explicit LedgerFile(const QString& path);
  ~LedgerFile();
  LedgerFile(const LedgerFile&) = delete;
  LedgerFile& operator=(const LedgerFile&) = delete;

  /// Why it cannot be used, for the reader's eyes; empty: it can.
  QString problem() const { return m_problem; }
  std::optional<LedgerFacts> facts();
  /// The newest `limit` requests, oldest first, as GET /admin/v1/requests has them, until `use` returns
  /// false. False: the file broke off, and problem() says how.
  bool forEachRequest(qint64 limit, const std::function<bool(const QJsonObject&)>& use);
  /// As GET /admin/v1/requests/{id}; empty: there is none.
  QJsonObject detail(const QString& requestId);

 private:
  QString open(const QString& path);
  QString checkSchema();

  QString m_path, m_problem, m_tenant;
  QSqlDatabase m_database;
  bool m_adjusted = false;
};

}  // namespace gc::console
