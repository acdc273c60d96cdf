#pragma once
#include <QObject>

class QUrlQuery;

namespace gc::console {

struct AdminReply;
struct ConsoleModels;

/// Which report of which month, and as what. Plain value.
struct BillingWish {
  enum class Kind : quint8 { Invoice, Sla };
  Kind kind = Kind::Invoice;
  QString tenant{}, month{};  ///< "2026-11"
  bool ownKeys = false;       ///< the providers bill the tenant themselves
  bool csv = false;           ///< else PDF

  QString fileName() const;
};

/// Fetches invoices and SLA reports and writes them to files: PDF of our own, CSV as the gateway writes it.
/// GUI thread only.
class BillingFiles final : public QObject {
  Q_OBJECT
 public:
  explicit BillingFiles(ConsoleModels&, QObject* parent = nullptr);
  void save(const BillingWish&, const QString& path);

 Q_SIGNALS:
  void saved(const QString& path);
  void failed(const QString& reason);

 private:
  QString write(const BillingWish&, const AdminReply&, const QString& path) const;
  ConsoleModels& m_models;
};

}  // namespace gc::console
