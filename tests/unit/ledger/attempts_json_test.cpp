// The column that holds a request's attempts: everything comes back, and other tools can read it.
#include "gateway/ledger/attempts_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "sample_records.h"

using namespace gc;
using namespace gc::ledger;

class AttemptsJsonTest : public QObject {
  Q_OBJECT
 private:
  static std::string textOf(const std::vector<AttemptRecord>& attempts) {
    std::string text;
    appendAttempts(text, attempts);
    return text;
  }

 private slots:
  void comesBackAsWritten() {
    AttemptRecord every = sample::rescued(3).attempts[0];
    every.usage = {1, -2, 3, 4, 5, 6, true, true};
    every.origin = Origin::Local;
    every.httpStatus = 529;
    every.message = "a \"quoted\"\nline, \u00e9 and \x01";
    every.cost = Money::fromNanos(-7);
    every.simulated = true;
    AttemptRecord free;
    free.cost = Money();
    for (const std::vector<AttemptRecord>& attempts :
         {std::vector<AttemptRecord>{}, sample::rescued(1).attempts, {every}, {AttemptRecord{}}, {free}}) {
      const auto read = parseAttempts(textOf(attempts));
      QVERIFY(read && *read == attempts);
    }
  }

  void isJsonForEverybody() {
    const std::string text = textOf(sample::rescued(1).attempts);
    const QJsonArray attempts = QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0].toObject()["category"].toString(), QString("overloaded"));
    QCOMPARE(attempts[1].toObject()["provider"].toString(), QString("anthropic"));
    QVERIFY(!attempts[1].toObject().contains("category"));
  }

  void messagesAreCutAndBrokenBytesKept() {
    AttemptRecord attempt;
    attempt.message = "\xFF" + std::string(400, 'x');
    const auto read = parseAttempts(textOf({attempt}));
    QVERIFY(read);
    QCOMPARE(read->front().message, attempt.message.substr(0, 300));
  }

  void whatIsNoListOfAttemptsIsRefused() {
    for (const char* text : {"", "{}", "[1]", "[{]"}) QVERIFY(!parseAttempts(text));
  }
};

QTEST_APPLESS_MAIN(AttemptsJsonTest)
#include "attempts_json_test.moc"
