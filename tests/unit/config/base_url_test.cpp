#include "gateway/config/base_url.h"

#include <QTest>

using gc::catalog::Dialect;
using gc::config::normaliseBaseUrl;

class BaseUrlTest : public QObject {
  Q_OBJECT
 private slots:
  void hasOneSpelling_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, Dialect dialect, const char* expected) {
      QTest::addRow("%s (%d)", text, static_cast<int>(dialect))
          << text << static_cast<int>(dialect) << expected;
    };
    constexpr auto kOpenAi = Dialect::OpenAi;
    constexpr auto kAnthropic = Dialect::Anthropic;
    constexpr auto kGemini = Dialect::Gemini;
    row("https://api.openai.com/v1", kOpenAi, "https://api.openai.com/v1");
    row("https://api.openai.com/v1/", kOpenAi, "https://api.openai.com/v1");
    row("https://api.openai.com/v1//", kOpenAi, "https://api.openai.com/v1");
    row("HTTPS://API.OpenAI.com/v1", kOpenAi, "https://api.openai.com/v1");
    row("https://api.openai.com:443/v1", kOpenAi, "https://api.openai.com/v1");
    row("http://api.openai.com:80/v1", kOpenAi, "http://api.openai.com/v1");
    row("http://api.openai.com:443/v1", kOpenAi, "http://api.openai.com:443/v1");
    row("http://127.0.0.1:9001/v1", kOpenAi, "http://127.0.0.1:9001/v1");
    row("http://127.0.0.1:9001", kOpenAi, "http://127.0.0.1:9001");
    row("http://127.0.0.1:/v1", kOpenAi, "http://127.0.0.1/v1");
    row("http://[::1]:9001/v1", kOpenAi, "http://[::1]:9001/v1");
    row("http://10.0.0.1.nip.io:8080/v1", kOpenAi, "http://10.0.0.1.nip.io:8080/v1");
    row("http://h/a/../b/./v1", kOpenAi, "http://h/b/v1");
    row("http://h/Case/Kept", kOpenAi, "http://h/Case/Kept");
    row("https://api.anthropic.com", kAnthropic, "https://api.anthropic.com");
    row("https://api.anthropic.com/", kAnthropic, "https://api.anthropic.com");
    row("https://api.anthropic.com/v1", kAnthropic, "https://api.anthropic.com");
    row("https://api.anthropic.com/v1/", kAnthropic, "https://api.anthropic.com");
    row("https://proxy/anthropic/v1", kAnthropic, "https://proxy/anthropic");
    row("https://proxy/nav1", kAnthropic, "https://proxy/nav1");
    row("https://g.com/v1beta", kGemini, "https://g.com");
    row("https://g.com/v1", kGemini, "https://g.com");
    row("https://g.com/proxy/", kGemini, "https://g.com/proxy");
  }
  void hasOneSpelling() {
    QFETCH(QString, text);
    QFETCH(int, dialect);
    QFETCH(QString, expected);
    const auto url = normaliseBaseUrl(text.toStdString(), static_cast<Dialect>(dialect));
    QVERIFY2(url.has_value(), url ? "" : url.error().detail.c_str());
    QCOMPARE(QString::fromStdString(url->text), expected);
    // Normalising again changes nothing.
    QCOMPARE(normaliseBaseUrl(url->text, static_cast<Dialect>(dialect))->text, url->text);
  }

  void tellsWhatIsSafeToSendAKeyTo_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("https") << "https://a.com" << true << false;
    QTest::newRow("http") << "http://a.com" << false << false;
    QTest::newRow("localhost") << "http://LOCALHOST:1" << false << true;
    QTest::newRow("127/8") << "http://127.9.9.9" << false << true;
    QTest::newRow("::1") << "http://[::1]" << false << true;
    QTest::newRow("a name like an address") << "http://127.0.0.1.evil.com" << false << false;
    QTest::newRow("private") << "http://10.0.0.1" << false << false;
  }
  void tellsWhatIsSafeToSendAKeyTo() {
    QFETCH(QString, text);
    QFETCH(bool, encrypted);
    QFETCH(bool, loopback);
    const auto url = normaliseBaseUrl(text.toStdString(), Dialect::OpenAi);
    QVERIFY(url);
    QCOMPARE(url->encrypted, encrypted);
    QCOMPARE(url->loopback, loopback);
  }
};

QTEST_APPLESS_MAIN(BaseUrlTest)
#include "base_url_test.moc"
