#pragma once
#include <QWidget>

#include "models/cache/ledger_reader.h"
#include "models/client/admin_client.h"
#include "models/format/format.h"
#include "models/requests/request_list_model.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace gc::console {

class DisplayZone;
class KpiTile;
class MessageBar;
class RequestInspector;
class Theme;
class TitleLabel;
class UiClock;

/// A tenant's ledger out of a file: its sums, its requests, their details. A window of its own, so that
/// nobody takes it for what a gateway says now; nothing in it can be changed. GUI thread only.
class LedgerWindow final : public QWidget {
  Q_OBJECT
 public:
  LedgerWindow(const Theme&, const UiClock&, const DisplayZone&, const QString& path,
               QWidget* parent = nullptr);

  QTableView& table() { return *m_table; }
  RequestInspector& inspector() { return *m_inspector; }
  QString sourceText() const;
  QString problemText() const;
  void setFilter(const QString&);

 private:
  void build(const QString& path);
  void presentFacts();
  void presentRows();
  void step(int rows);
  QString countText(qint64 shown) const;

  const Theme& m_theme;
  const DisplayZone& m_zone;
  Format m_format;
  AdminClient m_noGateway;  ///< the list's, and never opened
  RequestListModel m_requests;
  LedgerReader m_reader;
  RequestDetail m_detail;
  std::optional<LedgerFacts> m_facts;
  bool m_reading = true;
  QLabel *m_mark, *m_simulated, *m_source, *m_filterError, *m_footer;
  TitleLabel* m_name;
  MessageBar* m_bar;
  QLineEdit* m_filter;
  KpiTile *m_all, *m_failed, *m_rescued, *m_unpriced, *m_cost, *m_savings;
  QTableView* m_table;
  RequestInspector* m_inspector;
};

}  // namespace gc::console
