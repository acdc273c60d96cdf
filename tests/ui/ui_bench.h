#pragma once
// A console around a scripted gateway, as the tests of the panes need it.
#include <QApplication>
#include <QImage>
#include <QTest>
#include <memory>

#include "tests/support/fake_admin/fake_admin_server.h"
#include "tests/support/fake_admin/samples.h"
#include "ui/shell/console_models.h"
#include "ui/theme/theme.h"

namespace gc::console {

class Pane;

/// Call first in main: fonts, words for painted widgets, no style of the machine.
void prepareUiTests();

/// The scripted gateway answers everything a console asks, with three providers and an outage of openai.
/// Heartbeats come by hand. Destroy widgets before it.
struct UiBench {
  UiBench();

  FakeAdminServer server;
  SystemUiClock clock;
  Theme theme;
  ConsoleModels models;

  void script();
  void connect();
  /// A heartbeat, and the answers to it.
  void beat() { models.client.beat(); }
  static AdminClientSettings settings();
};

/// Shows the widget at 1232 × 806 and waits until it was painted.
void expose(QWidget&, QSize size = {1232, 806});

/// How many different colours a picture has; a blank one has one.
int colorCount(const QImage&);

}  // namespace gc::console

#define GC_UI_TEST_MAIN(Test)                \
  int main(int argc, char** argv) {          \
    qputenv("QT_QPA_PLATFORM", "offscreen"); \
    QApplication app(argc, argv);            \
    gc::console::prepareUiTests();           \
    Test test;                               \
    return QTest::qExec(&test, argc, argv);  \
  }
