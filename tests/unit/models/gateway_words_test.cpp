// The gateway's English sentences in the reader's language: known ones are taken apart, others left alone.
#include <QTest>
#include <QTranslator>

#include "models/client/gateway_words.h"

using namespace gc::console;

/// Puts every text of the console in brackets.
class Brackets final : public QTranslator {
 public:
  QString translate(const char*, const char* source, const char*, int) const override {
    return u'[' + QString::fromUtf8(source) + u']';
  }
  bool isEmpty() const override { return false; }
};

class GatewayWordsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sentencesKeepTheirSense_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("shown");
    QTest::newRow("note with a cause") << "OpenAI is blocked: gpt-5.4: circuit open after server"
                                       << "[OpenAI is blocked: [gpt-5.4: circuit open after server]]";
    QTest::newRow("event") << "openai gpt-5.4: circuit open after rate_limit"
                           << "[openai gpt-5.4: circuit open after rate_limit]";
    QTest::newRow("kind of fault") << "outage simulated on openai: http_503"
                                   << "[outage simulated on openai: [503 Service Unavailable]]";
    QTest::newRow("number") << "12840 requests have no price"
                            << "[12,840 requests have no price]";
    QTest::newRow("without a part") << "rate limited, cooling down"
                                    << "[rate limited, cooling down]";
    QTest::newRow("rescue") << "first success on anthropic after openai failed"
                            << "[first success on anthropic after openai failed]";
    QTest::newRow("unknown") << "something new happened"
                             << "something new happened";
    QTest::newRow("nothing") << ""
                             << "";
  }
  void sentencesKeepTheirSense() {
    QFETCH(QString, said);
    QFETCH(QString, shown);
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    QCOMPARE(gatewayWords(said), shown);
    QCoreApplication::removeTranslator(&brackets);
    if (!said.contains(QLatin1String("12840")) && !said.contains(QLatin1String("http_")))
      QCOMPARE(gatewayWords(said), said);
  }
};

QTEST_GUILESS_MAIN(GatewayWordsTest)
#include "gateway_words_test.moc"
