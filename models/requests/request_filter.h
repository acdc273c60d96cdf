#pragma once
// The query language of the request list: `status:error tenant:acme cost>0.05 text`.
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "models/format/usd.h"

namespace gc::console {

/// Terms are joined by AND; `-` before a term negates it; a value may list alternatives: tenant:acme,globex;
/// quotes keep blanks: tags:"blue team". Words are whole words without regard to case, `*` stands for
/// anything; tags, id and text are found anywhere. Immutable.
///   words    tenant: key: provider: model: asked: served: outcome: customer: tags: id:
///   status:  ok error rescued unpriced, 503, 5xx, or an outcome such as interrupted
///   numbers  cost latency ttft overhead in out cached attempts status    with = > >= < <=
///            cost in USD; times in ms, or with a unit: latency>1.5s
///   flags    stream: simulated: estimated: rescued:   yes | no
///   anything else is text
class RequestFilter {
 public:
  enum class Word : quint8 {
    Tenant,
    Key,
    Provider,
    AnyModel,
    ModelAsked,
    ModelServed,
    Outcome,
    Customer,
    Tags,
    Id,
    AnyText
  };
  enum class Number : quint8 { Cost, Latency, Ttft, Overhead, Prompt, Completion, Cached, Attempts, Status };
  enum class Flag : quint8 { Error, Ok, Rescued, Unpriced, Stream, Simulated, Estimated };
  enum class Compare : quint8 { Equal, Greater, GreaterEqual, Less, LessEqual };

  struct WordTerm {
    Word field;
    QStringList alternatives;
    bool negated;
  };
  /// `value` in the column's own integer unit: nano-dollars, microseconds, tokens, count.
  struct NumberTerm {
    Number field;
    Compare compare;
    qint64 value;
    bool negated;
  };
  struct FlagTerm {
    Flag flag;
    bool wanted;
  };
  struct StatusRange {
    int low, high;
  };
  /// "5xx", "503" and the status words: any of them.
  struct StatusTerm {
    std::vector<StatusRange> ranges;
    std::vector<Flag> flags;
    QStringList outcomes;
    bool negated;
  };

  struct Parsed;
  static Parsed parse(const QString& text);
  /// Field names with their operator, for completion: "tenant:", "cost>".
  static QStringList completions();

  bool isEmpty() const { return words.empty() && numbers.empty() && flags.empty() && statuses.empty(); }
  int termCount() const { return int(words.size() + numbers.size() + flags.size() + statuses.size()); }

  std::vector<WordTerm> words;
  std::vector<NumberTerm> numbers;
  std::vector<FlagTerm> flags;
  std::vector<StatusTerm> statuses;
  QString text;  ///< as typed
};

/// A filter, or what is wrong with the text and where.
struct RequestFilter::Parsed {
  RequestFilter filter;
  QString error;  ///< empty: fine
  int position = -1;
};

}  // namespace gc::console
