#include "models/cache/ledger_reader.h"

#include <QPointer>
#include <utility>

namespace gc::console {

static constexpr std::size_t kRowsAtOnce = 4096;

LedgerReader::LedgerReader(QString path, qint64 limit, QObject* parent)
    : QObject(parent), m_path(std::move(path)), m_limit(limit) {
  m_worker.moveToThread(&m_thread);
  m_thread.start();
}

LedgerReader::~LedgerReader() {
  m_stop = true;
  QMetaObject::invokeMethod(
      &m_worker, [this] { m_file.reset(); }, Qt::BlockingQueuedConnection);
  m_thread.quit();
  m_thread.wait();
}

void LedgerReader::start() {
  QMetaObject::invokeMethod(&m_worker, [this] { read(); });
}

/// In m_thread. What it has to say goes to the GUI thread as signals, which queue by themselves.
void LedgerReader::read() {
  m_file = std::make_unique<LedgerFile>(m_path);
  const auto post = [this](auto say) { QMetaObject::invokeMethod(this, std::move(say)); };
  const auto facts = m_file->facts();
  if (!facts) return post([this, why = m_file->problem()] { Q_EMIT failed(why); });
  post([this, facts = *facts] { Q_EMIT opened(facts); });
  std::vector<RequestRow> rows;
  const auto hand = [&] {
    post([this, rows = std::exchange(rows, {})] { Q_EMIT arrived(rows); });
  };
  const bool whole = m_file->forEachRequest(m_limit, [&](const QJsonObject& request) {
    rows.push_back(RequestRow::fromJson(request));
    if (rows.size() == kRowsAtOnce) hand();
    return !m_stop;
  });
  if (!rows.empty()) hand();
  if (whole)
    post([this] { Q_EMIT finished(); });
  else
    post([this, why = m_file->problem()] { Q_EMIT failed(why); });
}

void LedgerReader::load(const QString& requestId, QObject* context, AdminClient::Done done) {
  const auto answer = [this, requestId, context = QPointer(context), done = std::move(done)] {
    AdminReply reply;
    if (m_file) reply.body = m_file->detail(requestId);
    reply.ok = !reply.body.isEmpty();
    if (!reply.ok) reply.error.message = tr("The file has no such request.");
    QMetaObject::invokeMethod(this, [context, done, reply] {
      if (context) done(reply);
    });
  };
  QMetaObject::invokeMethod(&m_worker, answer);
}

}  // namespace gc::console
