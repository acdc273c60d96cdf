#include <QTest>

#include "gateway/config/loader.h"

using gc::config::parseListen;

/// The good forms; the bad ones are rows of BadConfigTest.
class ListenTest : public QObject {
  Q_OBJECT
 private slots:
  void readsHostAndPort_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("ipv4") << "127.0.0.1:8080"
                          << "127.0.0.1" << 8080;
    QTest::newRow("any") << "0.0.0.0:1"
                         << "0.0.0.0" << 1;
    QTest::newRow("port 0") << "127.0.0.1:0"
                            << "127.0.0.1" << 0;
    QTest::newRow("highest port") << "127.0.0.1:65535"
                                  << "127.0.0.1" << 65535;
    QTest::newRow("ipv6") << "[::1]:8080"
                          << "::1" << 8080;
    QTest::newRow("ipv6 any") << "[::]:0"
                              << "::" << 0;
    QTest::newRow("ipv6 long") << "[2001:db8::7]:443"
                               << "2001:db8::7" << 443;
    QTest::newRow("localhost") << "localhost:8080"
                               << "127.0.0.1" << 8080;
  }
  void readsHostAndPort() {
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto address = parseListen(text.toStdString());
    QVERIFY2(address.has_value(), address ? "" : address.error().detail.c_str());
    QCOMPARE(QString::fromStdString(address->host), host);
    QCOMPARE(int(address->port), port);
  }

  void refusesWhatOnlyLooksRight_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", ":", "127.0.0.1:", "127.0.0.1: 80", "127.0.0.1:+80", "127.0.0.1:080000", "[]:80", "[::1]",
          "[::1%lo]:80", "[127.0.0.1]:80", " 127.0.0.1:80", "127.1:80", "*:80"})
      QTest::newRow(text) << QByteArray(text);
    QTest::newRow("nul") << QByteArray("127.0.0.1\0.x:80", 15);
  }
  void refusesWhatOnlyLooksRight() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseListen(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
  }
};

QTEST_APPLESS_MAIN(ListenTest)
#include "listen_test.moc"
