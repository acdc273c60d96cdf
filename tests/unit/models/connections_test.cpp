// Named connections, their certificates and their tokens: nothing is trusted or written down silently.
#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSettings>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "models/client/certificate_pin.h"
#include "models/connections/connection_switch.h"
#include "models/connections/gateway_probe.h"
#include "models/connections/secret_store.h"
#include "models/settings/preferences.h"
#include "tests/support/fake_admin/console_bench.h"

using namespace gc::console;

namespace {

/// A certificate nobody vouches for, made for this run.
bool makeCertificate(const QString& folder, const QString& name) {
  QProcess openssl;
  openssl.start(
      QStringLiteral("openssl"),
      {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + name + "/O=Test",
       "-keyout", folder + "/" + name + ".key", "-out", folder + "/" + name + ".crt"});
  return openssl.waitForFinished() && openssl.exitCode() == 0;
}

/// Answers every request on TLS with one status, and counts what it was sent.
class TlsGateway : public QObject {
 public:
  explicit TlsGateway(const QString& folder, const QString& name) {
    QFile key(folder + "/" + name + ".key");
    const auto certificates = QSslCertificate::fromPath(folder + "/" + name + ".crt");
    if (certificates.isEmpty() || !key.open(QIODevice::ReadOnly)) return;
    certificate = certificates.constFirst();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate);
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    m_server.setSslConfiguration(tls);
    m_server.listen(QHostAddress::LocalHost, 0);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
      while (QTcpSocket* socket = m_server.nextPendingConnection())
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
          const QByteArray bytes = socket->readAll();
          received += bytes;
          if (!received.endsWith("\r\n\r\n")) return;
          const QByteArray body =
              R"({"version":"0.1.0","environment":"staging","instance_id":"a","sequence":0})";
          socket->write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
              QByteArray::number(body.size()) + "\r\n\r\n" + body);
          socket->disconnectFromHost();
        });
    });
  }
  QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())); }

  QSslCertificate certificate;
  QByteArray received;

 private:
  QSslServer m_server;
};

}  // namespace

