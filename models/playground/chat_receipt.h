#pragma once
// What an answer says about how it came about.
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

#include "models/format/usd.h"

namespace gc::console {

/// One try at one provider, as the client is told of it.
struct ChatAttempt {
  QString provider, model, outcome;
  std::optional<int> status;  ///< nullopt: no answer came
  double ms = 0;
};

/// The `generic_corp` object of an answer. Immutable.
struct ChatReceipt {
  QString provider, model;
  std::optional<Usd> cost, baseline, savings;
  std::optional<double> latencyMs, overheadMs;
  bool estimated = false;  ///< the token counts are
  bool simulated = false;
  std::vector<ChatAttempt> attempts;

  static ChatReceipt fromJson(const QJsonObject& json);
};

/// Why no answer came, or why it broke off: what an application would have got. Immutable.
struct ChatFailure {
  int status = 0;  ///< 0: no answer at all; 200: the stream broke off
  QString message, type, code;
  QString retryAfter;  ///< seconds, as sent; empty: none

  /// "HTTP 429 rate_limit_exceeded: …"
  QString text() const;
  static ChatFailure fromBody(int status, const QByteArray& body, const QString& transport);
};

}  // namespace gc::console
