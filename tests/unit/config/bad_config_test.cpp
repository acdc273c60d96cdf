#include <QTest>

#include "tests/unit/config/fixture.h"

using gc::config::test::Fixture;

namespace {

/// Four lines that are in order: what a row adds begins in line 5.
const QString kProvider = "[[providers]]\nid = \"openai\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n";
/// Two lines more: what a row adds begins in line 7.
const QString kTenant = kProvider + "[[tenants]]\nid = \"acme\"\n";
/// Four more: what a row adds begins in line 8, in the table of a key.
const QString kKey = kTenant + "[[tenants.keys]]\n";
/// A simulated provider in four lines.
const QString kSimulated = "[[providers]]\nid = \"sim\"\nkind = \"simulated\"\ndialect = \"openai\"\n";
/// A compatible server in five lines.
const QString kCompatible =
    "[[providers]]\nid = \"local\"\nkind = \"openai-compatible\"\nbase_url = \"http://127.0.0.1:11434/v1\"\n"
    "models = [\"llama\"]\n";

QString goodKey(char kidFill) {
  using gc::tenancy::ApiKey;
  const auto key = ApiKey::compose(ApiKey::Environment::Live, std::string(ApiKey::kKidLength, kidFill),
                                   std::string(ApiKey::kSecretLength, 's'));
  return QString::fromStdString(std::string(key->reveal()));
}

}  // namespace

/// Every mistake we know of, with the line it is reported in and what the message must say.
class BadConfigTest : public QObject {
  Q_OBJECT

  static void row(const char* tag, const QString& text, int line, const char* fragment) {
    QTest::newRow(tag) << text << line << QString::fromUtf8(fragment);
  }

  static void syntaxRows() {
    row("empty", "", 1, "there are no [[providers]]");
    row("only comments", "# nothing\n", 1, "add one with id and kind");
    row("not toml", "hello world\n", 1, "not valid TOML");
    row("unterminated string", kProvider + "base_url = \"http\n", 5, "not valid TOML");
    row("duplicate key", kProvider + "kind = \"gemini\"\n", 5, "not valid TOML");
    row("duplicate table", "[gateway]\nio_threads = 1\n[gateway]\n" + kProvider, 3, "not valid TOML");
    row("control character in a comment", kProvider + "#\n" + QString(QChar(0x1)) + "\n", 6,
        "not valid TOML");
    row("yaml", "gateway:\n  listen: x\n", 1, "not valid TOML");
  }

  static void unknownKeyRows() {
    row("unknown table", kProvider + "[gatway]\n", 5,
        "unknown key \"gatway\" in the file; did you mean \"gateway\"?");
    row("unknown gateway key", "[gateway]\nlisten = \"127.0.0.1:1\"\nlisen = \"x\"\n" + kProvider, 3,
        "unknown key \"lisen\" in [gateway]; did you mean \"listen\"? Known: listen, io_threads");
    row("dotted unknown key", "gateway.threads = 1\n" + kProvider, 1, "did you mean \"io_threads\"?");
    row("unknown provider key", kProvider + "baseurl = \"x\"\n", 5, "did you mean \"base_url\"?");
    row("camel case provider key", kProvider + "apiKey = \"x\"\n", 5, "did you mean \"api_key\"?");
    row("unknown tenant key", kTenant + "baseline = \"gpt-5.4\"\n", 7, "did you mean \"baseline_model\"?");
    row("swapped letters", kTenant + "paln = \"growth\"\n", 7, "did you mean \"plan\"?");
    row("unknown key key", kKey + "name = \"ci\"\nkee = \"env:X\"\n", 9, "did you mean \"key\"?");
    row("unknown timeout", kProvider + "[timeouts]\nfirst_tokens = 1\n", 6, "did you mean \"first_token\"?");
    row("control character in key", kProvider + "\"a\\u001bb\" = 1\n", 5, "unknown key \"a\\u001bb\"");
  }