class ConnectionsTest : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  bool m_hasCertificates = false;

  static AdminClientSettings quick() { return ConsoleBench::settings(); }
  QString settingsFile() const { return m_folder.filePath("console.ini"); }

 private Q_SLOTS:
  void initTestCase() {
    m_hasCertificates = makeCertificate(m_folder.path(), "one") && makeCertificate(m_folder.path(), "two");
  }

  void whatIsAddedIsThereAfterARestart() {
    QString id;
    {
      QSettings settings(settingsFile(), QSettings::IniFormat);
      ConnectionListModel list;
      QAbstractItemModelTester tester(&list);
      list.attach(settings);
      id = list.put({{}, "prod-eu", QUrl("https://gw.corp:443"), "production", "aabbcc", false});
      const QString gone = list.put({{}, "old", QUrl("http://127.0.0.1:1"), {}, {}, false});
      list.put({"built-in", "Local", QUrl("http://127.0.0.1:2"), {}, {}, true});
      list.setAtStart(id);
      list.remove(gone);
      QCOMPARE(list.rowCount(), 2);
      QCOMPARE(list.profile(0)->id, QStringLiteral("built-in"));
    }
    QSettings settings(settingsFile(), QSettings::IniFormat);
    ConnectionListModel list;
    list.attach(settings);
    QCOMPARE(list.rowCount(), 1);
    QCOMPARE(list.profile(id)->name, QStringLiteral("prod-eu"));
    QCOMPARE(list.profile(id)->pin, QByteArray("aabbcc"));
    QCOMPARE(list.atStart(), id);
    QCOMPARE(list.pinOf(QUrl("https://gw.corp")), QByteArray("aabbcc"));
    QVERIFY(list.pinOf(QUrl("https://gw.corp:8443")).isEmpty());
    QVERIFY(list.index(0, 0).data(Qt::AccessibleTextRole).toString().contains("Production"));
    list.remove(id);
    QVERIFY(list.atStart().isEmpty());
  }

  void addressesAreChecked_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << "https://gw.example:8443" << true;
    QTest::newRow("loopback") << "http://127.0.0.1:8080" << true;
    QTest::newRow("no scheme") << "gw.example" << false;
    QTest::newRow("ftp") << "ftp://gw.example" << false;
    QTest::newRow("password") << "https://user:pw@gw.example" << false;
    QTest::newRow("query") << "https://gw.example?token=x" << false;
    QTest::newRow("empty") << "" << false;
  }
  void addressesAreChecked() {
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(addressProblem(text).isEmpty(), good);
  }

  void lookingShowsTheCertificateAndSendsNothing() {
    if (!m_hasCertificates) QSKIP("openssl is not installed");
    TlsGateway gateway(m_folder.path(), "one");
    GatewayProbe probe;
    std::optional<CertificateReading> seen;
    connect(&probe, &GatewayProbe::looked, this, [&](const CertificateReading& reading) { seen = reading; });
    probe.look(gateway.url());
    QTRY_VERIFY(seen.has_value());
    QCOMPARE(seen->problem, QString());
    QCOMPARE(seen->pin, fingerprintOf(gateway.certificate));
    QVERIFY(seen->subject.startsWith("one"));
    QVERIFY(!seen->doubt.isEmpty());
    QVERIFY(seen->validUntil > QDateTime::currentDateTime());
    QVERIFY(gateway.received.isEmpty());
    seen.reset();
    probe.look(QUrl("https://127.0.0.1:1"));
    QTRY_VERIFY(seen.has_value());
    QVERIFY(!seen->problem.isEmpty());
  }

  void theTokenGoesOnlyToThePinnedCertificate() {
    if (!m_hasCertificates) QSKIP("openssl is not installed");
    TlsGateway gateway(m_folder.path(), "one");
    GatewayProbe probe;
    std::optional<GatewayReading> said;
    connect(&probe, &GatewayProbe::asked, this, [&](const GatewayReading& reading) { said = reading; });
    const QByteArray pin = fingerprintOf(gateway.certificate);
    probe.ask(gateway.url(), "gca_secret", pin);
    QTRY_VERIFY(said.has_value());
    QVERIFY2(said->ok, qPrintable(said->error.text()));
    QCOMPARE(said->status.environment, QStringLiteral("staging"));

    TlsGateway impostor(m_folder.path(), "two");
    for (const QByteArray& wrong : {pin, QByteArray()}) {
      said.reset();
      probe.ask(impostor.url(), "gca_secret", wrong);
      QTRY_VERIFY(said.has_value());
      QVERIFY(!said->ok);
      QVERIFY(said->error.isTransport());
    }
    QVERIFY(!impostor.received.contains("gca_secret"));
  }

  void aChangedCertificateBlocksTheConsole() {
    if (!m_hasCertificates) QSKIP("openssl is not installed");
    TlsGateway gateway(m_folder.path(), "one");
    SystemUiClock clock;
    AdminClient client(clock, quick());
    client.open(gateway.url(), "gca_secret", fingerprintOf(gateway.certificate));
    QTRY_VERIFY(client.isConnected());
    TlsGateway impostor(m_folder.path(), "two");
    client.open(impostor.url(), "gca_secret", fingerprintOf(gateway.certificate));
    QTRY_COMPARE(client.state(), ConnectionState::Offline);
    QVERIFY(client.connection().error.message.contains("another certificate"));
    QVERIFY(!impostor.received.contains("gca_secret"));
  }

  void theSwitchAsksForWhatIsMissing() {
    ConsoleBench bench;
    ConnectionListModel list;
    SecretStore secrets(QStringLiteral("genericcorp-console-test"));
    ConnectionSwitch way(bench.client, list, secrets);
    QSignalSpy noKey(&way, &ConnectionSwitch::keyMissing), noPin(&way, &ConnectionSwitch::certificateMissing);
    const QString open = list.put({{}, "plain", bench.server.url(), "production", {}, false});
    const QString tls = list.put({{}, "tls", QUrl("https://gw.example"), {}, {}, false});
    way.open(tls);
    QCOMPARE(noPin.count(), 1);
    way.open(open);
    QCOMPARE(noKey.count(), 1);
    QVERIFY(list.current().isEmpty());
    secrets.write(open, bench.server.adminKey(), false, this, {});
    way.open(open);
    QTRY_VERIFY(bench.client.isConnected());
    QCOMPARE(list.current(), open);
    QVERIFY(list.index(0, ConnectionListModel::State).data().toString().contains("in use"));
    // The scripted gateway says "demo"; whoever marked the connection as production means it.
    QCOMPARE(way.environment(), QStringLiteral("production"));
    way.openBuiltIn(bench.server.url(), bench.server.adminKey());
    QTRY_VERIFY(bench.client.isConnected());
    QCOMPARE(list.profile(0)->builtIn, true);
    QCOMPARE(way.environment(), QStringLiteral("demo"));
  }

  void withoutAKeychainTokensLastForTheSession() {
    // The canary decides: with a keychain it reads back, without one the reason is said.
    SecretStore secrets(QStringLiteral("genericcorp-console-test"));
    secrets.check();
    QTRY_VERIFY(secrets.state() == SecretStore::State::Available ||
                secrets.state() == SecretStore::State::Unavailable);
    const bool kept = secrets.state() == SecretStore::State::Available;
    if (qEnvironmentVariableIsSet("GC_EXPECT_KEYCHAIN")) QVERIFY2(kept, qPrintable(secrets.problem()));
    QCOMPARE(secrets.problem().isEmpty(), kept);
    std::optional<QString> problem;
    secrets.write("c1", "gca_secret", true, this, [&](const QString& text) { problem = text; });
    QTRY_VERIFY(problem.has_value());
    QCOMPARE(problem->isEmpty(), kept);
    std::optional<QByteArray> held;
    secrets.read("c1", this, [&](const std::optional<QByteArray>& secret) { held = secret; });
    QCOMPARE(held, std::optional<QByteArray>("gca_secret"));

    SecretStore later(QStringLiteral("genericcorp-console-test"));
    later.check();
    QTRY_VERIFY(later.state() != SecretStore::State::Checking);
    bool answered = false;
    held.reset();
    later.read("c1", this, [&](const std::optional<QByteArray>& secret) { held = secret, answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(held.has_value(), kept);
    secrets.remove("c1");
    QVERIFY(!secrets.isHeld("c1"));
  }

  void preferencesPersistAndReset() {
    QSettings settings(m_folder.filePath("preferences.ini"), QSettings::IniFormat);
    Preferences preferences(settings);
    QCOMPARE(preferences.theme(), QStringLiteral("system"));
    QCOMPARE(preferences.density(), QStringLiteral("normal"));
    QSignalSpy changed(&preferences, &Preferences::changed);
    preferences.setTheme("dark");
    preferences.setTheme("dark");
    preferences.setDensity("roomy");
    preferences.setZone("utc");
    QCOMPARE(changed.count(), 3);
    QCOMPARE(Preferences(settings).density(), QStringLiteral("roomy"));
    settings.setValue("preferences/theme", "pink");
    QCOMPARE(preferences.theme(), QStringLiteral("system"));
    preferences.reset();
    QCOMPARE(preferences.density(), QStringLiteral("normal"));
    QVERIFY(preferences.zone().isEmpty());
  }

  void aTokenNeverStandsInTheSettings() {
    QSettings settings(settingsFile(), QSettings::IniFormat);
    ConnectionListModel list;
    list.attach(settings);
    SecretStore secrets(QStringLiteral("genericcorp-console-test"));
    const QString id = list.put({{}, "x", QUrl("http://127.0.0.1:1"), {}, {}, false});
    secrets.write(id, "gca_very_secret", true, this, {});
    settings.sync();
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("127.0.0.1"));
    QVERIFY(!text.contains("gca_very_secret"));
  }
};

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "connections_test.moc"
