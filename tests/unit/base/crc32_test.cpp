#include "gateway/base/crc32.h"

#include <QtTest>

class Crc32Test : public QObject {
  Q_OBJECT
 private slots:
  void knowsPublishedValues_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("crc");
    QTest::addColumn<quint32>("crcC");
    QTest::newRow("empty") << QByteArray() << 0x00000000u << 0x00000000u;
    QTest::newRow("check value") << QByteArray("123456789") << 0xCBF43926u << 0xE3069283u;
    QTest::newRow("one letter") << QByteArray("a") << 0xE8B7BE43u << 0xC1D04330u;
    QTest::newRow("fox") << QByteArray("The quick brown fox jumps over the lazy dog") << 0x414FA339u << 0x22620404u;
    QTest::newRow("32 zeros") << QByteArray(32, '\0') << 0x190A55ADu << 0x8A9136AAu;
    QTest::newRow("32 high bytes") << QByteArray(32, '\xFF') << 0xFF6CAB0Bu << 0x62A8AB43u;
  }
  void knowsPublishedValues() {
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, crc);
    QFETCH(quint32, crcC);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QCOMPARE(gc::crc32(view), crc);
    QCOMPARE(gc::crc32c(view), crcC);
  }

  void everyLengthNoticesAChangedBit() {
    for (int length = 1; length <= 40; ++length) {
      std::string bytes(static_cast<std::size_t>(length), 'x');
      const auto before = gc::crc32(bytes), beforeC = gc::crc32c(bytes);
      bytes.back() ^= 1;
      QVERIFY(gc::crc32(bytes) != before);
      QVERIFY(gc::crc32c(bytes) != beforeC);
    }
  }
};

QTEST_APPLESS_MAIN(Crc32Test)
#include "crc32_test.moc"
