// Documents come back as they were saved, and what cannot be understood is refused with a reason.
#include "models/roi/roi_document.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "models/roi/roi_file.h"
#include "models/roi/roi_presets.h"

using namespace gc::console;

namespace {

RoiDocument edited() {
  RoiDocument document = newRoiDocument();
  document.prospect = QStringLiteral("Müller & Söhne \"GmbH\"");
  document.plan = QStringLiteral("growth");
  document.model = RoiModelId::SingleProvider;
  document.of = RoiCase::High;
  const RoiPreset& preset = *roiPreset(QStringLiteral("savings/faq-january-2026"));
  document.sheets[RoiModelId::SingleProvider] = {preset.id, preset.inputs};
  RoiInput& requests = document.sheets[RoiModelId::Measured].inputs[RoiField::Requests];
  requests = {.base = 4'999'999'999 * kMicro,
              .low = 1,
              .high = std::nullopt,
              .provenance = RoiProvenance::Measured,
              .note = QStringLiteral("=1+1, from the ledger\nof June"),
              .simulated = true};
  return document;
}

QByteArray changed(const QString& key, const QJsonValue& value) {
  QJsonObject root = QJsonDocument::fromJson(roiDocumentToJson(newRoiDocument())).object();
  root.insert(key, value);
  return QJsonDocument(root).toJson();
}

QByteArray withInput(const QString& id, const QJsonObject& input) {
  return changed(QStringLiteral("models"),
                 QJsonObject{{QStringLiteral("measured"),
                              QJsonObject{{QStringLiteral("inputs"), QJsonObject{{id, input}}}}}});
}

}  // namespace

class RoiDocumentTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsSavedComesBack() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("acme.gcroi"));
    QCOMPARE(saveRoiFile(path, edited()), QString());
    const RoiParsed back = loadRoiFile(path);
    QVERIFY2(back.document, qPrintable(back.error));
    QVERIFY(*back.document == edited());
  }

  void figuresAreTextSoThatNoneChanges() {
    const QByteArray json = roiDocumentToJson(edited());
    QVERIFY(json.contains("\"base\": \"4999999999\""));
    QVERIFY(json.contains("\"low\": \"0.000001\""));
    QVERIFY(json.contains("\"base\": \"0.012\""));
    QVERIFY(json.contains("\"version\": 1"));
  }

  void anInputThatIsLeftOutIsAtItsStart() {
    const RoiParsed read = roiDocumentFromJson(QByteArrayLiteral("{\"format\":\"gcroi\",\"version\":1,"
                                                                 "\"model\":\"outage\"}"));
    QVERIFY2(read.document, qPrintable(read.error));
    QVERIFY(read.document->sheets == newRoiDocument().sheets);
    QCOMPARE(read.document->model, RoiModelId::Outage);
  }

  void aNewerVersionIsRefusedAndSaysWhichCanBeRead() {
    const RoiParsed read = roiDocumentFromJson(changed(QStringLiteral("version"), 2));
    QVERIFY(!read.document);
    QVERIFY2(read.error.contains(QStringLiteral("version 2")) &&
                 read.error.contains(QStringLiteral("up to version 1")),
             qPrintable(read.error));
  }

  void whatIsNotUnderstoodIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* tag, const QByteArray& json, const char* says) {
      QTest::newRow(tag) << json << QString::fromLatin1(says);
    };
    row("nothing", {}, "no ROI document");
    row("no JSON", "hello", "no ROI document");
    row("a list", "[]", "no ROI document");
    row("another format", changed(QStringLiteral("format"), QStringLiteral("xls")), "no ROI document");
    row("no version", changed(QStringLiteral("version"), QJsonValue::Null), "no version");
    row("unknown model", changed(QStringLiteral("model"), QStringLiteral("lottery")), "lottery");
    row("unknown case", changed(QStringLiteral("case"), QStringLiteral("worst")), "worst");
    row("unknown input", withInput(QStringLiteral("luck"), {}), "luck");
    row("a binary fraction", withInput(QStringLiteral("requests"), {{QStringLiteral("base"), 5.5}}),
        "requests");
    row("below nothing",
        withInput(QStringLiteral("requests"), {{QStringLiteral("base"), QStringLiteral("-1")}}), "requests");
    row("out of bounds",
        withInput(QStringLiteral("cache_hits"), {{QStringLiteral("high"), QStringLiteral("100.1")}}),
        "from 0 to 100");
    row("unknown provenance",
        withInput(QStringLiteral("requests"), {{QStringLiteral("provenance"), QStringLiteral("guess")}}),
        "guess");
  }
  void whatIsNotUnderstoodIsRefused() {
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const RoiParsed read = roiDocumentFromJson(json);
    QVERIFY(!read.document);
    QVERIFY2(read.error.contains(says), qPrintable(read.error));
  }

  void aFailedWriteLeavesTheOldFileAsItWas() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("acme.gcroi"));
    QCOMPARE(saveRoiFile(path, edited()), QString());
    const QString nowhere = folder.filePath(QStringLiteral("missing/acme.gcroi"));
    QVERIFY(saveRoiFile(nowhere, newRoiDocument()).contains(nowhere));
    QVERIFY(!QFile::exists(nowhere));
    QVERIFY(*loadRoiFile(path).document == edited());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
  }

  void unreadableAndHugeFilesAreRefusedByName() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("huge.gcroi"));
    QVERIFY(loadRoiFile(path).error.contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(2 << 20));
    file.close();
    QVERIFY(loadRoiFile(path).error.contains(QStringLiteral("too large")));
  }

  void filesAreNamedAfterTheProspect() {
    QCOMPARE(roiFileName(QStringLiteral("Acme Corp")), QStringLiteral("Acme Corp.gcroi"));
    QCOMPARE(roiFileName(QStringLiteral("../a/b:c")), QStringLiteral("_a_b_c.gcroi"));
    QCOMPARE(roiFileName({}), QStringLiteral("Prospect.gcroi"));
  }
};

QTEST_APPLESS_MAIN(RoiDocumentTest)
#include "roi_document_test.moc"
