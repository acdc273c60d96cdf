#include "gateway/tenancy/plan.h"

#include <QTest>
#include <boost/json/serialize.hpp>

#include "gateway/tenancy/json_fields.h"
#include "resources/embedded.h"

using namespace gc::tenancy;

class PlanTest : public QObject {
  Q_OBJECT

 private slots:
  void theDeliveredPlansAreThoseOfTheProduct() {
    const auto plans = parsePlans(gc::resources::plansJson()).value();
    QCOMPARE(plans.size(), std::size_t(5));
    QCOMPARE(plans[0].id, std::string("trial"));
    QCOMPARE(plans[0].trialDays.value(), 14);
    QCOMPARE(plans[0].calls.value(), 10'000);
    QCOMPARE(plans[1].feeMost->toString(), std::string("1000.000000000"));
    QCOMPARE(plans[2].llmTokensPerMinute.value(), 2'000'000);
    QCOMPARE(plans[3].requestsPerMinute.value(), 5000);
    QVERIFY(!plans[4].calls && !plans[4].feeLeast && !plans[4].llmTokensPerMinute && plans[4].queueing);
  }

  void whatIsWrittenIsWhatIsRead() {
    for (const Plan& plan : parsePlans(gc::resources::plansJson()).value()) {
      Plan read;
      read.id = plan.id;
      QVERIFY(applyPlan(read, planJson(plan)).has_value());
      QVERIFY(read == plan);
    }
  }

  void aPartChangesThatPartOnly() {
    Plan plan = parsePlans(gc::resources::plansJson()).value()[2];
    const Plan before = plan;
    QVERIFY(applyPlan(plan, parseObject(R"({"calls":null,"retention_days":7})").value()).has_value());
    QVERIFY(!plan.calls);
    QCOMPARE(plan.retentionDays, 7);
    QCOMPARE(plan.requestsPerMinute.value(), before.requestsPerMinute.value());
  }

  void mistakesAreNamed_data() {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("named");
    QTest::newRow("zero") << R"({"calls":0})"
                          << "calls";
    QTest::newRow("text for a number") << R"({"requests_per_min":"60"})"
                                       << "requests_per_min";
    QTest::newRow("fraction") << R"({"tokens_per_min":1.5})"
                              << "tokens_per_min";
    QTest::newRow("number for money") << R"({"fee_usd":500})"
                                      << "fee_usd";
    QTest::newRow("negative money") << R"({"fee_usd":"-1"})"
                                    << "fee_usd";
    QTest::newRow("range upside down") << R"({"fee_usd":"9","fee_most_usd":"8"})"
                                       << "fee_most_usd";
    QTest::newRow("unknown") << R"({"color":"red"})"
                             << "color";
    QTest::newRow("empty name") << R"({"name":""})"
                                << "name";
    QTest::newRow("null where none may be") << R"({"retention_days":null})"
                                            << "retention_days";
  }
  void mistakesAreNamed() {
    QFETCH(QString, content);
    QFETCH(QString, named);
    Plan plan = parsePlans(gc::resources::plansJson()).value()[0];
    const Plan before = plan;
    const auto read = applyPlan(plan, parseObject(content.toStdString()).value());
    QVERIFY(!read.has_value());
    QVERIFY(QString::fromStdString(read.error().detail).contains(named));
    QVERIFY(plan == before);
  }

  void theSetOfPlansIsFixed() {
    QVERIFY(!parsePlans("[]").has_value());
    QVERIFY(!parsePlans(R"({"plans":[]})").has_value());
    QVERIFY(!parsePlans(R"({"plans":[{"id":"gold","name":"Gold"}]})").has_value());
    QVERIFY(!parsePlans(R"({"plans":[{"id":"trial","name":"T"},{"id":"trial","name":"T"}]})").has_value());
  }
};

QTEST_APPLESS_MAIN(PlanTest)
#include "plan_test.moc"
