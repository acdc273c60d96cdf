#include "models/requests/compiled_filter.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/requests/string_pool.h"

namespace gc::console {
namespace {

using Word = RequestFilter::Word;
using Number = RequestFilter::Number;
using Flag = RequestFilter::Flag;
using Compare = RequestFilter::Compare;

constexpr quint32 bit(RequestBlock::Word column) { return 1u << column; }

quint32 columnsOf(Word field) {
  switch (field) {
    case Word::Tenant:
      return bit(RequestBlock::Tenant);
    case Word::Key:
      return bit(RequestBlock::Key);
    case Word::Provider:
      return bit(RequestBlock::Provider);
    case Word::AnyModel:
      return bit(RequestBlock::Asked) | bit(RequestBlock::Served);
    case Word::ModelAsked:
      return bit(RequestBlock::Asked);
    case Word::ModelServed:
      return bit(RequestBlock::Served);
    case Word::Outcome:
      return bit(RequestBlock::Outcome);
    case Word::Customer:
      return bit(RequestBlock::Customer);
    case Word::Tags:
      return bit(RequestBlock::Tags);
    case Word::Id:
      return 0;
    case Word::AnyText:
      return (1u << RequestBlock::WordCount) - 1;
  }
  return 0;
}

bool isFoundAnywhere(Word field) { return field == Word::Tags || field == Word::AnyText; }

/// Every word of the pool that one of the alternatives means.
std::vector<quint8> hits(const StringPool& pool, const QStringList& alternatives, bool anywhere) {
  std::vector<quint8> out(pool.size(), 0);
  for (const QString& each : alternatives) {
    const bool wild = !anywhere && each.contains(u'*');
    const QRegularExpression pattern =
        wild ? QRegularExpression(QRegularExpression::wildcardToRegularExpression(each),
                                  QRegularExpression::CaseInsensitiveOption)
             : QRegularExpression();
    for (quint32 i = 0; i < pool.size(); ++i) {
      const QString& word = pool.word(i);
      if (anywhere ? word.contains(each, Qt::CaseInsensitive)
          : wild   ? pattern.match(word).hasMatch()
                   : word.compare(each, Qt::CaseInsensitive) == 0)
        out[i] = 1;
    }
  }
  return out;
}

/// Could the id contain a needle that begins with these two letters? No branches over a fixed length, so
/// that the compiler looks at many letters at once; it answers "no" for nearly every row.
bool idMayContain(const std::array<char, RequestBlock::kIdLength + 1>& id, char first, char second) {
  constexpr char kFold = 0x20;
  char hit = 0;
  for (std::size_t i = 0; i + 1 < id.size(); ++i)
    hit |= char(char(id[i] | kFold) == char(first | kFold)) &
           char(char(id[i + 1] | kFold) == char(second | kFold));
  return hit != 0;
}

/// Ids are ASCII; they are compared without regard to case like every other word.
bool idContains(const std::array<char, RequestBlock::kIdLength + 1>& id, const QByteArray& lowerNeedle) {
  if (lowerNeedle.size() >= 2 && !idMayContain(id, lowerNeedle[0], lowerNeedle[1])) return false;
  const char* const end = id.data() + std::char_traits<char>::length(id.data());
  return std::search(id.data(), end, lowerNeedle.begin(), lowerNeedle.end(),
                     [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; }) != end;
}

bool compared(qint64 left, Compare compare, qint64 right) {
  switch (compare) {
    case Compare::Equal:
      return left == right;
    case Compare::Greater:
      return left > right;
    case Compare::GreaterEqual:
      return left >= right;
    case Compare::Less:
      return left < right;
    case Compare::LessEqual:
      return left <= right;
  }
  return false;
}

/// The column's value; nullopt when unknown, which is neither above nor below anything.
std::optional<qint64> numberAt(Number field, const RequestBlock& block, quint32 row) {
  const auto known = [&](RequestBlock::Number column) {
    const qint32 value = block.numbers[column][row];
    return value < 0 ? std::nullopt : std::optional<qint64>(value);
  };
  switch (field) {
    case Number::Cost:
      if (block.cost[row] == RequestBlock::kNoMoney) return std::nullopt;
      return block.cost[row];
    case Number::Latency:
      return known(RequestBlock::LatencyUs);
    case Number::Ttft:
      return known(RequestBlock::TtftUs);
    case Number::Overhead:
      return known(RequestBlock::OverheadUs);
    case Number::Prompt:
      return known(RequestBlock::Prompt);
    case Number::Completion:
      return known(RequestBlock::Completion);
    case Number::Cached:
      return known(RequestBlock::Cached);
    case Number::Attempts:
      return block.attempts[row];
    case Number::Status:
      return block.status[row];
  }
  return std::nullopt;
}

}  // namespace

CompiledFilter::CompiledFilter(const RequestFilter& filter, std::optional<std::pair<qint64, qint64>> range,
                               const StringPool& pool)
    : m_numbers(filter.numbers), m_flags(filter.flags), m_range(range), m_poolSize(pool.size()) {
  for (const RequestFilter::WordTerm& term : filter.words) {
    WordTest test;
    test.columns = columnsOf(term.field);
    test.negated = term.negated;
    if (test.columns != 0) test.hit = hits(pool, term.alternatives, isFoundAnywhere(term.field));
    if (term.field == Word::Id || term.field == Word::AnyText)
      for (const QString& each : term.alternatives)
        test.idNeedles.push_back(each.toLower().remove(u'*').toLatin1());
    m_words.push_back(std::move(test));
  }
  for (const RequestFilter::StatusTerm& term : filter.statuses)
    m_statuses.push_back({term.ranges, term.flags, hits(pool, term.outcomes, false), term.negated});
}

bool CompiledFilter::matchesAll() const {
  return m_words.empty() && m_statuses.empty() && m_numbers.empty() && m_flags.empty() && !m_range;
}

bool CompiledFilter::matches(const RequestBlock& block, quint32 row) const {
  if (m_range && (block.atUs[row] < m_range->first || block.atUs[row] >= m_range->second)) return false;
  for (const RequestFilter::NumberTerm& term : m_numbers)
    if (matches(term, block, row) == term.negated) return false;
  for (const RequestFilter::FlagTerm& term : m_flags)
    if (matches(term.flag, block, row) != term.wanted) return false;
  for (const StatusTest& test : m_statuses)
    if (matches(test, block, row) == test.negated) return false;
  for (const WordTest& test : m_words)
    if (matches(test, block, row) == test.negated) return false;
  return true;
}

bool CompiledFilter::matches(const WordTest& test, const RequestBlock& block, quint32 row) {
  for (quint32 column = 0; column < RequestBlock::WordCount; ++column)
    if ((test.columns >> column & 1u) && test.hit[block.words[column][row]]) return true;
  for (const QByteArray& needle : test.idNeedles)
    if (idContains(block.id[row], needle)) return true;
  return false;
}

bool CompiledFilter::matches(const StatusTest& test, const RequestBlock& block, quint32 row) {
  for (const RequestFilter::StatusRange& range : test.ranges)
    if (block.status[row] >= range.low && block.status[row] <= range.high) return true;
  for (const Flag flag : test.flags)
    if (matches(flag, block, row)) return true;
  return test.outcomeHit[block.words[RequestBlock::Outcome][row]];
}

bool CompiledFilter::matches(const RequestFilter::NumberTerm& term, const RequestBlock& block, quint32 row) {
  const auto value = numberAt(term.field, block, row);
  return value && compared(*value, term.compare, term.value);
}

bool CompiledFilter::matches(Flag flag, const RequestBlock& block, quint32 row) {
  const quint8 flags = block.flags[row];
  switch (flag) {
    case Flag::Error:
      return flags & RequestBlock::Error;
    case Flag::Ok:
      return !(flags & RequestBlock::Error);
    case Flag::Rescued:
      return flags & RequestBlock::Rescued;
    case Flag::Unpriced:
      return !(flags & RequestBlock::Priced);
    case Flag::Stream:
      return flags & RequestBlock::Stream;
    case Flag::Simulated:
      return flags & RequestBlock::Simulated;
    case Flag::Estimated:
      return flags & RequestBlock::Estimated;
  }
  return false;
}

}  // namespace gc::console
