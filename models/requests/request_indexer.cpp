#include "models/requests/request_indexer.h"

#include <QElapsedTimer>

namespace gc::console {

IndexResult buildIndex(const IndexJob& job, const std::function<bool()>& cancelled) {
  QElapsedTimer timer;
  timer.start();
  IndexResult out;
  const RequestView& view = job.view;
  const bool all = job.filter.matchesAll();
  out.slots.reserve(all ? view.size() : view.size() / 4);
  for (quint32 offset = 0; offset < view.size();) {
    if (cancelled && cancelled()) return {};
    const quint32 slot = view.first + offset;
    const RequestBlock& block = view.block(slot);
    const quint32 row = RequestView::row(slot);
    const quint32 count = std::min(RequestBlock::kRows - row, view.size() - offset);
    for (quint32 i = 0; i < count; ++i)
      if (all || job.filter.matches(block, row + i)) out.slots.push_back(slot + i);
    offset += count;
  }
  job.order.arrange(out.slots, view);
  out.milliseconds = double(timer.nsecsElapsed()) / 1e6;
  return out;
}

RequestIndexer::RequestIndexer(QObject* parent) : QObject(parent) { m_worker.setMaxThreadCount(1); }

RequestIndexer::~RequestIndexer() {
  cancel();
  m_worker.waitForDone();
}

void RequestIndexer::cancel() {
  ++*m_wanted;
  m_running = false;
}

void RequestIndexer::start(IndexJob job, std::function<void(IndexResult)> done) {
  const quint64 number = ++*m_wanted;
  m_running = true;
  m_worker.start([this, number, job = std::move(job), done = std::move(done), wanted = m_wanted] {
    IndexResult result = buildIndex(job, [&] { return wanted->load() != number; });
    QMetaObject::invokeMethod(
        this,
        [this, number, done, wanted, result = std::move(result)]() mutable {
          if (wanted->load() != number) return;
          m_running = false;
          done(std::move(result));
        },
        Qt::QueuedConnection);
  });
}

}  // namespace gc::console
