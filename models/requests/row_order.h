#pragma once
// The order of the request list: a number per row, so that a million rows sort as integers.
#include <algorithm>
#include <limits>
#include <vector>

#include "models/requests/request_columns.h"

namespace gc::console {

/// Smaller keys come first; unknown comes last whichever way the column is sorted. Immutable.
struct RowOrder {
  enum class By : quint8 { Arrival, Time, Status, Attempts, Word, Number, Cost, Savings };
  By by = By::Arrival;
  int column = 0;  ///< RequestBlock::Word or RequestBlock::Number
  bool descending = false;
  std::vector<quint32> ranks;  ///< by word number, when sorting by a word

  bool isArrival() const { return by == By::Arrival; }

  qint64 key(const RequestBlock& block, quint32 row) const {
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    qint64 value = 0;
    switch (by) {
      case By::Arrival:
        return 0;
      case By::Time:
        value = block.atUs[row];
        break;
      case By::Status:
        value = block.status[row];
        break;
      case By::Attempts:
        value = block.attempts[row];
        break;
      case By::Word: {
        const quint32 word = block.words[std::size_t(column)][row];
        if (word == 0) return kLast;
        value = ranks[word];
        break;
      }
      case By::Number:
        value = block.numbers[std::size_t(column)][row];
        if (value < 0) return kLast;
        break;
      case By::Cost:
        value = block.cost[row];
        if (value == RequestBlock::kNoMoney) return kLast;
        break;
      case By::Savings:
        value = block.savings[row];
        if (value == RequestBlock::kNoMoney) return kLast;
        break;
    }
    return descending ? -value : value;
  }

  /// Slots in arrival order -> slots in this order.
  void arrange(std::vector<quint32>& slots, const RequestView& view) const {
    if (isArrival()) {
      if (descending) std::reverse(slots.begin(), slots.end());
      return;
    }
    struct Keyed {
      qint64 key;
      quint32 offset;
    };
    std::vector<Keyed> keyed(slots.size());
    for (std::size_t i = 0; i < slots.size(); ++i)
      keyed[i] = {key(view.block(slots[i]), RequestView::row(slots[i])), slots[i] - view.first};
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
      return a.key != b.key ? a.key < b.key : a.offset < b.offset;
    });
    for (std::size_t i = 0; i < slots.size(); ++i) slots[i] = keyed[i].offset + view.first;
  }
};

}  // namespace gc::console