  static void gatewayRows() {
    const auto listen = [](const QString& value) {
      return "[gateway]\nlisten = " + value + "\n" + kProvider;
    };
    row("gateway is no table", "gateway = 1\n" + kProvider, 1, "gateway in the file is an integer");
    row("listen is a number", listen("8080"), 2, "listen in [gateway] is an integer; write a string");
    row("listen without port", listen("\"127.0.0.1\""), 2, "has no port");
    row("listen without host", listen("\":8080\""), 2, "has no host");
    row("listen with a name", listen("\"example.com:80\""), 2, "a host that is not an IP address");
    row("listen port too high", listen("\"127.0.0.1:65536\""), 2,
        "port that is not a number from 0 to 65535");
    row("listen negative port", listen("\"127.0.0.1:-1\""), 2, "port that is not a number");
    row("listen port in words", listen("\"127.0.0.1:http\""), 2, "port that is not a number");
    row("listen bare ipv6", listen("\"::1:8080\""), 2, "IPv6 address without brackets");
    row("listen bad ipv6", listen("\"[::g]:8080\""), 2, "no IPv6 address in its brackets");
    row("listen url", listen("\"http://127.0.0.1:80\""), 2, "IPv6 address without brackets");
    row("listen octet", listen("\"256.0.0.1:80\""), 2, "a host that is not an IP address");
    row("threads negative", "[gateway]\nio_threads = -1\n" + kProvider, 2,
        "write a whole number from 0 to 256");
    row("threads many", "[gateway]\nio_threads = 257\n" + kProvider, 2, "io_threads = 257 is out of range");
    row("threads decimal", "[gateway]\nio_threads = 1.5\n" + kProvider, 2, "is a decimal number");
    row("threads text", "[gateway]\nio_threads = \"4\"\n" + kProvider, 2, "is a string");
  }

  static void timeoutRows() {
    const auto timeout = [](const QString& line) { return kProvider + "[timeouts]\n" + line + "\n"; };
    row("connect zero", timeout("connect = 0"), 6, "connect = 0 is out of range");
    row("connect long", timeout("connect = 61"), 6, "from 0.01 to 60");
    row("tls negative", timeout("tls = -1.5"), 6, "tls = -1.5 is out of range");
    row("first token text", timeout("first_token = \"20s\""), 6, "is a string; write a number of seconds");
    row("idle nan", timeout("idle = nan"), 6, "idle = nan is out of range");
    row("idle infinite", timeout("idle = inf"), 6, "idle = inf is out of range");
    row("total above the clients'", timeout("total = 600"), 6, "from 0.01 to 590");
    row("total boolean", timeout("total = true"), 6, "is a boolean");
    row("first token above total", timeout("first_token = 30\ntotal = 20"), 6, "longer than total = 20");
  }

  static void providerRows() {
    row("single brackets", "[providers]\nid = \"openai\"\n", 1, "write [[providers]], in double brackets");
    row("providers of numbers", "providers = [1]\n", 1, "an element of providers in the file is an integer");
    row("empty providers", "providers = []\n", 1, "there are no [[providers]]");
    row("no id", "[[providers]]\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n", 1,
        "[[providers]] has no id");
    row("no kind", "[[providers]]\nid = \"openai\"\n", 1, "has no kind; write one of openai, anthropic");
    row("unknown kind", "[[providers]]\nid = \"cl\"\nkind = \"antropic\"\n", 3,
        "did you mean \"anthropic\"?");
    row("google is gemini", "[[providers]]\nid = \"goo\"\nkind = \"Gemini\"\n", 3,
        "did you mean \"gemini\"?");
    row("id upper case", "[[providers]]\nid = \"OpenAI\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n",
        2, "2 to 31 characters of a-z");
    row("id too long",
        "[[providers]]\nid = \"" + QString(32, 'a') + "\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n",
        2, "2 to 31 characters of a-z");
    row("id with a slash", "[[providers]]\nid = \"a/b\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n",
        2, "provider id \"a/b\" must be");
    row("id auto", "[[providers]]\nid = \"auto\"\nkind = \"openai\"\napi_key = \"env:OPENAI_KEY\"\n", 2,
        "what clients write to let the gateway choose");
    row("same id twice", kProvider + kProvider, 6, "already used in line 2");
    row("simulated key elsewhere", kProvider + "ttft_ms = 1\n", 5,
        "only with kind = \"simulated\"; remove it");
    row("dialect elsewhere", kProvider + "dialect = \"openai\"\n", 5, "dialect has a meaning only with");
  }

