#include "gateway/admin/csv_reader.h"

#include <QtTest>

#include "gateway/admin/csv_writer.h"

using namespace gc::admin;

class CsvReaderTest : public QObject {
  Q_OBJECT
 private slots:
  void readsCells_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cells");  // | between cells, / between rows
    const auto row = [](const char* tag, const char* text, const char* cells) {
      QTest::newRow(tag) << QByteArray(text) << QByteArray(cells);
    };
    row("plain", "a,b\nc,d\n", "a|b/c|d");
    row("CR LF, no last line end", "a,b\r\nc,d", "a|b/c|d");
    row("quoted", "\"a,1\",\"say \"\"hi\"\"\"\n", "a,1|say \"hi\"");
    row("line within a cell", "\"a\nb\",c\n", "a\nb|c");
    row("empty cells", ",a,\n", "|a|");
    row("empty last cell at the end", "a,", "a|");
    row("empty lines and a mark", "\xEF\xBB\xBF" "a\n\n\nb\n", "a/b");
    row("nothing", "", "");
  }
  void readsCells() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cells);
    const auto rows = parseCsv(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QVERIFY(rows);
    QByteArrayList lines;
    for (const auto& row : *rows) {
      QByteArrayList parts;
      for (const std::string& cell : row) parts << QByteArray::fromStdString(cell);
      lines << parts.join('|');
    }
    QCOMPARE(lines.join('/'), cells);
  }

  void whatIsNoTableIsRefused() {
    for (const char* text : {"\"a", "a\"b,c\n", "\"a\"b\n", "x\n\"y"}) QVERIFY(!parseCsv(text));
    QVERIFY(parseCsv("x\n\"y").error().detail.starts_with("line 2"));
  }

  void whatIsWrittenReadsBack() {
    std::string out;
    CsvWriter(out).cell("a \"b\", c\r\nd").cell(7).cell("").endRow();
    const auto rows = parseCsv(out);
    QVERIFY(rows && rows->size() == 1);
    QVERIFY((*rows)[0] == (std::vector<std::string>{"a \"b\", c\r\nd", "7", ""}));
  }
};

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
