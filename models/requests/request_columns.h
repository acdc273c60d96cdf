#pragma once
// The request log by columns, in blocks that never move: a worker reads while the GUI thread appends.
#include <QByteArray>
#include <QString>
#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace gc::console {

/// 4096 rows. A row is written once, before its slot is published to a view; so readers of published
/// slots need no lock. Thread-safe in that sense.
struct RequestBlock {
  static constexpr quint32 kRows = 4096;
  static constexpr qint64 kNoMoney = std::numeric_limits<qint64>::min();
  static constexpr qint32 kUnknown = -1;
  static constexpr int kIdLength = 31;
  enum Flag : quint8 { Error = 1, Rescued = 2, Priced = 4, Stream = 8, Simulated = 16, Estimated = 32 };
  enum Word : quint8 { Tenant, Key, Provider, Asked, Served, Outcome, Customer, Tags, WordCount };
  enum Number : quint8 { LatencyUs, TtftUs, OverheadUs, Prompt, Completion, Cached, NumberCount };
  template <class T>
  using Column = std::array<T, kRows>;

  Column<qint64> atUs, cost, savings;
  std::array<Column<qint32>, NumberCount> numbers;
  std::array<Column<quint32>, WordCount> words;
  Column<quint16> status;
  Column<quint8> attempts, flags;
  Column<std::array<char, kIdLength + 1>> id;  ///< zero-terminated; longer ids are cut
  QString oldestCursor;                        ///< of the lowest row in use; GUI thread only
};

/// A stretch of the log: slots first..end-1. Slots number rows for life and wrap around at 2^32, so they
/// are compared by their distance from `first`. Immutable; copying shares the blocks.
struct RequestView {
  std::vector<std::shared_ptr<RequestBlock>> blocks;
  quint32 base = 0;  ///< slot of row 0 of blocks[0]
  quint32 first = 0, end = 0;

  quint32 size() const { return end - first; }
  bool contains(quint32 slot) const { return slot - first < size(); }
  const RequestBlock& block(quint32 slot) const { return *blocks[(slot - base) / RequestBlock::kRows]; }
  static quint32 row(quint32 slot) { return slot % RequestBlock::kRows; }
};

}  // namespace gc::console
