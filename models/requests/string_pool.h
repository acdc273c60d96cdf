#pragma once
// Each distinct word of the request log once: a million rows name a handful of tenants and models.
#include <QHash>
#include <QString>
#include <vector>

namespace gc::console {

/// Words <-> small numbers. Number 0 is the empty word. GUI thread only; what a worker needs of it
/// (matches, ranks) is computed before the worker starts.
class StringPool {
 public:
  StringPool() { clear(); }
  quint32 intern(const QString& word);
  const QString& word(quint32 number) const { return m_words[number]; }
  std::size_t size() const { return m_words.size(); }
  void clear();

  /// The order of the list: without regard to case, then by code point; the empty word is last.
  static bool less(const QString& a, const QString& b);
  /// Position of every number in that order.
  std::vector<quint32> ranks() const;

 private:
  std::vector<QString> m_words;
  QHash<QString, quint32> m_numbers;
};

}  // namespace gc::console
