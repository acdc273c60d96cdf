#include "gateway/simulator/schema_sample.h"

#include <QtTest>
#include <boost/json.hpp>

using namespace gc::simulator;

class SchemaSampleTest : public QObject {
  Q_OBJECT
 private slots:
  void makesAValueForTheSchema_data() {
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("sample");
    const auto row = [](const char* id, const char* schema, const char* sample) {
      QTest::newRow(id) << QByteArray(schema).replace('\'', '"') << QByteArray(sample).replace('\'', '"');
    };
    row("string", "{'type':'string'}", "'hint'");
    row("integer", "{'type':'integer'}", "1");
    row("integer-minimum", "{'type':'integer','minimum':7}", "7");
    row("integer-maximum", "{'type':'integer','maximum':0}", "0");
    row("integer-multiple", "{'type':'integer','minimum':7,'multipleOf':5}", "10");
    row("boolean", "{'type':'boolean'}", "true");
    row("null", "{'type':'null'}", "null");
    row("nullable", "{'type':['null','integer']}", "1");
    row("upper-case", "{'type':'OBJECT','properties':{'a':{'type':'INTEGER'}},'required':['a']}", "{'a':1}");
    row("enum", "{'type':'string','enum':['x','y']}", "'x'");
    row("const", "{'const':{'k':3}}", "{'k':3}");
    row("only-required",
        "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}},'required':['b']}",
        "{'b':'hint'}");
    row("required-without-a-property", "{'type':'object','required':['z']}", "{'z':'hint'}");
    row("nothing-required", "{'type':'object','properties':{'a':{'type':'string'}}}", "{}");
    row("nested",
        "{'type':'object','properties':{'l':{'type':'array','items':{'type':'object','properties':{'n':{'"
        "type':"
        "'number'}},'required':['n']}}},'required':['l']}",
        "{'l':[{'n':1E0}]}");
    row("min-items", "{'type':'array','minItems':2,'items':{'type':'boolean'}}", "[true,true]");
    row("max-items-zero", "{'type':'array','maxItems':0,'items':{'type':'boolean'}}", "[]");
    row("any-of-skips-null", "{'anyOf':[{'type':'null'},{'type':'boolean'}]}", "true");
    row("reference",
        "{'$defs':{'d':{'type':'integer'}},'type':'object','properties':{'a':{'$ref':'#/$defs/d'}},"
        "'required':['a']}",
        "{'a':1}");
    row("max-length", "{'type':'string','maxLength':2}", "'hi'");
    row("min-length", "{'type':'string','minLength':6}", "'hintxx'");
    row("date", "{'type':'string','format':'date'}", "'2026-11-20'");
    row("no-type-but-properties", "{'properties':{'a':{'type':'boolean'}},'required':['a']}", "{'a':true}");
    row("anything", "{}", "'hint'");
  }
  void makesAValueForTheSchema() {
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, sample);
    const boost::json::value made = sampleOf(boost::json::parse(schema.toStdString()), "hint");
    QCOMPARE(QByteArray::fromStdString(boost::json::serialize(made)), sample);
  }

  void anEndlessReferenceEnds() {
    const QByteArray text = "{'type':'object','properties':{'next':{'$ref':'#'}},'required':['next']}";
    const auto schema = boost::json::parse(QByteArray(text).replace('\'', '"').toStdString());
    QVERIFY(sampleOf(schema, "hint").is_object());
  }
};

QTEST_APPLESS_MAIN(SchemaSampleTest)
#include "schema_sample_test.moc"
