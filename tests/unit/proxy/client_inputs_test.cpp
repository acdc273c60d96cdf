#include "gateway/proxy/client_inputs.h"

#include <QTest>

using gc::http::Fields;

class ClientInputsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTheHeaders() {
    Fields fields;
    fields.add("x-gc-tags", "critical,task=batch,feature=bot");
    fields.add("X-GC-Customer", "c-17");
    fields.add("X-Gc-Strategy", "latency");
    fields.add("x-gc-max-cost-usd", "0.05");
    const auto inputs = gc::proxy::readClientInputs(fields);
    QVERIFY(inputs.has_value());
    QCOMPARE(inputs->customer, std::string("c-17"));
    QCOMPARE(gc::proxy::tagValue(inputs->tags, "task"), std::string_view("batch"));
    QCOMPARE(gc::proxy::tagValue(inputs->tags, "feature"), std::string_view("bot"));
    QVERIFY(gc::proxy::tagValue(inputs->tags, "critical").empty());
    QVERIFY(inputs->strategy == gc::routing::Strategy::Latency);
    QCOMPARE(inputs->maxCost->nanos(), std::int64_t{50'000'000});
  }

  void refusesWhatItCannotHonour_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("strategy") << "X-GC-Strategy"
                              << "fastest";
    QTest::newRow("max-cost-text") << "X-GC-Max-Cost-USD"
                                   << "cheap";
    QTest::newRow("max-cost-zero") << "X-GC-Max-Cost-USD"
                                   << "0";
    QTest::newRow("max-cost-negative") << "X-GC-Max-Cost-USD"
                                       << "-1";
    QTest::newRow("max-cost-ten-decimals") << "X-GC-Max-Cost-USD"
                                           << "0.0000000001";
    QTest::newRow("long-tags") << "X-GC-Tags" << QString(300, 'x');
    QTest::newRow("long-customer") << "X-GC-Customer" << QString(300, 'x');
  }
  void refusesWhatItCannotHonour() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    const std::string nameText = name.toStdString();
    const std::string valueText = value.toStdString();
    Fields fields;
    fields.add(nameText, valueText);
    const auto inputs = gc::proxy::readClientInputs(fields);
    QVERIFY(inputs.has_error());
    QCOMPARE(inputs.error().status, 400);
    QCOMPARE(inputs.error().param, nameText);
  }

  void findsTheKey_data() {
    QTest::addColumn<QString>("authorization");
    QTest::addColumn<QString>("apiKey");
    QTest::addColumn<QString>("key");
    QTest::newRow("bearer") << "Bearer abc"
                            << ""
                            << "abc";
    QTest::newRow("bearer-case") << "bearer abc"
                                 << ""
                                 << "abc";
    QTest::newRow("x-api-key") << ""
                               << "abc"
                               << "abc";
    QTest::newRow("both-equal") << "Bearer abc"
                                << "abc"
                                << "abc";
    QTest::newRow("both-differ") << "Bearer abc"
                                 << "abd"
                                 << "!";
    QTest::newRow("basic-beside-key") << "Basic xyz"
                                      << "abc"
                                      << "!";
    QTest::newRow("none") << ""
                          << ""
                          << "";
    QTest::newRow("basic") << "Basic xyz"
                           << ""
                           << "";
  }
  void findsTheKey() {
    QFETCH(QString, authorization);
    QFETCH(QString, apiKey);
    QFETCH(QString, key);
    const std::string first = authorization.toStdString();
    const std::string second = apiKey.toStdString();
    Fields fields;
    if (!first.empty()) fields.add("Authorization", first);
    if (!second.empty()) fields.add("X-Api-Key", second);
    const auto presented = gc::proxy::presentedKey(fields);
    if (key == "!") {
      QVERIFY(presented.has_error());
    } else {
      QVERIFY(presented.has_value());
      QCOMPARE(std::string(*presented), key.toStdString());
    }
  }
};

QTEST_APPLESS_MAIN(ClientInputsTest)
#include "client_inputs_test.moc"
