#pragma once
// Holds the request log: append at the end, add older rows in front, drop whole blocks from the front.
#include "models/requests/request_columns.h"
#include "models/requests/request_row.h"
#include "models/requests/string_pool.h"

namespace gc::console {

/// Owned by RequestListModel. GUI thread only; views of it may be read anywhere.
class RequestStore {
 public:
  quint32 append(const RequestRow& row);   ///< returns the slot
  quint32 prepend(const RequestRow& row);  ///< in front of the oldest row
  /// Forgets the oldest block; returns how many rows that were.
  quint32 dropFrontBlock();
  void clear();

  const RequestView& view() const { return m_view; }
  quint32 first() const { return m_view.first; }
  quint32 end() const { return m_view.end; }
  quint32 size() const { return m_view.size(); }
  const StringPool& pool() const { return m_pool; }

  RequestRow row(quint32 slot) const;
  QString word(quint32 slot, RequestBlock::Word column) const;
  QString oldestCursor() const;
  /// The slot of a request, newest first; false when it is not here.
  bool find(const QString& requestId, quint32& slot) const;

 private:
  RequestBlock& addBlock(bool inFront);
  void write(RequestBlock& block, quint32 at, const RequestRow& row);
  RequestView m_view;
  StringPool m_pool;
};

}  // namespace gc::console
