#include "gateway/notify/egress.h"

#include <QTest>

using namespace gc::notify;
namespace ip = gc::http::asio::ip;

namespace {

constexpr std::uint16_t kOwnPort = 8080;

std::string reasonFor(const char* text, const char* address, bool privateToo) {
  const auto url = WebhookUrl::parse(text);
  if (!url) return "no URL: " + url.error().detail;
  const auto port = static_cast<std::uint16_t>(std::stoi(url->endpoint.port));
  return whyNotConnect(*url, {ip::make_address(address), port}, {kOwnPort, privateToo}).value_or("");
}

}  // namespace

class EgressTest : public QObject {
  Q_OBJECT

 private slots:
  void urlsAreTakenApart_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char* name, const char* url, const char* host, const char* port,
                        const char* target, bool loopback) {
      QTest::newRow(name) << url << host << port << target << loopback;
    };
    row("name", "https://hooks.example.com/a/b?c=d", "hooks.example.com", "443", "/a/b?c=d", false);
    row("no path", "https://example.com", "example.com", "443", "/", false);
    row("query only", "https://example.com?x", "example.com", "443", "/?x", false);
    row("port", "https://example.com:8443/", "example.com", "8443", "/", false);
    row("loopback", "http://127.0.0.1:9001/in", "127.0.0.1", "9001", "/in", true);
    row("loopback 6", "http://[::1]:9001/in", "::1", "9001", "/in", true);
    row("localhost", "http://localhost/", "localhost", "80", "/", true);
    row("not localhost", "https://localhost.example.com/", "localhost.example.com", "443", "/", false);
  }
  void urlsAreTakenApart() {
    QFETCH(QString, url);
    const auto parsed = WebhookUrl::parse(url.toStdString());
    QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().detail.c_str());
    QTEST(QString::fromStdString(parsed->endpoint.host), "host");
    QTEST(QString::fromStdString(parsed->endpoint.port), "port");
    QTEST(QString::fromStdString(parsed->target), "target");
    QTEST(parsed->loopback, "loopback");
  }

  void otherSpellingsAreNoUrls_data() {
    QTest::addColumn<QByteArray>("url");
    for (const char* text :
         {"", "example.com", "ftp://example.com/", "HTTPS://example.com/", "https://", "https:///path",
          "https://user@example.com/", "https://a:b@example.com/", "https://example.com/#top",
          "https://example.com:0/", "https://example.com:65536/", "https://example.com:x/",
          "https://example.com:/",
          "https://exa mple.com/", "https://example.com./", "https://.example.com/", "https://a..b/",
          "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://127.1/",
          "https://0177.0.0.1/",
          "https://127.0.0.1.:80/", "https://127.0.0.256/", "https://[::1/", "https://[fe80::1%25eth0]/",
          "https://[::ffff:127.0.0.1/", "https://ex\xC3\xA4mple.com/", "https://example.com/\r\nx: y",
          "https://example.com\\@evil.com/", "https://127.0.0.1%2F/", "https://1.2.3.4.5/"})
      QTest::newRow(text) << QByteArray(text);
  }
  void otherSpellingsAreNoUrls() {
    QFETCH(QByteArray, url);
    QVERIFY(WebhookUrl::parse(url.toStdString()).has_error());
  }

  void addressesAreJudged_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("usual");       ///< may be connected to
    QTest::addColumn<bool>("privateToo");  ///< may be where private networks are allowed
    const auto row = [](const char* name, const char* url, const char* address, bool usual, bool privateToo) {
      QTest::newRow(name) << url << address << usual << privateToo;
    };
    row("public", "https://a.example/", "93.184.216.34", true, true);
    row("public 6", "https://a.example/", "2606:2800:220:1::1", true, true);
    row("public, another port", "https://a.example:9000/", "93.184.216.34", false, false);
    row("public, 8443", "https://a.example:8443/", "93.184.216.34", true, true);
    row("public without TLS", "http://a.example/", "93.184.216.34", false, false);
    row("a name that leads to loopback", "https://a.example/", "127.0.0.1", false, false);
    row("a name that leads to mapped loopback", "https://a.example/", "::ffff:127.0.0.1", false, false);
    row("a name that leads to ::1", "https://a.example/", "::1", false, false);
    row("a name that leads to any", "https://a.example/", "0.0.0.0", false, false);
    row("metadata", "https://a.example/", "169.254.169.254", false, false);
    row("metadata, mapped", "https://a.example/", "::ffff:169.254.169.254", false, false);
    row("metadata 6 of one cloud", "https://a.example/", "fd00:ec2::254", false, true);
    row("link local 6", "https://a.example/", "fe80::1", false, false);
    row("private 10", "https://a.example/", "10.1.2.3", false, true);
    row("private 172", "http://a.example:9000/", "172.31.0.1", false, true);
    row("beside private 172", "http://a.example:9000/", "172.32.0.1", false, false);
    row("private 192", "https://a.example/", "192.168.0.9", false, true);
    row("private, mapped", "https://a.example/", "::ffff:10.1.2.3", false, true);
    row("carrier", "https://a.example/", "100.64.0.1", false, true);
    row("unique local", "https://a.example/", "fc00::1", false, true);
    row("NAT64", "https://a.example/", "64:ff9b::7f00:1", false, false);
    row("6to4", "https://a.example/", "2002:7f00:1::1", false, false);
    row("Teredo", "https://a.example/", "2001:0:4136:e378::1", false, false);
    row("compatible", "https://a.example/", "::7f00:1", false, false);
    row("documentation", "https://a.example/", "203.0.113.5", false, false);
    row("documentation 6", "https://a.example/", "2001:db8::1", false, false);
    row("multicast", "https://a.example/", "224.0.0.1", false, false);
    row("broadcast", "https://a.example/", "255.255.255.255", false, false);
    row("benchmark", "https://a.example/", "198.19.0.1", false, false);
    row("literal loopback", "http://127.0.0.1:9001/", "127.0.0.1", true, true);
    row("literal loopback 6", "http://[::1]:9001/", "::1", true, true);
    row("localhost", "http://localhost:9001/", "127.0.0.1", true, true);
    row("localhost that leads elsewhere", "http://localhost:9001/", "93.184.216.34", false, false);
    row("the gateway itself", "http://127.0.0.1:8080/admin", "127.0.0.1", false, false);
    row("the gateway itself 6", "http://[::1]:8080/admin", "::1", false, false);
  }
  void addressesAreJudged() {
    QFETCH(QString, url);
    QFETCH(QString, address);
    QTEST(reasonFor(url.toUtf8(), address.toUtf8(), false).empty(), "usual");
    QTEST(reasonFor(url.toUtf8(), address.toUtf8(), true).empty(), "privateToo");
  }

  void whatTheUrlAloneTellsIsRefusedAtOnce() {
    const auto reason = [](const char* text, bool privateToo) {
      return whyNotUrl(WebhookUrl::parse(text).value(), {kOwnPort, privateToo}).value_or("");
    };
    QCOMPARE(reason("https://hooks.example.com/", false), std::string());
    QCOMPARE(reason("http://hooks.example.com/", false),
             std::string("is not https, as a public address must be"));
    QCOMPARE(reason("http://hooks.example.com/", true), std::string());
    QCOMPARE(reason("https://10.0.0.1/", false),
             std::string("leads to 10.0.0.1, which is no public address"));
    QCOMPARE(reason("https://10.0.0.1/", true), std::string());
    QCOMPARE(reason("http://localhost:8080/", false), std::string("leads to the gateway itself"));
  }
};

QTEST_APPLESS_MAIN(EgressTest)
#include "egress_test.moc"
