#pragma once
// Everything a model needs around it in a test: a scripted gateway, a hand-driven clock, a client.
#include <QTimeZone>

#include "models/client/admin_client.h"
#include "models/format/display_zone.h"
#include "tests/support/fake_admin/fake_admin_server.h"
#include "tests/support/fake_admin/manual_ui_clock.h"

namespace gc::console {

/// The heartbeat is beat() by hand and retries follow at once, so a test waits for nothing but loopback.
struct ConsoleBench {
  FakeAdminServer server;
  ManualUiClock clock;
  AdminClient client{clock, settings()};
  DisplayZone zone{DisplayZone::Mode::Utc, QTimeZone(7200)};

  static AdminClientSettings settings() {
    AdminClientSettings out;
    out.heartbeatMs = 0;
    out.retryUnitMs = 1;
    return out;
  }
  void connect() { client.open(server.url(), server.adminKey()); }
};

}  // namespace gc::console