  static void keyRows() {
    const auto key = [](const QString& value) {
      return "[[providers]]\nid = \"openai\"\nkind = \"openai\"\napi_key = " + value + "\n";
    };
    row("no key", "[[providers]]\nid = \"openai\"\nkind = \"openai\"\n", 1, "has no api_key; write env:NAME");
    row("literal key", key("\"sk-proj-secret\""), 4, "must not stand in this file in clear; put it in");
    row("empty reference", key("\"\""), 4, "must not stand in this file in clear");
    row("variable unset", key("\"env:NOT_SET\""), 4, "variable NOT_SET is not set; set it before");
    row("variable empty", key("\"env:EMPTY\""), 4, "variable EMPTY is empty");
    row("variable with blank", key("\"env:BLANK\""), 4, "a blank or a character that cannot stand");
    row("variable with line", key("\"env:INJECTION\""), 4,
        "a character that cannot stand in a request header");
    row("variable without name", key("\"env:\""), 4, "not followed by a variable's name");
    row("variable with dollar", key("\"env:$OPENAI\""), 4, "not followed by a variable's name");
    row("file missing", key("\"file:/nowhere/key\""), 4,
        "cannot read /nowhere/key: No such file; check the path");
    row("file relative missing", key("\"file:secrets/none\""), 4, "cannot read /etc/gc/secrets/none");
    row("file empty", key("\"file:/empty\""), 4, "/empty is empty");
    row("file huge", key("\"file:/huge\""), 4, "more than 4096 bytes");
    row("file without path", key("\"file:\""), 4, "not followed by a path");
    row("key is a number", key("12"), 4, "api_key in [[providers]] is an integer");
  }

  static void baseUrlRows() {
    const auto url = [](const QString& value) { return kProvider + "base_url = \"" + value + "\"\n"; };
    row("url empty", url(""), 5, "is not a URL");
    row("url without scheme", url("api.openai.com/v1"), 5, "is not a URL");
    row("url with ftp", url("ftp://api.openai.com"), 5, "does not begin with https://");
    row("url as scheme only", url("localhost:9001"), 5, "is not a URL");
    row("url without host", url("http:///v1"), 5, "names no host");
    row("url with password", url("https://me:pw@api.openai.com/v1"), 5, "keys belong in api_key");
    row("url with query", url("https://api.openai.com/v1?key=1"), 5, "has a query");
    row("url with fragment", url("https://api.openai.com/v1#x"), 5, "has a fragment");
    row("url with port 0", url("https://api.openai.com:0/v1"), 5, "port outside 1 to 65535");
    row("url with port 70000", url("https://api.openai.com:70000/v1"), 5, "port outside 1 to 65535");
    row("url with two ports", url("https://api.openai.com:1:2/v1"), 5, "neither a name nor an IP address");
    row("url with open bracket", url("https://[::1/v1"), 5, "neither a name nor an IP address");
    row("url with text after bracket", url("https://[::1]x/v1"), 5, "neither a name nor an IP address");
    row("url with blank", url("https://api.openai .com"), 5, "neither a name nor an IP address");
    row("url with escaped host", url("https://api%00.com/v1"), 5, "neither a name nor an IP address");
    row("url with line end", url("https://a.com/\\r\\nX: y"), 5, "has a path that is not one of a URL");
    row("url is a number", kProvider + "base_url = 1\n", 5, "is an integer");
  }

  static void modelRows() {
    const auto models = [](const QString& value) { return kProvider + "models = " + value + "\n"; };
    row("model unknown", models("[\"gpt-5.44\"]"), 5, "is not in the catalog; did you mean \"gpt-5.4\"?");
    row("model of another vendor", models("[\"gemini-3.5-flash\"]"), 5, "is google's, not openai's");
    row("embedding model", models("[\"text-embedding-3-small\"]"), 5, "makes embeddings, not chat");
    row("second model unknown", models("[\"gpt-5.4\",\n\"nope\"]"), 6,
        "model \"nope\" is not in the catalog");
    row("model twice", models("[\"gpt-5.4\", \"gpt-5.4\"]"), 5, "is named twice; remove one");
    row("models empty", models("[]"), 5, "models is empty; name at least one");
    row("models a string", models("\"gpt-5.4\""), 5, "write an array of strings");
    row("models with a number", models("[\"gpt-5.4\", 5]"), 5,
        "an element of models in [[providers]] is an integer");
    row("compatible without models",
        "[[providers]]\nid = \"local\"\nkind = \"openai-compatible\"\nbase_url = \"http://127.0.0.1:1/v1\"\n",
        1, "has no models; the catalog cannot know");
    row("compatible without url",
        "[[providers]]\nid = \"local\"\nkind = \"openai-compatible\"\nmodels = [\"llama\"]\n", 1,
        "has no base_url; write the server's");
    row("compatible model auto",
        "[[providers]]\nid = \"local\"\nkind = \"openai-compatible\"\nbase_url = \"http://127.0.0.1:1/v1\"\n"
        "models = [\"auto\"]\n",
        5, "model \"auto\" cannot be a model's name");
    row("compatible model with blank",
        "[[providers]]\nid = \"local\"\nkind = \"openai-compatible\"\nbase_url = \"http://127.0.0.1:1/v1\"\n"
        "models = [\"my model\"]\n",
        5, "cannot be a model's name");
  }

