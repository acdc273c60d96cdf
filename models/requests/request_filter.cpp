#include "models/requests/request_filter.h"

#include <QCoreApplication>
#include <QHash>
#include <cmath>

namespace gc::console {
namespace {

using Word = RequestFilter::Word;
using Number = RequestFilter::Number;
using Flag = RequestFilter::Flag;
using Compare = RequestFilter::Compare;

class FilterText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RequestFilter)
};

const QHash<QString, Word>& wordFields() {
  static const QHash<QString, Word> kFields{{"tenant", Word::Tenant},     {"key", Word::Key},
                                            {"provider", Word::Provider}, {"model", Word::AnyModel},
                                            {"asked", Word::ModelAsked},  {"served", Word::ModelServed},
                                            {"outcome", Word::Outcome},   {"customer", Word::Customer},
                                            {"tags", Word::Tags},         {"id", Word::Id}};
  return kFields;
}

const QHash<QString, Number>& numberFields() {
  static const QHash<QString, Number> kFields{
      {"cost", Number::Cost},         {"latency", Number::Latency},   {"ttft", Number::Ttft},
      {"overhead", Number::Overhead}, {"in", Number::Prompt},         {"out", Number::Completion},
      {"cached", Number::Cached},     {"attempts", Number::Attempts}, {"status", Number::Status}};
  return kFields;
}

const QHash<QString, Flag>& flagFields() {
  static const QHash<QString, Flag> kFields{{"stream", Flag::Stream},
                                            {"simulated", Flag::Simulated},
                                            {"estimated", Flag::Estimated},
                                            {"rescued", Flag::Rescued}};
  return kFields;
}

/// One blank-separated piece of the query, quotes removed.
struct Piece {
  QString text;
  int position = 0;
  int quotedFrom = -1;  ///< where the first quoted part begins in `text`
};

std::vector<Piece> split(const QString& text) {
  std::vector<Piece> out;
  Piece piece;
  bool quoted = false, begun = false;
  for (int i = 0; i <= text.size(); ++i) {
    const bool end = i == text.size();
    if (end || (!quoted && text[i].isSpace())) {
      if (begun) out.push_back(piece);
      piece = {};
      begun = false;
      continue;
    }
    if (!begun) piece.position = i;
    begun = true;
    if (text[i] == u'"') {
      quoted = !quoted;
      if (piece.quotedFrom < 0) piece.quotedFrom = int(piece.text.size());
      continue;
    }
    piece.text += text[i];
  }
  return out;
}

/// A piece taken apart: name, operator, value. Without an operator it is text.
struct Term {
  QString name, op, value;
};

Term termOf(const QString& piece, int quotedFrom) {
  int i = 0;
  while (i < piece.size() && i != quotedFrom && (piece[i].isLetter() || piece[i] == u'_')) ++i;
  if (i == 0 || i == piece.size() || i == quotedFrom) return {{}, {}, piece};
  const QChar op = piece[i];
  if (op != u':' && op != u'=' && op != u'<' && op != u'>') return {{}, {}, piece};
  const bool two = (op == u'<' || op == u'>') && i + 1 < piece.size() && piece[i + 1] == u'=';
  return {piece.left(i).toLower(), piece.mid(i, two ? 2 : 1), piece.mid(i + (two ? 2 : 1))};
}

Compare compareOf(const QString& op) {
  if (op == u">") return Compare::Greater;
  if (op == u">=") return Compare::GreaterEqual;
  if (op == u"<") return Compare::Less;
  if (op == u"<=") return Compare::LessEqual;
  return Compare::Equal;
}

/// Milliseconds unless a unit says otherwise -> microseconds.
std::optional<qint64> microsOf(QString text) {
  double unit = 1000;
  if (text.endsWith(u"us"))
    unit = 1, text.chop(2);
  else if (text.endsWith(u"ms"))
    text.chop(2);
  else if (text.endsWith(u's'))
    unit = 1e6, text.chop(1);
  bool ok = false;
  const double value = text.toDouble(&ok);
  if (!ok || !std::isfinite(value)) return std::nullopt;
  return qint64(std::llround(value * unit));
}

