#include "models/requests/request_store.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace gc::console {
namespace {

constexpr quint32 kRows = RequestBlock::kRows;

template <class T>
qint32 narrowed(const std::optional<T>& value, double unit = 1) {
  if (!value) return RequestBlock::kUnknown;
  return qint32(
      std::clamp(std::round(double(*value) * unit), 0.0, double(std::numeric_limits<qint32>::max())));
}

std::optional<qint64> countOf(qint32 stored) {
  return stored < 0 ? std::nullopt : std::optional<qint64>(stored);
}

std::optional<double> msOf(qint32 storedUs) {
  return storedUs < 0 ? std::nullopt : std::optional(double(storedUs) / 1000);
}

std::optional<Usd> moneyOf(qint64 stored) {
  return stored == RequestBlock::kNoMoney ? std::nullopt : std::optional(Usd::fromNanos(stored));
}

/// What "status:error" means, here as in the admin API: anything but a good end.
bool isError(const RequestRow& row) {
  return row.outcome.isEmpty() ? row.status >= 400 || row.status == 0 : row.outcome != u"ok";
}

}  // namespace

RequestBlock& RequestStore::addBlock(bool inFront) {
  // Not value-initialised: rows are written before anybody may read them.
  std::shared_ptr<RequestBlock> block(new RequestBlock);
  if (inFront) {
    m_view.blocks.insert(m_view.blocks.begin(), block);
    m_view.base -= kRows;
  } else {
    m_view.blocks.push_back(block);
  }
  return *block;
}

quint32 RequestStore::append(const RequestRow& row) {
  const quint32 slot = m_view.end;
  if (slot - m_view.base == kRows * quint32(m_view.blocks.size())) addBlock(false);
  RequestBlock& block = *m_view.blocks[(slot - m_view.base) / kRows];
  write(block, slot % kRows, row);
  if (slot == m_view.first || slot % kRows == 0) block.oldestCursor = row.cursor;
  ++m_view.end;
  return slot;
}

quint32 RequestStore::prepend(const RequestRow& row) {
  if (m_view.first == m_view.base) addBlock(true);
  const quint32 slot = --m_view.first;
  RequestBlock& block = *m_view.blocks.front();
  write(block, slot % kRows, row);
  block.oldestCursor = row.cursor;
  return slot;
}

quint32 RequestStore::dropFrontBlock() {
  if (m_view.blocks.empty()) return 0;
  const quint32 nextBase = m_view.base + kRows;
  const quint32 dropped = std::min(nextBase - m_view.first, m_view.size());
  m_view.blocks.erase(m_view.blocks.begin());
  m_view.base = nextBase;
  m_view.first += dropped;
  if (m_view.size() == 0) m_view.first = m_view.end = m_view.base;
  return dropped;
}

void RequestStore::clear() {
  m_view = {};
  m_pool.clear();
}

