#pragma once
// Reads a ledger file off the GUI thread, into the same models the gateway feeds.
#include <QObject>
#include <QThread>
#include <atomic>
#include <memory>

#include "models/cache/ledger_file.h"
#include "models/requests/request_detail.h"
#include "models/requests/request_row.h"

namespace gc::console {

/// One file, from its opening to the end of this object. GUI thread only; the file is read in a thread of
/// its own, which ends with this.
class LedgerReader final : public QObject {
  Q_OBJECT
 public:
  /// The newest `limit` requests are read, as many as a request list holds.
  explicit LedgerReader(QString path, qint64 limit = 1'000'000, QObject* parent = nullptr);
  ~LedgerReader() override;

  void start();
  /// The details of one request: what RequestDetail asks for.
  void load(const QString& requestId, QObject* context, AdminClient::Done done);

 Q_SIGNALS:
  /// Comes first; without it nothing but failed() comes.
  void opened(const gc::console::LedgerFacts& facts);
  void arrived(const std::vector<gc::console::RequestRow>& oldestFirst);
  void finished();
  void failed(const QString& problem);

 private:
  void read();

  QString m_path;
  qint64 m_limit;
  std::atomic<bool> m_stop = false;
  QThread m_thread;
  QObject m_worker;                    ///< lives in m_thread: what is posted to it runs there
  std::unique_ptr<LedgerFile> m_file;  ///< made, used and ended there
};

}  // namespace gc::console