  static void simulatedRows() {
    row("simulated without dialect", "[[providers]]\nid = \"sim\"\nkind = \"simulated\"\n", 1,
        "has no dialect");
    row("simulated dialect unknown",
        "[[providers]]\nid = \"sim\"\nkind = \"simulated\"\ndialect = \"google\"\n", 4,
        "dialect \"google\" is not known");
    row("simulated ttft", kSimulated + "ttft_ms = -1\n", 5, "from 0 to 60000");
    row("simulated speed", kSimulated + "tokens_per_s = 0\n", 5, "tokens_per_s = 0 is out of range");
    row("simulated requests", kSimulated + "requests_per_min = 0\n", 5, "requests_per_min = 0");
    row("simulated tokens", kSimulated + "tokens_per_min = \"many\"\n", 5,
        "tokens_per_min in [[providers]] is a string");
    row("simulated seed", kSimulated + "seed = -5\n", 5, "seed = -5 is out of range");
    row("simulated url", kSimulated + "base_url = \"http://127.0.0.1:1\"\n", 5,
        "no meaning with kind = \"simulated\"");
    row("simulated key", kSimulated + "api_key = \"env:OPENAI_KEY\"\n", 5,
        "no meaning with kind = \"simulated\"");
    row("simulated model", kSimulated + "models = [\"gpt-9\"]\n", 5, "is not in the catalog");
  }

  static void tenantRows() {
    row("tenant without id", kProvider + "[[tenants]]\nplan = \"growth\"\n", 5, "[[tenants]] has no id");
    row("tenant single brackets", kProvider + "[tenants]\nid = \"acme\"\n", 5, "write [[tenants]]");
    row("tenant path", kProvider + "[[tenants]]\nid = \"../b\"\n", 6, "tenant id \"../b\" must be");
    row("tenant nul", kProvider + "[[tenants]]\nid = \"a\\u0000\"\n", 6, "tenant id \"a\\u0000\" must be");
    row("tenant full width", kProvider + "[[tenants]]\nid = \"ａｃｍｅ\"\n", 6, "2 to 31 characters of a-z");
    row("tenant reserved", kProvider + "[[tenants]]\nid = \"public\"\n", 6,
        "databases reserve; choose another");
    row("tenant reserved prefix", kProvider + "[[tenants]]\nid = \"pg_catalog\"\n", 6, "databases reserve");
    row("tenant twice", kTenant + "[[tenants]]\nid = \"acme\"\n", 8, "already used in line 6");
    row("plan unknown", kTenant + "plan = \"gold\"\n", 7, "Known: trial, pilot, starter, growth, enterprise");
    row("strategy unknown", kTenant + "strategy = \"cheapest\"\n", 7,
        "Known: cost, latency, balanced, priority");
    row("strategy upper case", kTenant + "strategy = \"Cost\"\n", 7, "did you mean \"cost\"?");
    row("substitute boolean", kTenant + "substitute = false\n", 7, "substitute in [[tenants]] is a boolean");
    row("substitute unknown", kTenant + "substitute = \"always\"\n", 7, "Known: on_failure, never");
    row("baseline unknown", kTenant + "baseline_model = \"gpt-5-4\"\n", 7, "did you mean \"gpt-5.4\"?");
    row("baseline embedding", kTenant + "baseline_model = \"text-embedding-3-small\"\n", 7,
        "not a chat model");
    row("priority unknown provider", kTenant + "priority = [\"opnai\"]\n", 7, "did you mean \"openai\"?");
    row("priority twice", kTenant + "priority = [\"openai\", \"openai\"]\n", 7,
        "names provider \"openai\" twice");
    row("priority empty", kTenant + "priority = []\n", 7, "priority is empty");
    row("priority a text", kTenant + "priority = \"openai\"\n", 7, "write an array of strings");
  }

