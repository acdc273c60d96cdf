#include "models/cache/ledger_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QtEndian>
#include <cstring>
#include <initializer_list>

#include "models/format/display_zone.h"
#include "models/format/usd.h"

namespace gc::console {
namespace {

enum Column : quint8 {
  Sequence,
  Id,
  StartedAt,
  KeyName,
  Asked,
  Provider,
  Model,
  Status,
  Outcome,
  Stream,
  LatencyUs,
  FirstByteUs,
  OverheadUs,
  ClientDelayUs,
  UsageKnown,
  Estimated,
  Input,
  Output,
  CacheRead,
  Cost,
  Baseline,
  Simulated,
  Customer,
  Tags,
  Dropped,
  Rescued,
  AttemptCount,
  Attempts,
  Decision
};

constexpr char kAlphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int kDigitsPerHalf = 11;
const QString kPrefix = QStringLiteral("req_");

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue millis(qint64 micros) { return micros < 0 ? QJsonValue() : QJsonValue(double(micros) / 1000); }

QJsonValue money(const QVariant& nanos) {
  return nanos.isNull() ? QJsonValue() : QJsonValue(Usd::fromNanos(nanos.toLongLong()).exact());
}

/// Absent in the file: not known, or nothing.
qint64 numberOf(const QJsonValue& value, qint64 absent) { return value.toInteger(absent); }

QJsonObject attemptOf(const QJsonValue& stored, int index) {
  const QJsonValue usage = stored[u"usage"];
  const auto counted = [&](QLatin1String name) {
    return usage[u"known"].toBool() ? QJsonValue(usage[name].toInteger()) : QJsonValue();
  };
  const qint64 reaction = numberOf(stored[u"reaction_us"], -1);
  const QJsonValue cost = stored[u"cost"];
  return {{QStringLiteral("index"), index},
          {QStringLiteral("provider"), stored[u"provider"]},
          {QStringLiteral("model"), stored[u"model"]},
          {QStringLiteral("status"), stored[u"status"].isDouble() ? stored[u"status"] : QJsonValue()},
          {QStringLiteral("category"), stored[u"category"].toString(QStringLiteral("none"))},
          {QStringLiteral("origin"), QLatin1String(stored[u"local"].toBool() ? "local" : "external")},
          {QStringLiteral("message"), textOrNull(stored[u"message"].toString())},
          {QStringLiteral("started_ms"), millis(numberOf(stored[u"started_us"], 0))},
          {QStringLiteral("ttft_ms"), millis(numberOf(stored[u"first_byte_us"], -1))},
          {QStringLiteral("duration_ms"), millis(numberOf(stored[u"duration_us"], 0))},
          {QStringLiteral("reaction_us"), reaction < 0 ? QJsonValue() : QJsonValue(reaction)},
          {QStringLiteral("prompt_tokens"), counted(QLatin1String("input"))},
          {QStringLiteral("completion_tokens"), counted(QLatin1String("output"))},
          {QStringLiteral("cost_usd"), cost.isDouble() ? money(cost.toInteger()) : QJsonValue()},
          {QStringLiteral("simulated"), stored[u"simulated"].toBool()}};
}

/// The members of `from` that the admin API has too.
QJsonObject only(const QJsonObject& from, std::initializer_list<const char*> names) {
  QJsonObject out;
  for (const char* name : names) out.insert(QLatin1String(name), from.value(QLatin1String(name)));
  return out;
}

QJsonValue decisionOf(const QByteArray& stored) {
  const QJsonObject decision = QJsonDocument::fromJson(stored).object();
  if (decision.isEmpty()) return {};
  QJsonArray candidates;
  for (const QJsonValue& each : decision.value(u"candidates").toArray()) {
    QJsonObject candidate = only(each.toObject(), {"provider", "model", "score", "eligible", "reason"});
    candidate.insert(QStringLiteral("explanation"), candidate.value(u"reason"));
    candidates.append(candidate);
  }
  QJsonObject out = only(decision, {"strategy", "task_type", "revision", "draw"});
  out.insert(QStringLiteral("candidates"), candidates);
  return out;
}

quint64 readHalf(const QString& text, int from, bool& ok) {
  quint64 out = 0;
  for (int i = from; i < from + kDigitsPerHalf; ++i) {
    const char* digit = text[i].toLatin1() == 0 ? nullptr : std::strchr(kAlphabet, text[i].toLatin1());
    if (digit == nullptr) ok = false;
    if (ok) out = out * 62 + quint64(digit - kAlphabet);
  }
  return out;
}

}  // namespace

QString ledgerColumns(bool adjusted) {
  const auto booked = [adjusted](const char* name) {
    const QString plain = QLatin1String(name);
    return adjusted ? QStringLiteral("coalesce(new_%1, %1)").arg(plain) : plain;
  };
  return QStringLiteral(
             "sequence, id, started_at, key_name, model_asked, provider, model, status, outcome, stream, "
             "latency_us, first_byte_us, overhead_us, client_delay_us, usage_known, usage_estimated, input, "
             "output, cache_read, %1, %2, simulated, customer, tags, dropped_params, "
             "outcome = 'ok' AND failovers > 0, json_array_length(attempts)")
      .arg(booked("cost"), booked("baseline"));
}

QString ledgerSource(bool adjusted) {
  return adjusted ? QStringLiteral("requests LEFT JOIN adjustments ON request = sequence")
                  : QStringLiteral("requests");
}

QJsonObject ledgerRequest(const QSqlQuery& row, const QString& tenant) {
  const auto number = [&row](int column) { return row.value(column).toLongLong(); };
  const auto text = [&row](int column) { return row.value(column).toString(); };
  const bool known = number(UsageKnown) != 0;
  const auto tokens = [&](int column) { return known ? QJsonValue(number(column)) : QJsonValue(); };
  const QVariant cost = row.value(Cost), baseline = row.value(Baseline);
  const QVariant savings = cost.isNull() || baseline.isNull()
                               ? QVariant()
                               : QVariant(baseline.toLongLong() - cost.toLongLong());
  return {{QStringLiteral("id"), requestIdText(row.value(Id).toByteArray())},
          {QStringLiteral("cursor"), QStringLiteral("%1").arg(number(Sequence), 16, 16, QLatin1Char('0'))},
          {QStringLiteral("at"), toRfc3339(number(StartedAt))},
          {QStringLiteral("tenant"), tenant},
          {QStringLiteral("key"), text(KeyName)},
          {QStringLiteral("customer"), textOrNull(text(Customer))},
          {QStringLiteral("tags"), textOrNull(text(Tags))},
          {QStringLiteral("model_asked"), text(Asked)},
          {QStringLiteral("model_served"), textOrNull(text(Model))},
          {QStringLiteral("provider"), textOrNull(text(Provider))},
          {QStringLiteral("status"), number(Status)},
          {QStringLiteral("outcome"), text(Outcome)},
          {QStringLiteral("stream"), number(Stream) != 0},
          {QStringLiteral("attempts"), number(AttemptCount)},
          {QStringLiteral("rescued"), number(Rescued) != 0},
          {QStringLiteral("latency_ms"), millis(number(LatencyUs))},
          {QStringLiteral("ttft_ms"), millis(number(FirstByteUs))},
          {QStringLiteral("overhead_us"), number(OverheadUs)},
          {QStringLiteral("prompt_tokens"), tokens(Input)},
          {QStringLiteral("completion_tokens"), tokens(Output)},
          {QStringLiteral("cached_tokens"), tokens(CacheRead)},
          {QStringLiteral("estimated"), number(Estimated) != 0},
          {QStringLiteral("cost_usd"), money(cost)},
          {QStringLiteral("baseline_usd"), money(baseline)},
          {QStringLiteral("savings_usd"), money(savings)},
          {QStringLiteral("priced"), !cost.isNull()},
          {QStringLiteral("simulated"), number(Simulated) != 0}};
}

QJsonObject ledgerDetail(const QSqlQuery& row, const QString& tenant) {
  QJsonArray attempts;
  for (const QJsonValue& each : QJsonDocument::fromJson(row.value(Attempts).toByteArray()).array())
    attempts.append(attemptOf(each, int(attempts.size())));
  const QString dropped = row.value(Dropped).toString();
  return {{QStringLiteral("request"), ledgerRequest(row, tenant)},
          {QStringLiteral("decision"), decisionOf(row.value(Decision).toByteArray())},
          {QStringLiteral("attempts"), attempts},
          {QStringLiteral("dropped_params"),
           QJsonArray::fromStringList(dropped.split(QLatin1Char(','), Qt::SkipEmptyParts))},
          {QStringLiteral("client_delay_ms"), millis(row.value(ClientDelayUs).toLongLong())}};
}

QString requestIdText(const QByteArray& bytes) {
  if (bytes.size() != 16) return {};
  QByteArray digits(2 * kDigitsPerHalf, '0');
  for (int half = 0; half < 2; ++half) {
    auto value = qFromBigEndian<quint64>(bytes.constData() + 8 * half);
    for (int i = kDigitsPerHalf - 1; i >= 0; --i, value /= 62)
      digits[half * kDigitsPerHalf + i] = kAlphabet[value % 62];
  }
  return kPrefix + QString::fromLatin1(digits);
}

QByteArray requestIdBytes(const QString& text) {
  if (!text.startsWith(kPrefix) || text.size() != kPrefix.size() + 2 * kDigitsPerHalf) return {};
  QByteArray bytes(16, 0);
  bool ok = true;
  for (int half = 0; half < 2; ++half)
    qToBigEndian(readHalf(text, int(kPrefix.size()) + half * kDigitsPerHalf, ok), bytes.data() + 8 * half);
  return ok ? bytes : QByteArray();
}

}  // namespace gc::console
