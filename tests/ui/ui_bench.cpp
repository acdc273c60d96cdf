#include "tests/ui/ui_bench.h"

#include <QSet>

#include "ui/theme/typography.h"
#include "ui/widgets/spoken.h"

namespace gc::console {

void prepareUiTests() {
  loadFonts();
  installSpokenFactory();
}

AdminClientSettings UiBench::settings() {
  AdminClientSettings out;
  out.heartbeatMs = 0;
  out.retryUnitMs = 60'000;
  return out;
}

UiBench::UiBench() : models(clock, DisplayZone::Mode::Utc, settings()) {
  theme.choose(SchemeChoice::Light);
  script();
}

void UiBench::script() {
  using namespace samples;
  // A minute after the samples began: they lie within every stretch of time.
  server.setNow(QStringLiteral("2026-07-01T12:01:00.000000Z"));
  server.setJson(
      "/admin/v1/capabilities",
      {{"capabilities",
        QJsonArray{QJsonObject{{"id", "inject_faults"}, {"allowed", true}, {"reason", QJsonValue::Null}},
                   QJsonObject{{"id", "demo_traffic"}, {"allowed", true}, {"reason", QJsonValue::Null}}}}});
  server.setJson("/admin/v1/providers", providers({provider("openai", "blocked"), provider("anthropic"),
                                                   provider("gemini", "degraded")}));
  server.setJson("/admin/v1/overview", overview());
  server.setJson("/admin/v1/timeline", timeline());
  server.setJson("/admin/v1/requests", requestPage(40, 1));
  server.setJson("/admin/v1/tenants",
                 {{"tenants", QJsonArray{QJsonObject{{"id", "acme"}}, QJsonObject{{"id", "globex"}}}}});
  server.setJson("/admin/v1/alerts/rules", {{"rules", QJsonArray{}}});
  server.setJson("/admin/v1/deliveries", {{"deliveries", QJsonArray{}}, {"next", QJsonValue::Null}});
  server.setJson("/admin/v1/webhooks", {{"webhooks", QJsonArray{}}});
  server.setJson("/admin/v1/keys", {{"keys", QJsonArray{}}, {"next", QJsonValue::Null}, {"total", 0}});
  server.setJson(
      "/admin/v1/simulator",
      {{"providers", QJsonArray{}}, {"traffic", QJsonObject{{"running", false}, {"requests_per_s", 0}}}});
  for (int n = 1; n <= 40; ++n) server.setJson("/admin/v1/requests/" + requestId(n), requestDetail(n));
}

void UiBench::connect() {
  models.client.open(server.url(), server.adminKey());
  QTRY_VERIFY(models.client.isConnected());
}

void expose(QWidget& widget, QSize size) {
  widget.resize(size);
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

int colorCount(const QImage& image) {
  QSet<QRgb> colors;
  for (int y = 0; y < image.height(); y += 2)
    for (int x = 0; x < image.width(); x += 2) colors.insert(image.pixel(x, y));
  return int(colors.size());
}

}  // namespace gc::console