  static void tenantKeyRows() {
    row("key without name", kKey + "key = \"env:ACME\"\n", 7, "[[tenants.keys]] has no name");
    row("key name", kKey + "name = \"C I\"\n", 8, "key name \"C I\" must be");
    row("key name twice", kKey + "name = \"ci\"\n[[tenants.keys]]\nname = \"ci\"\n", 10,
        "already used in line 8");
    row("key literal", kKey + "name = \"ci\"\nkey = \"gc_live_x\"\n", 9,
        "must not stand in this file in clear");
    row("key unset", kKey + "name = \"ci\"\nkey = \"env:NOT_SET\"\n", 9, "variable NOT_SET is not set");
    row("key of another form", kKey + "name = \"ci\"\nkey = \"env:OPENAI_KEY\"\n", 9,
        "what env:OPENAI_KEY holds does not begin with gc_live_ or gc_test_; leave key out once");
    row("key with a typo", kKey + "name = \"ci\"\nkey = \"env:TYPO\"\n", 9, "checksum that does not match");
    row("key twice in a tenant",
        kKey + "name = \"ci\"\nkey = \"env:ACME\"\n[[tenants.keys]]\nname = \"cd\"\nkey = \"env:ACME\"\n", 12,
        "the key of line 9 again");
    row("key of another tenant",
        kKey +
            "name = \"ci\"\nkey = \"env:ACME\"\n[[tenants]]\nid = \"globex\"\n[[tenants.keys]]\nname = "
            "\"ci\"\n"
            "key = \"env:ACME\"\n",
        14, "every key belongs to one tenant");
    row("keys single brackets", kTenant + "[tenants.keys]\nname = \"ci\"\n", 7,
        "write [[keys]], in double brackets");
  }

 private slots:
  void isRefusedWithLineAndRemedy_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("fragment");
    syntaxRows();
    unknownKeyRows();
    gatewayRows();
    timeoutRows();
    providerRows();
    keyRows();
    baseUrlRows();
    modelRows();
    simulatedRows();
    tenantRows();
    tenantKeyRows();
  }

  void isRefusedWithLineAndRemedy() {
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, fragment);
    Fixture fixture;
    fixture.variables["EMPTY"] = "";
    fixture.variables["BLANK"] = "sk one";
    fixture.variables["INJECTION"] = "sk\r\nx-evil: 1";
    fixture.variables["ACME"] = goodKey('A').toStdString();
    fixture.variables["TYPO"] = goodKey('A').replace(30, 1, "x").toStdString();
    fixture.files["/empty"] = "\n";
    fixture.files["/huge"] = std::string(5000, 'k');

    const auto loaded = fixture.load(text.toStdString());
    QVERIFY2(!loaded, "the configuration was accepted");
    QCOMPARE(loaded.error().code, gc::Errc::InvalidArgument);
    const QString detail = QString::fromStdString(loaded.error().detail);
    const QString prefix = QString("t.toml:%1: ").arg(line);
    bool found = false;
    for (const QString& message : detail.split('\n'))
      found = found || (message.startsWith(prefix) && message.contains(fragment));
    QVERIFY2(found, qPrintable("expected " + prefix + "…" + fragment + "\nactual " + detail));
    // One mistake, one message: what follows from it is not reported again.
    QVERIFY2(detail.count('\n') == 0, qPrintable(detail));
    QVERIFY2(!detail.contains("sk-proj-secret") && !detail.contains("sk-test"), qPrintable(detail));
    QVERIFY2(detail.contains(';') || detail.contains('?'), qPrintable("no remedy: " + detail));
  }

  void aCompatibleServerIsNoMistake() { QVERIFY(Fixture().load(kCompatible.toStdString())); }

  void allMistakesAreReportedInTheOrderOfTheFile() {
    const QString text =
        "[timeouts]\nconnect = 0\n[gateway]\nlisten = \"x\"\nthreads = 2\n[[tenants]]\nid = \"public\"\n"
        "priority = [\"nobody\"]\n[[tenants.keys]]\nname = \"ci\"\nkey = \"literal\"\n" +
        kProvider + "models = [\"gpt-9\"]\nbase_url = \"nonsense\"\n[extra]\n";
    const auto loaded = Fixture().load(text.toStdString());
    QVERIFY(!loaded);
    QStringList lines;
    for (const QString& message : QString::fromStdString(loaded.error().detail).split('\n'))
      lines << message.section(':', 1, 1);
    QCOMPARE(lines, QStringList({"2", "4", "5", "7", "8", "11", "16", "17", "18"}));
  }
};

QTEST_APPLESS_MAIN(BadConfigTest)
#include "bad_config_test.moc"