std::optional<qint64> valueOf(Number field, const QString& text) {
  switch (field) {
    case Number::Cost: {
      const auto amount = Usd::parse(text);
      return amount ? std::optional(amount->nanos()) : std::nullopt;
    }
    case Number::Latency:
    case Number::Ttft:
    case Number::Overhead:
      return microsOf(text);
    case Number::Prompt:
    case Number::Completion:
    case Number::Cached:
    case Number::Attempts:
    case Number::Status:
      break;
  }
  bool ok = false;
  const qint64 value = text.toLongLong(&ok);
  return ok ? std::optional(value) : std::nullopt;
}

void addStatus(RequestFilter::StatusTerm& term, const QString& word) {
  bool isCode = false;
  const int code = word.toInt(&isCode);
  if (isCode)
    term.ranges.push_back({code, code});
  else if (word.size() == 3 && word[0].isDigit() && word.endsWith(u"xx", Qt::CaseInsensitive))
    term.ranges.push_back({word[0].digitValue() * 100, word[0].digitValue() * 100 + 99});
  else if (word == u"ok")
    term.flags.push_back(Flag::Ok);
  else if (word == u"error")
    term.flags.push_back(Flag::Error);
  else if (word == u"rescued")
    term.flags.push_back(Flag::Rescued);
  else if (word == u"unpriced")
    term.flags.push_back(Flag::Unpriced);
  else
    term.outcomes << word;
}

/// Adds one field term to `filter`; returns what is wrong with it, or nothing.
QString add(RequestFilter& filter, const Term& term, bool negated) {
  const QStringList alternatives = term.value.split(u',', Qt::SkipEmptyParts);
  if (alternatives.isEmpty()) return FilterText::tr("“%1%2” needs a value").arg(term.name, term.op);
  const bool isMatch = term.op == u":" || term.op == u"=";

  if (term.name == u"status" && isMatch) {
    RequestFilter::StatusTerm status{{}, {}, {}, negated};
    for (const QString& each : alternatives) addStatus(status, each.toLower());
    filter.statuses.push_back(status);
    return {};
  }
  if (const auto number = numberFields().constFind(term.name); number != numberFields().cend()) {
    const auto value = valueOf(*number, term.value);
    if (!value)
      return FilterText::tr("“%1” is not a number that %2 can be compared with").arg(term.value, term.name);
    filter.numbers.push_back({*number, compareOf(term.op), *value, negated});
    return {};
  }
  if (!isMatch) return FilterText::tr("“%1” is compared with “:”, not “%2”").arg(term.name, term.op);
  if (const auto flag = flagFields().constFind(term.name); flag != flagFields().cend()) {
    const QString word = term.value.toLower();
    const bool yes = word == u"yes" || word == u"true" || word == u"1";
    if (!yes && word != u"no" && word != u"false" && word != u"0")
      return FilterText::tr("“%1” is yes or no").arg(term.name);
    filter.flags.push_back({*flag, yes != negated});
    return {};
  }
  if (const auto word = wordFields().constFind(term.name); word != wordFields().cend()) {
    filter.words.push_back({*word, alternatives, negated});
    return {};
  }
  return FilterText::tr("Unknown field “%1”; put the term in quotes to search for it as text").arg(term.name);
}

}  // namespace

RequestFilter::Parsed RequestFilter::parse(const QString& text) {
  Parsed out;
  out.filter.text = text.trimmed();
  for (Piece& piece : split(text)) {
    const bool negated = piece.text.size() > 1 && piece.text[0] == u'-' && piece.quotedFrom != 0;
    if (negated) {
      piece.text.remove(0, 1);
      if (piece.quotedFrom > 0) --piece.quotedFrom;
    }
    const Term term = termOf(piece.text, piece.quotedFrom);
    if (term.name.isEmpty()) {
      if (!term.value.isEmpty()) out.filter.words.push_back({Word::AnyText, {term.value}, negated});
      continue;
    }
    const QString error = add(out.filter, term, negated);
    if (error.isEmpty()) continue;
    return {{}, error, piece.position};
  }
  return out;
}

QStringList RequestFilter::completions() {
  QStringList out{QStringLiteral("status:error"), QStringLiteral("status:rescued"),
                  QStringLiteral("status:unpriced"), QStringLiteral("status:ok")};
  for (auto it = wordFields().cbegin(); it != wordFields().cend(); ++it) out << it.key() + u':';
  for (auto it = numberFields().cbegin(); it != numberFields().cend(); ++it) out << it.key() + u'>';
  for (auto it = flagFields().cbegin(); it != flagFields().cend(); ++it)
    out << it.key() + QStringLiteral(":yes");
  out.sort();
  return out;
}

}  // namespace gc::console
