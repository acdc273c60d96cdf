#include "gateway/tenancy/tenant.h"

#include <QTest>

using namespace gc::tenancy;

class TenantTest : public QObject {
  Q_OBJECT
 private slots:
  void idsAreOneSpellingAndSafeAsNames_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* tag, const QByteArray& id, bool good) {
      QTest::newRow(tag) << id << good;
    };
    row("plain", "acme", true);
    row("shortest", "ab", true);
    row("digits and marks", "a1-b_2", true);
    row("longest", QByteArray(31, 'a'), true);
    row("looks like a schema, is none", "pgx", true);
    row("empty", "", false);
    row("one letter", "a", false);
    row("too long", QByteArray(32, 'a'), false);
    row("upper case", "Acme", false);
    row("upper case inside", "aCme", false);
    row("nul inside", QByteArray("a\0b", 3), false);
    row("full width letter", "\xEF\xBD\x81\xEF\xBD\x82", false);
    row("begins with a digit", "1ab", false);
    row("begins with a hyphen", "-ab", false);
    row("parent directory", "../b", false);
    row("dot inside", "a.b", false);
    row("absolute path", "/etc/passwd", false);
    row("file uri", "file:x?mode=rw", false);
    row("quoted", "\"x\"", false);
    row("space", "a b", false);
    row("newline at the end", "acme\n", false);
    row("public", "public", false);
    row("pg_catalog", "pg_catalog", false);
    row("pg_anything", "pg_temp_1", false);
    row("information_schema", "information_schema", false);
    row("system", "system", false);
  }
  void idsAreOneSpellingAndSafeAsNames() {
    QFETCH(QByteArray, id);
    QFETCH(bool, good);
    QCOMPARE(!whyNotTenantId(std::string_view(id.constData(), static_cast<std::size_t>(id.size()))), good);
  }

  void namesOfPoliciesAreThoseOfTheFile() {
    QCOMPARE(toString(Strategy::Cost), std::string_view("cost"));
    QCOMPARE(toString(Strategy::Latency), std::string_view("latency"));
    QCOMPARE(toString(Strategy::Balanced), std::string_view("balanced"));
    QCOMPARE(toString(Strategy::Priority), std::string_view("priority"));
    QCOMPARE(toString(Substitute::OnFailure), std::string_view("on_failure"));
    QCOMPARE(toString(Substitute::Never), std::string_view("never"));
  }
};

QTEST_APPLESS_MAIN(TenantTest)
#include "tenant_test.moc"
