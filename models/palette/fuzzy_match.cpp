#include "models/palette/fuzzy_match.h"

#include <QList>
#include <algorithm>

namespace gc::console {
namespace {

constexpr int kWordStart = 1000, kInside = 600, kScattered = 300, kTextStart = 200;

bool startsWord(QStringView text, qsizetype at) {
  return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

std::optional<int> wordScore(QStringView word, QStringView text) {
  qsizetype inside = -1;
  for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
       at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
    if (startsWord(text, at)) return kWordStart + (at == 0 ? kTextStart : 0);
    if (inside < 0) inside = at;
  }
  if (inside >= 0) return kInside;
  // Letters in order: each gap costs, each letter that begins a word is worth something.
  int score = kScattered;
  qsizetype from = 0;
  for (const QChar letter : word) {
    const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
    if (at < 0) return std::nullopt;
    score += startsWord(text, at) ? 20 : -int(std::min<qsizetype>(at - from, 10)) * 4;
    from = at + 1;
  }
  return std::max(1, score);
}

}  // namespace

std::optional<int> fuzzyScore(QStringView query, QStringView text) {
  int sum = 0;
  bool any = false;
  for (const QStringView word : query.split(u' ', Qt::SkipEmptyParts)) {
    const auto score = wordScore(word, text);
    if (!score) return std::nullopt;
    sum += *score;
    any = true;
  }
  return any ? sum - int(std::min<qsizetype>(text.size(), 99)) : 0;
}

}  // namespace gc::console
