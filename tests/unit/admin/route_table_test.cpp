#include "gateway/admin/route_table.h"

#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <set>

#include "resources/embedded.h"

using namespace gc::admin;

namespace {

/// "GET /admin/v1/status public|key ?a ?b" for each operation of the document that this room answers: not the
/// data plane, nor the probes that the facade answers.
std::set<std::string> documented() {
  std::set<std::string> out;
  const boost::json::value document = boost::json::parse(gc::resources::openApiJson());
  for (const auto& [path, item] : document.at("paths").as_object()) {
    if (!std::string_view(path).starts_with("/admin/") && path != "/openapi.json") continue;
    for (const auto& [method, operation] : item.as_object()) {
      if (method == "parameters") continue;
      std::string line = QByteArray(method.data(), static_cast<int>(method.size())).toUpper().toStdString();
      line += ' ';
      line += path;
      const auto* security = operation.as_object().if_contains("security");
      line += security != nullptr && security->as_array().empty() ? " public" : " key";
      if (const auto* parameters = operation.as_object().if_contains("parameters"))
        for (const auto& parameter : parameters->as_array())
          if (const auto* in = parameter.as_object().if_contains("in");
              in != nullptr && in->as_string() == "query")
            line += " ?" + std::string(parameter.at("name").as_string());
      out.insert(line);
    }
  }
  return out;
}

std::set<std::string> served() {
  std::set<std::string> out;
  for (const Route& route : routes()) {
    std::string line = std::string(route.method) + ' ' + std::string(route.pattern) +
                       (route.access == Access::Public ? " public" : " key");
    for (const std::string_view parameter : route.parameters) line += " ?" + std::string(parameter);
    out.insert(line);
  }
  return out;
}

}  // namespace

class RouteTableTest : public QObject {
  Q_OBJECT

 private slots:
  void servesExactlyWhatIsDocumented() {
    for (const std::string& line : documented())
      QVERIFY2(served().contains(line), ("documented only: " + line).c_str());
    for (const std::string& line : served())
      QVERIFY2(documented().contains(line), ("served only: " + line).c_str());
  }

  void everythingUnderAdminNeedsTheKey() {
    for (const Route& route : routes())
      QCOMPARE(route.access == Access::AdminKey, route.pattern.starts_with("/admin/"));
  }

  void findsSegmentsDecoded() {
    const RouteMatch match = findRoute("POST", "/admin/v1/simulator/my%20provider/fault");
    QVERIFY(match.route != nullptr);
    QCOMPARE(match.path, std::vector<std::string>{"my provider"});
    QCOMPARE(findRoute("GET", "/admin/v1/providers/a%2Fb").path, std::vector<std::string>{"a/b"});
  }

  void findsNothing_data() {
    QTest::addColumn<QByteArray>("path");
    for (const char* path :
         {"/", "", "/admin", "/admin/v1", "/admin/v1/status/", "/admin/v1//status", "/admin/v2/status",
          "/admin/v1/providers/", "/admin/v1/providers/a/b", "/admin/v1/providers/%zz", "/admin/v1/%73tatus",
          "/ADMIN/v1/status", "/admin/v1/status;x", "/healthz/x", "/admin/v1/simulator//fault", "/v1/models",
          "admin/v1/status"})
      QTest::newRow(path) << QByteArray(path);
  }
  void findsNothing() {
    QFETCH(QByteArray, path);
    const RouteMatch match = findRoute("GET", path.toStdString());
    QVERIFY(match.route == nullptr);
    QVERIFY(match.allowedMethods.empty());
  }

  void aWrongMethodNamesTheRightOnes() {
    const RouteMatch match = findRoute("GET", "/admin/v1/simulator/openai/fault");
    QVERIFY(match.route == nullptr);
    QCOMPARE(match.allowedMethods, std::string("POST, DELETE"));
    QVERIFY(findRoute("get", "/admin/v1/status").route == nullptr);
  }
};

QTEST_APPLESS_MAIN(RouteTableTest)
#include "route_table_test.moc"
