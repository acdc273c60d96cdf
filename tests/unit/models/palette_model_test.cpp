// What the palette offers for what was typed: order, prefixes, recent entries, request ids.
#include "models/palette/palette_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "models/palette/fuzzy_match.h"

using namespace gc::console;

class PaletteModelTest : public QObject {
  Q_OBJECT

  static QVector<PaletteEntry> entries() {
    return {{PaletteKind::Pane, "overview", "Overview", "Monitor", "Ctrl+1", {}},
            {PaletteKind::Action, "outage", "Simulate outage…", "Provider", "Ctrl+Shift+O", {}},
            {PaletteKind::Action, "assume", "Use measured, simple output", "ROI", {}, {}},
            {PaletteKind::Action, "restore", "Restore all", "Provider", {}, "No outage is active"},
            {PaletteKind::Tenant, "acme", "acme", {}, {}, {}},
            {PaletteKind::Key, "acme/ci", "ci", "acme", {}, {}},
            {PaletteKind::Provider, "openai", "openai", {}, {}, {}}};
  }
  static QStringList titles(const PaletteModel& model) {
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) out << model.index(row).data().toString();
    return out;
  }
  static QStringList noRequests(const QString&) { return {}; }

 private Q_SLOTS:
  void lettersFitAsSaid_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("word begins before inside") << "out"
                                               << "Simulate outage…"
                                               << "Go without";
    QTest::newRow("whole before scattered") << "res"
                                            << "Restore all"
                                            << "Refresh";
    QTest::newRow("text begin first") << "re"
                                      << "Refresh"
                                      << "Time range, reset";
    QTest::newRow("shorter wins") << "the"
                                  << "Theme"
                                  << "Theme of the window";
    QTest::newRow("words in any order") << "out sim"
                                        << "Simulate outage…"
                                        << "Costs";
    QTest::newRow("initials") << "so"
                              << "Simulate outage…"
                              << "ROI";
  }
  void lettersFitAsSaid() {
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyScore(query, better).has_value());
    QVERIFY(fuzzyScore(query, better).value() > fuzzyScore(query, worse).value_or(-1000));
  }

  void whatIsNotThereDoesNotFit() {
    QVERIFY(!fuzzyScore(u"xyz", u"Simulate outage…"));
    QVERIFY(!fuzzyScore(u"sim xyz", u"Simulate outage…"));
    QCOMPARE(fuzzyScore(u"", u"anything"), std::optional<int>(0));
  }

  void typedLettersRankByFit() {
    PaletteModel model(noRequests);
    QAbstractItemModelTester tester(&model);
    model.setEntries(entries());
    QCOMPARE(model.rowCount(), 7);
    model.setQuery("sim out");
    QCOMPARE(titles(model).value(0), QStringLiteral("Simulate outage…"));
    model.setQuery("restore");
    QCOMPARE(model.index(0).data(PaletteModel::ReasonRole).toString(), QStringLiteral("No outage is active"));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains("No outage is active"));
    model.setQuery("nothing like it");
    QCOMPARE(model.rowCount(), 0);
  }

  void aPrefixNarrowsToAKind() {
    PaletteModel model(noRequests);
    model.setEntries(entries());
    model.setQuery("t ");
    QCOMPARE(titles(model), QStringList{"acme"});
    model.setQuery("k ci");
    QCOMPARE(model.entry(0).id, QStringLiteral("acme/ci"));
    model.setQuery("p op");
    QCOMPARE(titles(model), QStringList{"openai"});
    model.setQuery(">");
    QCOMPARE(model.rowCount(), 4);
  }

  void theLastUsedComesFirst() {
    PaletteModel model(noRequests);
    model.setEntries(entries());
    model.markUsed(entries()[5]);
    model.markUsed(entries()[3]);
    QCOMPARE(model.recent().size(), 2);
    model.setRecent(model.recent());
    QCOMPARE(titles(model).mid(0, 3), (QStringList{"Restore all", "ci", "Overview"}));
    model.setRecent({});
    QCOMPARE(titles(model).constFirst(), QStringLiteral("Overview"));
    QCOMPARE(titles(model).constLast(), QStringLiteral("Restore all"));
    for (int n = 0; n < 30; ++n) model.markUsed({PaletteKind::Tenant, QString::number(n), "t", {}, {}, {}});
    QCOMPARE(model.recent().size(), 12);
  }

  void aRequestIsFoundByItsBeginningOrAskedFor() {
    const QStringList held{"req_01ABC", "req_01ABD"};
    PaletteModel model([&](const QString& begin) { return held.filter(QRegularExpression("^" + begin)); });
    QAbstractItemModelTester tester(&model);
    model.setEntries(entries());
    model.setQuery("req_01AB");
    QCOMPARE(titles(model), held);
    model.setQuery("r 01ABC");
    QCOMPARE(titles(model), QStringList{"req_01ABC"});
    model.setQuery("req_01ZZZZZZZZZZZZ");
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.entry(0).kind, PaletteKind::Request);
    model.setQuery("req_01Z");
    QCOMPARE(model.rowCount(), 0);
  }

  void fiveThousandEntriesAnswerInTime() {
    PaletteModel model(noRequests);
    QVector<PaletteEntry> many = entries();
    for (int n = 0; n < 5'000; ++n)
      many.push_back(
          {PaletteKind::Tenant, QString::number(n), QStringLiteral("tenant-%1").arg(n), {}, {}, {}});
    model.setEntries(many);
    QElapsedTimer timer;
    timer.start();
    model.setQuery("sim out");
    QCOMPARE(titles(model).value(0), QStringLiteral("Simulate outage…"));
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
  }
};

QTEST_GUILESS_MAIN(PaletteModelTest)
#include "palette_model_test.moc"
