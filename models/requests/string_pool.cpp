#include "models/requests/string_pool.h"

#include <algorithm>
#include <numeric>

namespace gc::console {

quint32 StringPool::intern(const QString& word) {
  const auto known = m_numbers.constFind(word);
  if (known != m_numbers.cend()) return *known;
  const auto number = quint32(m_words.size());
  m_words.push_back(word);
  m_numbers.insert(word, number);
  return number;
}

void StringPool::clear() {
  m_words.assign(1, QString());
  m_numbers.clear();
  m_numbers.insert(QString(), 0);
}

bool StringPool::less(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty()) return !a.isEmpty() && b.isEmpty();
  const int folded = a.compare(b, Qt::CaseInsensitive);
  return folded != 0 ? folded < 0 : a < b;
}

std::vector<quint32> StringPool::ranks() const {
  std::vector<quint32> order(m_words.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [this](quint32 a, quint32 b) { return less(m_words[a], m_words[b]); });
  std::vector<quint32> out(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) out[order[i]] = quint32(i);
  return out;
}

}  // namespace gc::console
