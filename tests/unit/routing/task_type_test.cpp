#include "gateway/routing/task_type.h"

#include <QtTest>

using namespace gc;
using namespace gc::routing;
using catalog::TaskType;

class TaskTypeTest : public QObject {
  Q_OBJECT
 private slots:
  void tellsTheTaskFromTheShape_data() {
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<TaskHints>("hints");
    QTest::addColumn<int>("task");
    const auto row = [](const char* id, TaskType task, void (*shape)(TaskHints&), const char* tag = "") {
      TaskHints hints;
      hints.promptTokens = 50;
      shape(hints);
      QTest::newRow(id) << QByteArray(tag) << hints << static_cast<int>(task);
    };
    row("short-question", TaskType::Simple, [](TaskHints&) {});
    row("one-tool", TaskType::Simple, [](TaskHints& h) { h.tools = 1; });
    row("schema", TaskType::Simple, [](TaskHints& h) { h.jsonSchema = true; });
    row("image", TaskType::Simple, [](TaskHints& h) { h.images = true; });
    row("long-prompt", TaskType::Complex, [](TaskHints& h) { h.promptTokens = 4000; });
    row("long-answer", TaskType::Complex, [](TaskHints& h) { h.maxOutputTokens = 4000; });
    row("long-conversation", TaskType::Complex, [](TaskHints& h) { h.messages = 12; });
    row("many-tools", TaskType::Complex, [](TaskHints& h) { h.tools = 4; });
    row("tool-and-schema", TaskType::Complex, [](TaskHints& h) { h.tools = h.jsonSchema = true; });
    row("tool-and-image", TaskType::Complex, [](TaskHints& h) { h.tools = h.images = true; });
    row("reasoning-asked", TaskType::Reasoning, [](TaskHints& h) { h.reasoningAsked = true; });
    row("batch", TaskType::Batch, [](TaskHints& h) { h.batch = h.reasoningAsked = true; });
    row(
        "tag-wins", TaskType::Simple, [](TaskHints& h) { h.batch = true; }, "simple");
    row(
        "unknown-tag-is-ignored", TaskType::Simple, [](TaskHints&) {}, "critical");
  }
  void tellsTheTaskFromTheShape() {
    QFETCH(QByteArray, tag);
    QFETCH(TaskHints, hints);
    QFETCH(int, task);
    hints.tag = std::string_view(tag.constData(), static_cast<std::size_t>(tag.size()));
    QCOMPARE(static_cast<int>(inferTask(hints)), task);
  }
};

QTEST_APPLESS_MAIN(TaskTypeTest)
#include "task_type_test.moc"