void RequestStore::write(RequestBlock& block, quint32 at, const RequestRow& row) {
  block.atUs[at] = row.atUs;
  block.cost[at] = row.cost ? row.cost->nanos() : RequestBlock::kNoMoney;
  block.savings[at] = row.savings ? row.savings->nanos() : RequestBlock::kNoMoney;
  block.numbers[RequestBlock::LatencyUs][at] = narrowed(row.latencyMs, 1000);
  block.numbers[RequestBlock::TtftUs][at] = narrowed(row.ttftMs, 1000);
  block.numbers[RequestBlock::OverheadUs][at] = narrowed(row.overheadUs);
  block.numbers[RequestBlock::Prompt][at] = narrowed(row.promptTokens);
  block.numbers[RequestBlock::Completion][at] = narrowed(row.completionTokens);
  block.numbers[RequestBlock::Cached][at] = narrowed(row.cachedTokens);
  block.words[RequestBlock::Tenant][at] = m_pool.intern(row.tenant);
  block.words[RequestBlock::Key][at] = m_pool.intern(row.key);
  block.words[RequestBlock::Provider][at] = m_pool.intern(row.provider);
  block.words[RequestBlock::Asked][at] = m_pool.intern(row.modelAsked);
  block.words[RequestBlock::Served][at] = m_pool.intern(row.modelServed);
  block.words[RequestBlock::Outcome][at] = m_pool.intern(row.outcome);
  block.words[RequestBlock::Customer][at] = m_pool.intern(row.customer);
  block.words[RequestBlock::Tags][at] = m_pool.intern(row.tags);
  block.status[at] = quint16(std::clamp(row.status, 0, 999));
  block.attempts[at] = quint8(std::clamp(row.attempts, 0, 255));
  block.flags[at] =
      quint8((isError(row) ? RequestBlock::Error : 0) | (row.rescued ? RequestBlock::Rescued : 0) |
             (row.priced ? RequestBlock::Priced : 0) | (row.stream ? RequestBlock::Stream : 0) |
             (row.simulated ? RequestBlock::Simulated : 0) | (row.estimated ? RequestBlock::Estimated : 0));
  const QByteArray id = row.id.toLatin1().left(RequestBlock::kIdLength);
  block.id[at].fill(0);
  std::memcpy(block.id[at].data(), id.constData(), std::size_t(id.size()));
}

QString RequestStore::word(quint32 slot, RequestBlock::Word column) const {
  return m_pool.word(m_view.block(slot).words[column][RequestView::row(slot)]);
}

RequestRow RequestStore::row(quint32 slot) const {
  const RequestBlock& block = m_view.block(slot);
  const quint32 at = RequestView::row(slot);
  RequestRow out;
  out.id = QString::fromLatin1(block.id[at].data());
  out.atUs = block.atUs[at];
  out.tenant = word(slot, RequestBlock::Tenant);
  out.key = word(slot, RequestBlock::Key);
  out.provider = word(slot, RequestBlock::Provider);
  out.modelAsked = word(slot, RequestBlock::Asked);
  out.modelServed = word(slot, RequestBlock::Served);
  out.outcome = word(slot, RequestBlock::Outcome);
  out.customer = word(slot, RequestBlock::Customer);
  out.tags = word(slot, RequestBlock::Tags);
  out.status = block.status[at];
  out.attempts = block.attempts[at];
  out.rescued = block.flags[at] & RequestBlock::Rescued;
  out.priced = block.flags[at] & RequestBlock::Priced;
  out.stream = block.flags[at] & RequestBlock::Stream;
  out.simulated = block.flags[at] & RequestBlock::Simulated;
  out.estimated = block.flags[at] & RequestBlock::Estimated;
  out.latencyMs = msOf(block.numbers[RequestBlock::LatencyUs][at]);
  out.ttftMs = msOf(block.numbers[RequestBlock::TtftUs][at]);
  out.overheadUs = countOf(block.numbers[RequestBlock::OverheadUs][at]);
  out.promptTokens = countOf(block.numbers[RequestBlock::Prompt][at]);
  out.completionTokens = countOf(block.numbers[RequestBlock::Completion][at]);
  out.cachedTokens = countOf(block.numbers[RequestBlock::Cached][at]);
  out.cost = moneyOf(block.cost[at]);
  out.savings = moneyOf(block.savings[at]);
  if (out.cost && out.savings) out.baseline = Usd::fromNanos(out.cost->nanos() + out.savings->nanos());
  return out;
}

QString RequestStore::oldestCursor() const {
  return size() == 0 ? QString() : m_view.block(m_view.first).oldestCursor;
}

bool RequestStore::find(const QString& requestId, quint32& slot) const {
  const QByteArray id = requestId.toLatin1().left(RequestBlock::kIdLength);
  const std::size_t length = std::size_t(id.size()) + 1;
  for (quint32 offset = size(); offset-- > 0;) {
    const quint32 at = m_view.first + offset;
    if (std::memcmp(m_view.block(at).id[RequestView::row(at)].data(), id.constData(), length) != 0) continue;
    slot = at;
    return true;
  }
  return false;
}

}  // namespace gc::console
