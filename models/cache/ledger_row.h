#pragma once
// One row of a tenant's ledger file in the words of the admin API.
#include <QJsonObject>
#include <QString>

class QSqlQuery;

namespace gc::console {

/// What to select for ledgerRequest(); `adjusted`: the file has a table of later bookings.
QString ledgerColumns(bool adjusted);
QString ledgerSource(bool adjusted);

/// The row as an entry of GET /admin/v1/requests.
QJsonObject ledgerRequest(const QSqlQuery& row, const QString& tenant);
/// The row, with its attempts and its decision, as the answer of GET /admin/v1/requests/{id}. The gateway
/// explains its reasons in sentences; the file has their names.
QJsonObject ledgerDetail(const QSqlQuery& row, const QString& tenant);

/// "req_" and 22 letters <-> the 16 bytes of the file; empty when it is not such an id.
QString requestIdText(const QByteArray& bytes);
QByteArray requestIdBytes(const QString& text);

}  // namespace gc::console
