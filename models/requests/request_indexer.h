#pragma once
// Filters and sorts the request log away from the GUI thread.
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

#include "models/requests/compiled_filter.h"
#include "models/requests/row_order.h"

namespace gc::console {

/// What to look at and how. Owns everything it needs.
struct IndexJob {
  RequestView view;
  CompiledFilter filter;
  RowOrder order;
};

struct IndexResult {
  std::vector<quint32> slots;
  double milliseconds = 0;
};

/// The work itself; gives up with an empty result when `cancelled` says so. Pure.
IndexResult buildIndex(const IndexJob& job, const std::function<bool()>& cancelled = {});

/// Runs one job at a time; a new one cancels the one before. GUI thread only.
class RequestIndexer final : public QObject {
  Q_OBJECT
 public:
  explicit RequestIndexer(QObject* parent = nullptr);
  ~RequestIndexer() override;
  void start(IndexJob job, std::function<void(IndexResult)> done);
  void cancel();
  bool isRunning() const { return m_running; }

 private:
  QThreadPool m_worker;
  std::shared_ptr<std::atomic<quint64>> m_wanted = std::make_shared<std::atomic<quint64>>(0);
  bool m_running = false;
};

}  // namespace gc::console
