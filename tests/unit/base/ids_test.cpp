#include <QtTest>
#include <limits>
#include <type_traits>

#include "gateway/base/ids.h"

using gc::RequestId;

class IdsTest : public QObject {
  Q_OBJECT
 private slots:
  void requestIdPrintsAndReadsBack_data() {
    QTest::addColumn<quint64>("high");
    QTest::addColumn<quint64>("low");
    QTest::addColumn<QString>("text");
    constexpr auto kMost = std::numeric_limits<quint64>::max();
    QTest::newRow("zero") << quint64(0) << quint64(0) << "req_0000000000000000000000";
    QTest::newRow("last digit") << quint64(0) << quint64(61) << "req_000000000000000000000z";
    QTest::newRow("carry") << quint64(62) << quint64(63) << "req_0000000001000000000011";
    QTest::newRow("largest") << kMost << kMost << "req_LygHa16AHYFLygHa16AHYF";
  }
  void requestIdPrintsAndReadsBack() {
    QFETCH(quint64, high);
    QFETCH(quint64, low);
    QFETCH(QString, text);
    const RequestId id{high, low};
    QCOMPARE(QString::fromStdString(id.toString()), text);
    RequestId read;
    QVERIFY(RequestId::parse(text.toStdString(), read));
    QVERIFY(read == id);
  }

  void laterRequestIdsAreGreater() {
    constexpr auto kMost = std::numeric_limits<quint64>::max();
    const gc::WallTime at = gc::wallFromMicros(1'800'000'000'123'456);
    const auto largestNow = RequestId::make(at, kMost, kMost);
    const auto smallestSoon = RequestId::make(at + std::chrono::milliseconds(1), 0, 0);
    QVERIFY(largestNow < smallestSoon);
    QVERIFY(RequestId::make(at, 0, 1) != RequestId::make(at, 0, 2));
    QVERIFY(RequestId::make(at, 0, 1) != RequestId::make(at, kMost, 1));
    QCOMPARE(largestNow.high >> 16, quint64(1'800'000'000'123));
  }

  void refusesWhatIsNotARequestId_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "req_", "req_000000000000000000000", "req_00000000000000000000000",
                             "REQ_0000000000000000000000", "req_00000000000000000000-0",
                             "req_zzzzzzzzzzz00000000000", "req_00000000000zzzzzzzzzzz"})
      QTest::newRow(text) << text;
  }
  void refusesWhatIsNotARequestId() {
    QFETCH(QString, text);
    RequestId read;
    QVERIFY(!RequestId::parse(text.toStdString(), read));
  }

  void namesOfDifferentKindsDoNotMix() {
    QVERIFY((!std::is_convertible_v<gc::TenantId, gc::ProviderId>));
    QVERIFY((!std::is_convertible_v<std::string, gc::TenantId>));
    QVERIFY(gc::TenantId("a") < gc::TenantId("b"));
  }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "ids_test.moc"
