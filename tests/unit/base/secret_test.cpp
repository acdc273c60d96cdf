#include "gateway/base/secret.h"

#include <QtTest>
#include <ostream>

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
  out << value;
};

class SecretTest : public QObject {
  Q_OBJECT
 private slots:
  void cannotBePrinted() { QVERIFY((Printable<std::string> && !Printable<gc::Secret>)); }

  void revealsOnlyOnRequest() {
    const gc::Secret key(std::string("sk-1234567890abcd"));
    QCOMPARE(std::string(key.reveal()), std::string("sk-1234567890abcd"));
    QVERIFY(!key.empty());
    QVERIFY(gc::Secret().empty());
  }

  void hintsAtLongKeysOnly() {
    QCOMPARE(gc::Secret(std::string("sk-1234567890abcd")).hint(), std::string("abcd"));
    QCOMPARE(gc::Secret(std::string("elevenchars")).hint(), std::string());
  }

  void wipingLeavesNothing() {
    std::string value = "sk-1234567890abcd";
    const char* bytes = value.data();
    gc::Secret::wipe(value);
    QVERIFY(value.empty());
    QCOMPARE(bytes[5], '\0');  // the buffer is still the string's own
  }

  void comparesWholeKeys_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("same") << "abc"
                          << "abc" << true;
    QTest::newRow("last differs") << "abc"
                                  << "abd" << false;
    QTest::newRow("prefix") << "abc"
                            << "ab" << false;
    QTest::newRow("both empty") << ""
                                << "" << true;
  }
  void comparesWholeKeys() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, equal);
    QCOMPARE(gc::equalInConstantTime(a.toStdString(), b.toStdString()), equal);
  }
};

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
