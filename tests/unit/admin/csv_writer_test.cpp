#include "gateway/admin/csv_writer.h"

#include <QtTest>

using namespace gc;
using namespace gc::admin;

class CsvWriterTest : public QObject {
  Q_OBJECT
 private slots:
  void textIsNeverAFormula_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char* text, const char* cell) {
      QTest::newRow(text) << QByteArray(text) << QByteArray(cell);
    };
    row("plain", "plain");
    row("", "");
    row("a,b", "\"a,b\"");
    row("say \"hi\"", "\"say \"\"hi\"\"\"");
    row("=1+1", "\"'=1+1\"");
    row("+1", "\"'+1\"");
    row("-1", "\"'-1\"");
    row("@SUM(A1)", "\"'@SUM(A1)\"");
    row("\t=1", "\"'\t=1\"");
    row("\r=1", "\"'\r=1\"");
    row("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"");
    row("a=b", "a=b");
    row("two\nlines", "\"two\nlines\"");
  }
  void textIsNeverAFormula() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    std::string out;
    CsvWriter(out).cell(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QCOMPARE(QByteArray::fromStdString(out), cell);
  }

  void numbersStayNumbers() {
    std::string out;
    CsvWriter csv(out);
    csv.cell(Money::fromNanos(-5)).cell(-3).cell(true).cell(std::optional<Money>()).cell("x").endRow();
    csv.cell("next").endRow();
    QCOMPARE(out, std::string("-0.000000005,-3,true,,x\r\nnext\r\n"));
  }
};

QTEST_APPLESS_MAIN(CsvWriterTest)
#include "csv_writer_test.moc"
