#include <signal.h>
#include <sys/stat.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace {

constexpr int kLimitMs = 15'000;

const QByteArray kGoodConfig =
    "[gateway]\nlisten = \"127.0.0.1:0\"\nio_threads = 1\n[[providers]]\nid = \"local\"\nkind = "
    "\"openai-compatible\"\nbase_url = \"http://127.0.0.1:9/v1\"\nmodels = [\"llama\"]\n[[tenants]]\nid = "
    "\"acme\"\n"
    "[[tenants.keys]]\nname = \"ci\"\n";

/// One run of the executable; ended in the destructor.
class Run {
 public:
  Run(const QStringList& arguments, const QString& stderrFile, const QProcessEnvironment& environment) {
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(stderrFile);
    m_process.start(GC_GATEWAY_BINARY, arguments);
    m_process.waitForStarted(kLimitMs);
  }
  ~Run() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished(kLimitMs);
  }

  /// The ready line; empty when the process ended without one.
  QByteArray ready() {
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && m_process.state() == QProcess::Running && timer.elapsed() < kLimitMs)
      m_process.waitForReadyRead(100);
    return m_process.readLine();
  }
  int exitCode() {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kLimitMs)) return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
  }
  QByteArray rest() { return m_process.readAllStandardOutput(); }
  void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
  qint64 pid() const { return m_process.processId(); }
  bool isRunning() {
    m_process.waitForFinished(0);
    return m_process.state() == QProcess::Running;
  }

 private:
  QProcess m_process;
};

/// The status of GET `path`, 0 without an answer.
int statusOf(const QUrl& url, const QByteArray& path) {
  QTcpSocket socket;
  socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
  if (!socket.waitForConnected(kLimitMs)) return 0;
  socket.write("GET " + path + " HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
  while (!socket.canReadLine())
    if (!socket.waitForReadyRead(kLimitMs)) return 0;
  return socket.readLine().split(' ').value(1).toInt();
}

}  // namespace

