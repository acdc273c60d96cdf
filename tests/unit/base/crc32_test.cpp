#include "gateway/base/crc32.h"

#include <QtTest>

class Crc32Test : public QObject {
  Q_OBJECT
 private slots:
  void knowsPublishedValues_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("crc");
    QTest::newRow("empty") << QByteArray() << 0x00000000u;
    QTest::newRow("check value") << QByteArray("123456789") << 0xCBF43926u;
    QTest::newRow("one letter") << QByteArray("a") << 0xE8B7BE43u;
    QTest::newRow("fox") << QByteArray("The quick brown fox jumps over the lazy dog") << 0x414FA339u;
    QTest::newRow("32 zeros") << QByteArray(32, '\0') << 0x190A55ADu;
    QTest::newRow("32 high bytes") << QByteArray(32, '\xFF') << 0xFF6CAB0Bu;
  }
  void knowsPublishedValues() {
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, crc);
    QCOMPARE(gc::crc32({bytes.constData(), static_cast<std::size_t>(bytes.size())}), crc);
  }

  void everyLengthNoticesAChangedBit() {
    for (int length = 1; length <= 40; ++length) {
      std::string bytes(static_cast<std::size_t>(length), 'x');
      const auto before = gc::crc32(bytes);
      bytes.back() ^= 1;
      QVERIFY(gc::crc32(bytes) != before);
    }
  }
};

QTEST_APPLESS_MAIN(Crc32Test)
#include "crc32_test.moc"
