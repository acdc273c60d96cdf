// The forecast of a month from ledger rows of the weeks before it.
#include <QTemporaryDir>
#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <memory>

#include "gateway/admin/handlers.h"
#include "gateway/admin/observer.h"

using namespace gc;
using namespace gc::admin;

namespace {

struct NoPrices final : PriceControl {
  std::shared_ptr<const gc::catalog::PriceBook> book() const override { return nullptr; }
  Result<gc::catalog::PriceEntry> set(gc::catalog::PriceEntry entry) override { return entry; }
  void tick() override {}
};

/// A gateway's sources at noon of 2026-11-20, with what acme spent before.
struct House {
  QTemporaryDir folder;
  Log log{LogLevel::Error, Log::Format::Json};
  ManualClock clock;
  std::unique_ptr<ledger::Ledger> ledger;
  telemetry::EventBus events{clock};
  telemetry::TrafficLog traffic{clock.wallNow()};
  telemetry::StateLog states;
  telemetry::MarkerLog markers;
  Observer observer{clock, events, traffic, states, markers};
  NoPrices prices;

  House() {
    clock.advance(parseRfc3339("2026-11-20T12:00:00Z").value() - clock.wallNow());
    auto opened = ledger::Ledger::open({.dataDir = folder.path().toStdString(), .log = log, .clock = clock});
    ledger = std::move(*opened);
  }

  /// One request on each of the days from `first` days ago to `last` days ago, at 3 o'clock UTC.
  void spend(int first, int last, Money cost) {
    for (int day = first; day >= last; --day) {
      ledger::RequestRecord record;
      record.startedAt = clock.wallNow() - std::chrono::hours(24 * day + 9);
      record.id = RequestId::make(record.startedAt, 1, static_cast<std::uint64_t>(day));
      record.tenant = TenantId("acme");
      record.cost = cost;
      QVERIFY(ledger->journal(0).settle(record));
    }
    ledger->drain();
  }

  boost::json::value forecast(const char* query) {
    static constexpr std::string_view kNames[] = {"tenant", "tz"};
    Call call;
    call.query = *Query::parse(query, kNames);
    const AdminSources sources{clock,
                               log,
                               {},
                               [](std::string_view) { return true; },
                               [] { return Installation(); },
                               [] { return 0; },
                               [] { return false; },
                               *ledger,
                               events,
                               traffic,
                               states,
                               markers,
                               observer,
                               prices};
    return boost::json::parse(getForecast(sources, call)->body);
  }
};

std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

}  // namespace

class ForecastHandlersTest : public QObject {
  Q_OBJECT
 private slots:
  void steadySpendGoesOn() {
    House house;
    house.spend(40, 0, Money::fromNanos(10'000'000'000));
    const auto found = house.forecast("tenant=acme");
    QCOMPARE(text(found.at("month_from")), std::string("2026-11-01T00:00:00.000000Z"));
    QCOMPARE(text(found.at("spent_usd")), std::string("200.000000000"));
    QCOMPARE(found.at("history_days").as_int64(), std::int64_t(39));  // not the first, not today
    QCOMPARE(found.at("days").as_array().size(), std::size_t(11));
    QCOMPARE(text(found.at("month").at("method")), std::string("holt_winters_weekly"));
    for (const char* end : {"likely_usd", "low_usd", "high_usd"})
      QCOMPARE(text(found.at("month").at(end)), std::string("300.000000000"));
    QCOMPARE(found.at("backtest").at("error_permille").as_int64(), std::int64_t(0));
  }

  void daysWithoutRequestsAreDays() {
    House house;
    house.spend(40, 30, Money::fromNanos(10'000'000'000));
    const auto found = house.forecast("");
    QCOMPARE(found.at("history_days").as_int64(), std::int64_t(39));
    QCOMPARE(text(found.at("spent_usd")), std::string("0.000000000"));
    QVERIFY(text(found.at("month").at("likely_usd")) < std::string("50"));
  }

  void anotherZoneHasOtherDays() {
    House house;
    house.spend(3, 0, Money::fromNanos(1'000'000'000));
    // In Honolulu 3 o'clock UTC is still yesterday.
    QCOMPARE(house.forecast("").at("days").as_array().size(), std::size_t(11));
    const auto found = house.forecast("tz=Pacific/Honolulu");
    QCOMPARE(found.at("history_days").as_int64(), std::int64_t(3));
    QCOMPARE(text(found.at("month").at("method")), std::string("mean_day"));
  }

  void noHistoryIsNoForecast() {
    House house;
    const auto found = house.forecast("tenant=nobody");
    QVERIFY(found.at("month").is_null() && found.at("backtest").is_null());
    QVERIFY(found.at("days").as_array().empty());
  }
};

QTEST_APPLESS_MAIN(ForecastHandlersTest)
#include "forecast_handlers_test.moc"