/// What an operator sees of the executable: flags, exit codes, the ready line, signals.
class LifecycleCommandLineTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> m_dir;
  QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();

  QString path(const QString& name) const { return m_dir->filePath(name); }
  QString write(const QByteArray& config) const {
    QFile file(path("gc.toml"));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the configuration");
    file.write(config);
    return file.fileName();
  }
  QByteArray errors() const {
    QFile file(path("stderr"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  std::unique_ptr<Run> run(const QStringList& arguments) const {
    QFile::remove(path("stderr"));
    return std::make_unique<Run>(arguments, path("stderr"), m_environment);
  }
  std::unique_ptr<Run> serve(const QByteArray& config = kGoodConfig) const {
    return run({"--config", write(config), "--data", path("data")});
  }
  /// Waits until stderr says so.
  bool says(const QByteArray& text) const {
    QElapsedTimer timer;
    timer.start();
    while (!errors().contains(text) && timer.elapsed() < kLimitMs) QTest::qWait(5);
    return errors().contains(text);
  }

 private slots:
  void init() { m_dir = std::make_unique<QTemporaryDir>(); }

  void mistakesEndWithTwoAndSayWhatToDo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("fragment");
    const auto row = [](const char* tag, const QStringList& arguments, const char* fragment) {
      QTest::newRow(tag) << arguments << QByteArray(fragment);
    };
    row("nothing", {}, "give --config FILE.toml, or --demo");
    row("unknown flag", {"--konfig", "x"}, "--help");
    row("stray word", {"--demo", "x"}, "--help");
    row("flag without value", {"--config"}, "--config");
    row("two configurations", {"--demo", "--config", "GOOD"}, "leave out one of --demo and --config");
    row("check without file", {"--check-config"}, "add --config FILE.toml");
    row("missing file", {"--config", "/nowhere/gc.toml", "--data", "DATA"}, "cannot read /nowhere/gc.toml");
    row("folder as file", {"--config", "/tmp", "--data", "DATA"}, "it is a directory");
    row("empty data", {"--config", "GOOD", "--data", ""}, "name a directory");
    row("listen without port", {"--config", "GOOD", "--data", "DATA", "--listen", "127.0.0.1"},
        "has no port");
    row("listen with name", {"--config", "GOOD", "--data", "DATA", "--listen", "example.com:80"},
        "not an IP address");
    row("log level", {"--config", "GOOD", "--data", "DATA", "--log-level", "loud"}, "--log-level");
    row("proof of real providers", {"--config", "GOOD", "--data", "DATA", "--proof"}, "add --demo");
    row("once without proof", {"--demo", "--once"}, "add --demo --proof");
    row("bad configuration", {"--config", "BAD", "--data", "DATA"}, "gc.toml:2: unknown key \"lisen\"");
    row("bad configuration checked", {"--config", "BAD", "--check-config"},
        "gc.toml:2: unknown key \"lisen\"");
  }
  void mistakesEndWithTwoAndSayWhatToDo() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, fragment);
    const bool bad = arguments.contains("BAD");
    const QString file = write(bad ? "[gateway]\nlisen = \"x\"\n" + kGoodConfig.mid(10) : kGoodConfig);
    arguments.replaceInStrings(QRegularExpression("^(GOOD|BAD)$"), file);
    arguments.replaceInStrings(QRegularExpression("^DATA$"), path("data"));
    const auto process = run(arguments);
    QCOMPARE(process->exitCode(), 2);
    QVERIFY2(errors().contains(fragment), errors());
    QCOMPARE(process->rest(), QByteArray());
    QVERIFY2(!QFile::exists(path("data")), "a refused start left something behind");
  }

  void questionsAreAnsweredOnStdout() {
    const auto help = run({"--help"});
    QCOMPARE(help->exitCode(), 0);
    const QByteArray text = help->rest();
    for (const char* flag :
         {"--config", "--data", "--listen", "--demo", "--check-config", "--version", "--help", "--log-level"})
      QVERIFY2(text.contains(flag), flag);
    const auto version = run({"--version"});
    QCOMPARE(version->exitCode(), 0);
    QCOMPARE(version->rest(), QByteArray("genericcorp-gateway " GC_VERSION "\n"));
    const auto check = run({"--check-config", "--config", write(kGoodConfig)});
    QCOMPARE(check->exitCode(), 0);
    QVERIFY(check->rest().contains("in order"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size(), 2);
  }

  void theReadyLineIsOneJsonLineWithWhatIsNeededToConnect() {
    const auto process = serve();
    const QByteArray line = process->ready();
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    QVERIFY2(ready.value("ready").toBool(), line + errors());
    QCOMPARE(ready.keys(), QStringList({"admin_token_file", "ready", "url"}));
    const QUrl url(ready.value("url").toString());
    QCOMPARE(url.host(), QString("127.0.0.1"));
    QVERIFY(url.port() > 0);
    QCOMPARE(statusOf(url, "/healthz"), 200);
    const QString adminFile = ready.value("admin_token_file").toString();
    QCOMPARE(adminFile, path("data/admin_token"));
    struct stat status {};
    QCOMPARE(::stat(adminFile.toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777u, 0600u);
    process->signal(SIGTERM);
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(process->rest(), QByteArray());
  }

  void theAddressOfTheFlagWins() {
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString busy = QString("127.0.0.1:%1").arg(taken.serverPort());
    const auto refused = run({"--config", write(kGoodConfig), "--data", path("data"), "--listen", busy});
    QCOMPARE(refused->exitCode(), 1);
    QVERIFY2(errors().contains(busy.toUtf8()), errors());
    const auto ipv6 = run({"--config", write(kGoodConfig), "--data", path("data"), "--listen", "[::1]:0"});
    QCOMPARE(QUrl(QJsonDocument::fromJson(ipv6->ready()).object().value("url").toString()).host(),
             QString("::1"));
  }

  void aSecondGatewayIsKeptOffTheData() {
    const auto first = serve();
    QVERIFY(!first->ready().isEmpty());
    const auto second = serve();
    QCOMPARE(second->exitCode(), 1);
    QVERIFY2(errors().contains("data"), errors());
    QVERIFY(first->isRunning());
  }

  void aMadeKeyIsPrintedOnce() {
    {
      const auto process = serve();
      QVERIFY(!process->ready().isEmpty());
      QVERIFY(says("gc_live_"));
      process->signal(SIGTERM);
      QCOMPARE(process->exitCode(), 0);
      QCOMPARE(errors().count("gc_live_"), 1);
    }
    const auto again = serve();
    QVERIFY(!again->ready().isEmpty());
    QCOMPARE(errors().count("gc_live_"), 0);
  }

  void stopSignalsDrain_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
  }
  void stopSignalsDrain() {
    QFETCH(int, number);
    const auto process = serve();
    QVERIFY(!process->ready().isEmpty());
    process->signal(number);
    QCOMPARE(process->exitCode(), 0);
    QVERIFY2(errors().contains("draining"), errors());
  }

  void hangupReloadsAndABadFileLeavesTheOldInForce() {
    const auto process = serve();
    const QUrl url(QJsonDocument::fromJson(process->ready()).object().value("url").toString());
    write("[gateway]\nnonsense = 1\n");
    process->signal(SIGHUP);
    QVERIFY2(says("gc.toml:2: unknown key"), errors());
    QVERIFY2(says("stays in force"), errors());
    QCOMPARE(statusOf(url, "/healthz"), 200);
    write(kGoodConfig + "[[tenants.keys]]\nname = \"second\"\n");
    process->signal(SIGHUP);
    QVERIFY2(says("configuration reloaded"), errors());
    QCOMPARE(errors().count("gc_live_"), 2);
    QVERIFY(process->isRunning());
  }

  void logsAreJsonWhereNobodyWatches() {
    const auto process = serve();
    QVERIFY(!process->ready().isEmpty());
    process->signal(SIGTERM);
    QCOMPARE(process->exitCode(), 0);
    int records = 0;
    for (const QByteArray& line : errors().split('\n')) {
      if (!line.startsWith('{')) continue;
      const QJsonObject record = QJsonDocument::fromJson(line).object();
      QVERIFY2(record.contains("at") && record.contains("level") && record.contains("message"), line);
      ++records;
    }
    QVERIFY(records >= 2);
  }

  void leavesNoCoreDumps() {
    const auto process = serve();
    QVERIFY(!process->ready().isEmpty());
    QFile limits(QString("/proc/%1/limits").arg(process->pid()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    static const QRegularExpression kCore("Max core file size +0 +0 ");
    QVERIFY(QString::fromUtf8(limits.readAll()).contains(kCore));
  }

  void withoutAHomeTheDataNeedsAFlag() {
    m_environment.remove("HOME");
    m_environment.remove("XDG_DATA_HOME");
    QCOMPARE(run({"--config", write(kGoodConfig)})->exitCode(), 2);
    QVERIFY2(errors().contains("give --data DIR"), errors());
    m_environment.insert("XDG_DATA_HOME", path("xdg"));
    const auto process = run({"--config", write(kGoodConfig)});
    QCOMPARE(QJsonDocument::fromJson(process->ready()).object().value("admin_token_file").toString(),
             path("xdg/genericcorp/gateway/admin_token"));
    m_environment = QProcessEnvironment::systemEnvironment();
  }

  void theDemoCleansUpAfterItself() {
    m_environment.insert("TMPDIR", m_dir->path());
    const auto process = run({"--demo"});
    const QJsonObject ready = QJsonDocument::fromJson(process->ready()).object();
    QVERIFY2(ready.value("ready").toBool(), errors());
    const QString adminFile = ready.value("admin_token_file").toString();
    QVERIFY(adminFile.startsWith(path("genericcorp-demo-")));
    QVERIFY(QFile::exists(adminFile));
    QVERIFY2(says("gc_live_"), errors());
    process->signal(SIGINT);
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(QDir(m_dir->path()).entryList({"genericcorp-demo-*"}, QDir::Dirs).size(), 0);
    m_environment = QProcessEnvironment::systemEnvironment();
  }

  void theProofShowsAFailoverWithoutAFailedRequest() {
    const auto process = run({"--demo", "--proof", "--once", "--listen", "127.0.0.1:0"});
    QVERIFY(!process->ready().isEmpty());
    const int code = process->exitCode();
    const QByteArray output = process->rest();
    QVERIFY2(code == 0, output + errors());
    for (const char* part : {"confirmed by the gateway: http_503", "<- failed over", " 0 failed", "failover ",
                             "cost     $", "savings  $", "curl http://127.0.0.1:", "Proven"})
      QVERIFY2(output.contains(part), output + "\nlacks: " + part);
  }
};

QTEST_GUILESS_MAIN(LifecycleCommandLineTest)
#include "lifecycle_command_line_test.moc"
