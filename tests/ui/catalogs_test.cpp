// The catalogs of the console's texts: complete, and every entry keeps what the program puts into it.
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
  bool numerus = false, finished = true;
  QString source;
  QStringList forms;
};
/// Context, source and comment tell a message from another.
using Catalog = QMap<QString, Message>;

Message readMessage(QXmlStreamReader& xml, QString& comment) {
  Message out;
  out.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      out.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("comment")) {
      comment = xml.readElementText();
    } else if (xml.name() != QLatin1String("translation")) {
      xml.skipCurrentElement();
    } else {
      out.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
      if (!out.numerus) {
        out.forms << xml.readElementText();
        continue;
      }
      while (xml.readNextStartElement()) out.forms << xml.readElementText();
    }
  }
  return out;
}

Catalog readCatalog(const QString& path) {
  Catalog out;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return out;
  QXmlStreamReader xml(&file);
  xml.readNextStartElement();
  while (xml.readNextStartElement()) {
    QString context;
    while (xml.readNextStartElement()) {
      if (xml.name() == QLatin1String("name")) {
        context = xml.readElementText();
        continue;
      }
      QString comment;
      const Message message = readMessage(xml, comment);
      out.insert(context + u'|' + message.source + u'|' + comment, message);
    }
  }
  return xml.hasError() ? Catalog() : out;
}

QString pathOf(const QString& language) {
  return QStringLiteral(GC_SOURCE_DIR "/translations/console_%1.ts").arg(language);
}

QStringList found(const QString& text, const QString& pattern) {
  QStringList out;
  const QRegularExpression expression(pattern);
  for (auto each = expression.globalMatch(text); each.hasNext();) out << each.next().captured();
  out.sort();
  return out;
}

/// What is wrong with one form of a message, or nothing.
QString faultIn(const Message& message, const QString& form) {
  if (form.isEmpty()) return QStringLiteral("empty");
  const QString numbered = QStringLiteral("%L?\\d+"), counted = QStringLiteral("%n");
  if (found(form, numbered) != found(message.source, numbered)) return QStringLiteral("other placeholders");
  // The form for one may say it in a word; more than one place for the number is a mistake.
  if (found(form, counted).size() > found(message.source, counted).size())
    return QStringLiteral("a number too many");
  if (message.forms.size() == 1 && found(form, counted) != found(message.source, counted))
    return QStringLiteral("the number is missing");
  const QString mnemonic = QStringLiteral("&(?=[^ &])");
  if (found(form, mnemonic).size() != found(message.source, mnemonic).size())
    return QStringLiteral("mnemonic");
  if (message.source.contains(u'…') != form.contains(u'…')) return QStringLiteral("ellipsis");
  if (message.source.startsWith(u' ') != form.startsWith(u' ')) return QStringLiteral("blank in front");
  const QString pattern = QStringLiteral("\\(\\*[^)]*\\)");
  if (found(form, pattern) != found(message.source, pattern)) return QStringLiteral("pattern of files");
  return {};
}

}  // namespace

class CatalogsTest : public QObject {
  Q_OBJECT
  Catalog m_source;

  static void catalogs() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("plurals");
    QTest::newRow("German") << "de" << 2;
    QTest::newRow("Japanese") << "ja" << 1;
    QTest::newRow("English plurals") << "en" << 2;
  }

 private Q_SLOTS:
  void initTestCase() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("source.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(GC_SOURCE_DIR));
    lupdate.start(QStringLiteral(GC_LUPDATE),
                  {"models", "ui", "app/console", "-I", ".", "-locations", "none", "-silent", "-ts", path});
    QVERIFY(lupdate.waitForFinished(60'000));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError());
    m_source = readCatalog(path);
    QVERIFY(m_source.size() > 600);
  }

  /// `ninja update_translations` puts a missing one there and takes a foreign one out.
  void everyTextOfTheProgramIsThere_data() { catalogs(); }
  void everyTextOfTheProgramIsThere() {
    QFETCH(QString, language);
    const Catalog catalog = readCatalog(pathOf(language));
    QStringList wrong;
    for (auto it = m_source.begin(); it != m_source.end(); ++it)
      if ((language != QLatin1String("en") || it->numerus) && !catalog.contains(it.key()))
        wrong << QStringLiteral("missing: ") + it.key();
    for (auto it = catalog.begin(); it != catalog.end(); ++it)
      if (!m_source.contains(it.key())) wrong << QStringLiteral("no longer used: ") + it.key();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
  }

  void everyEntryIsFinished_data() { catalogs(); }
  void everyEntryIsFinished() {
    QFETCH(QString, language);
    QFETCH(int, plurals);
    QStringList wrong;
    const Catalog catalog = readCatalog(pathOf(language));
    for (auto it = catalog.begin(); it != catalog.end(); ++it)
      if (!it->finished || it->forms.size() != (it->numerus ? plurals : 1)) wrong << it.key();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
  }

  void everyEntryKeepsItsParts_data() { catalogs(); }
  void everyEntryKeepsItsParts() {
    QFETCH(QString, language);
    QStringList wrong;
    const Catalog catalog = readCatalog(pathOf(language));
    for (auto it = catalog.begin(); it != catalog.end(); ++it)
      for (const QString& form : it->forms)
        if (const QString fault = faultIn(*it, form); !fault.isEmpty())
          wrong << fault + QStringLiteral(": ") + it.key() + QStringLiteral(" -> ") + form;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
  }

  void faultsAreFound_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<QString>("fault");
    QTest::newRow("good") << "&Open %1…" << QStringList{"%1 ö&ffnen…"} << QString();
    QTest::newRow("placeholder") << "%1 of %2" << QStringList{"%1 von %1"} << "other placeholders";
    QTest::newRow("mnemonic") << "&Open" << QStringList{"Öffnen"} << "mnemonic";
    QTest::newRow("ampersand") << "Keys & roles" << QStringList{"Schlüssel & Rollen"} << QString();
    QTest::newRow("ellipsis") << "Open…" << QStringList{"Öffnen"} << "ellipsis";
    QTest::newRow("number") << "%n row(s)" << QStringList{"Zeilen"} << "the number is missing";
    QTest::newRow("one") << "%n row(s)" << QStringList{"eine Zeile", "%n Zeilen"} << QString();
    QTest::newRow("empty") << "Open" << QStringList{""} << "empty";
  }
  void faultsAreFound() {
    QFETCH(QString, source);
    QFETCH(QStringList, forms);
    QFETCH(QString, fault);
    const Message message{source.contains(QLatin1String("%n")), true, source, forms};
    QCOMPARE(faultIn(message, forms.constFirst()), fault);
  }
};

QTEST_GUILESS_MAIN(CatalogsTest)
#include "catalogs_test.moc"
