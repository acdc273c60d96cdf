#pragma once
// A filter made ready for a million rows: words become table look-ups.
#include <QByteArray>
#include <vector>

#include "models/requests/request_columns.h"
#include "models/requests/request_filter.h"

namespace gc::console {

class StringPool;

/// Compiled against the words known at that moment; compile again when the pool has grown.
/// Immutable, so a worker may use a copy.
class CompiledFilter {
 public:
  CompiledFilter() = default;
  CompiledFilter(const RequestFilter& filter, std::optional<std::pair<qint64, qint64>> range,
                 const StringPool& pool);

  bool matchesAll() const;
  bool matches(const RequestBlock& block, quint32 row) const;
  std::size_t poolSize() const { return m_poolSize; }

 private:
  struct WordTest {
    std::vector<quint8> hit;  ///< by word number
    quint32 columns = 0;      ///< bit per RequestBlock::Word
    std::vector<QByteArray> idNeedles;
    bool negated = false;
  };
  struct StatusTest {
    std::vector<RequestFilter::StatusRange> ranges;
    std::vector<RequestFilter::Flag> flags;
    std::vector<quint8> outcomeHit;
    bool negated = false;
  };
  static bool matches(const WordTest& test, const RequestBlock& block, quint32 row);
  static bool matches(const StatusTest& test, const RequestBlock& block, quint32 row);
  static bool matches(const RequestFilter::NumberTerm& term, const RequestBlock& block, quint32 row);
  static bool matches(RequestFilter::Flag flag, const RequestBlock& block, quint32 row);

  std::vector<WordTest> m_words;
  std::vector<StatusTest> m_statuses;
  std::vector<RequestFilter::NumberTerm> m_numbers;
  std::vector<RequestFilter::FlagTerm> m_flags;
  std::optional<std::pair<qint64, qint64>> m_range;
  std::size_t m_poolSize = 0;
};

}  // namespace gc::console
