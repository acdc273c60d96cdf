#include "gateway/notify/signature.h"

#include <QTest>

using namespace gc;
using namespace gc::notify;

class SignatureTest : public QObject {
  Q_OBJECT

 private slots:
  /// The example of the Standard Webhooks libraries' own tests.
  void theSpecificationsExampleIsReproduced() {
    const QByteArray key = QByteArray::fromBase64("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    const std::string signature = sign(Secret(key.toStdString()), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
                                       R"({"test": 2432232314})");
    QCOMPARE(signature, std::string("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  void everyEndpointAndEveryRotationHasAKeyOfItsOwn() {
    const auto pepper = tenancy::Pepper::fromBytes(std::string(32, 'p'));
    const auto other = tenancy::Pepper::fromBytes(std::string(32, 'q'));
    const std::string key(signingKey(*pepper, "wh_a", 1).reveal());
    QCOMPARE(key.size(), std::size_t{32});
    QCOMPARE(std::string(signingKey(*pepper, "wh_a", 1).reveal()), key);
    QVERIFY(signingKey(*pepper, "wh_b", 1).reveal() != key);
    QVERIFY(signingKey(*pepper, "wh_a", 2).reveal() != key);
    QVERIFY(signingKey(*other, "wh_a", 1).reveal() != key);
  }

  void theShownSecretIsTheKeyInBase64() {
    const Secret key(std::string(32, 'k'));
    QCOMPARE(std::string(shownSecret(key).reveal()),
             "whsec_" + QByteArray(32, 'k').toBase64().toStdString());
  }
};

QTEST_APPLESS_MAIN(SignatureTest)
#include "signature_test.moc"
