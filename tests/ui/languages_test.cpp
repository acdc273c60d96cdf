// Every pane in a longer language and from right to left, and the choice of a language.
#include <QAction>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

#include "models/format/format.h"
#include "tests/support/fake_admin/cost_samples.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/pseudo_locale.h"
#include "tests/ui/screen_faults.h"
#include "tests/ui/ui_bench.h"
#include "ui/panes/failover/timeline_widget.h"
#include "ui/panes/providers/outage_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_list.h"
#include "ui/shell/pane_registry.h"
#include "ui/shell/shortcut_sheet.h"

using namespace gc::console;

namespace {

/// A console with a scripted gateway behind it; its widgets are made in the language that is installed now.
struct Screen {
  Screen() : settings(folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat) {
    bench.server.setJson("/admin/v1/usage", samples::usage(30, 20, QStringLiteral("model")));
    bench.server.setJson("/admin/v1/forecast", samples::forecast());
    bench.server.setJson("/admin/v1/prices", samples::prices());
    window = std::make_unique<MainWindow>(bench.theme, bench.models, settings);
  }
  void open(const QString& pane, QSize size) {
    expose(*window, size);
    bench.connect();
    window->openPane(pane);
    QTRY_VERIFY(window->currentPane()->isReady());
    QTest::qWait(120);
  }
  void keepPicture(const QString& name) const {
    const QString to = qEnvironmentVariable("GC_PICTURES");
    if (!to.isEmpty()) QVERIFY(window->grab().save(QDir(to).filePath(name + QStringLiteral(".png"))));
  }

  QTemporaryDir folder;
  QSettings settings;
  UiBench bench;
  std::unique_ptr<MainWindow> window;
};

QStringList paneIds() {
  QStringList out;
  for (const PaneInfo& info : paneInfos())
    if (info.reason.isEmpty()) out << info.id;
  return out;
}

/// Every pane at the usual size and at the smallest.
void panesAndSizes() {
  QTest::addColumn<QString>("pane");
  QTest::addColumn<QSize>("size");
  for (const QString& pane : paneIds())
    for (const QSize size : {QSize(1440, 900), QSize(1024, 640)})
      QTest::addRow("%s %d", qPrintable(pane), size.width()) << pane << size;
}

QStringList mnemonicsOf(const QStringList& texts) {
  static const QRegularExpression mnemonic(QStringLiteral("&([^ &])"));
  QStringList out;
  for (const QString& text : texts)
    if (const auto match = mnemonic.match(text); match.hasMatch()) out << match.captured(1).toUpper();
  return out;
}

}  // namespace

class LanguagesTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTranslator> m_translator;

  void speak(const QString& language) {
    if (language == QLatin1String("pseudo")) {
      m_translator = std::make_unique<PseudoTranslator>();
    } else {
      m_translator = std::make_unique<QTranslator>();
      QVERIFY(m_translator->load(QStringLiteral(GC_CATALOGS "/console_") + language));
      QLocale::setDefault(QLocale(language));
    }
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
  }
  static void catalogs() {
    QTest::addColumn<QString>("language");
    for (const Language& language : languages()) QTest::newRow(qPrintable(language.code)) << language.code;
  }

 private Q_SLOTS:
  void init() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
  void cleanup() {
    m_translator.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
  }

  void longerTextsHaveRoom_data() { panesAndSizes(); }
  void longerTextsHaveRoom() {
    QFETCH(QString, pane);
    QFETCH(QSize, size);
    speak(QStringLiteral("pseudo"));
    Screen screen;
    screen.open(pane, size);
    screen.keepPicture(QStringLiteral("pseudo-%1-%2").arg(pane).arg(size.width()));
    const QStringList faults = layoutFaults(*screen.window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
  }

  void everyWordWasTranslated_data() { panesAndSizes(); }
  void everyWordWasTranslated() {
    QFETCH(QString, pane);
    QFETCH(QSize, size);
    speak(QStringLiteral("pseudo"));
    Screen screen;
    screen.open(pane, size);
    const QStringList found = untranslatedTexts(*screen.window);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
  }

  void dialogsHaveRoomAndAreTranslated() {
    speak(QStringLiteral("pseudo"));
    Screen screen;
    screen.open(QStringLiteral("providers"), {1440, 900});
    OutageDialog outage(screen.bench.theme, screen.bench.models, QStringLiteral("openai"), nullptr);
    ShortcutSheet sheet({{QStringLiteral("ok"), QStringLiteral("ok"), {Qt::CTRL | Qt::Key_E}}}, nullptr);
    for (QWidget* dialog : {static_cast<QWidget*>(&outage), static_cast<QWidget*>(&sheet)}) {
      dialog->show();
      QVERIFY(QTest::qWaitForWindowExposed(dialog));
      const QStringList faults = layoutFaults(*dialog) + untranslatedTexts(*dialog);
      QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
  }

  void mirroredScreenIsWhole_data() { panesAndSizes(); }
  void mirroredScreenIsWhole() {
    QFETCH(QString, pane);
    QFETCH(QSize, size);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Screen screen;
    screen.open(pane, size);
    screen.keepPicture(QStringLiteral("rtl-%1-%2").arg(pane).arg(size.width()));
    const QStringList faults = layoutFaults(*screen.window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    const auto* nav = screen.window->findChild<NavList*>();
    QVERIFY(nav->mapTo(screen.window.get(), QPoint()).x() > size.width() / 2);
  }

  void timeRunsFromLeftToRightWhenMirrored() {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Screen screen;
    screen.open(QStringLiteral("failover"), {1440, 900});
    auto* timeline = screen.window->findChild<TimelineWidget*>();
    QMap<double, QString> labels;
    static const QRegularExpression time(QStringLiteral("^\\d\\d:\\d\\d"));
    for (const PaintedText& text : paintedTexts(*timeline))
      if (time.match(text.text).hasMatch()) labels.insert(text.box.center().x(), text.text);
    QVERIFY(labels.size() > 2);
    const QStringList shown = labels.values();
    QVERIFY2(std::is_sorted(shown.begin(), shown.end()), qPrintable(shown.join(u' ')));
  }

  void realLanguagesHaveRoom_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("pane");
    QTest::addColumn<QSize>("size");
    for (const char* language : {"de", "ja"})
      for (const QString& pane : paneIds())
        for (const QSize size : {QSize(1440, 900), QSize(1024, 640)})
          QTest::addRow("%s %s %d", language, qPrintable(pane), size.width()) << language << pane << size;
  }
  void realLanguagesHaveRoom() {
    QFETCH(QString, language);
    QFETCH(QString, pane);
    QFETCH(QSize, size);
    if (!canWrite(language)) QSKIP("no font on this machine can write it");
    speak(language);
    Screen screen;
    screen.open(pane, size);
    screen.keepPicture(QStringLiteral("%1-%2-%3").arg(language, pane).arg(size.width()));
    const QStringList faults = layoutFaults(*screen.window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
  }

  void mnemonicsAreUniqueInEveryMenu_data() { catalogs(); }
  void mnemonicsAreUniqueInEveryMenu() {
    QFETCH(QString, language);
    speak(language);
    Screen screen;
    screen.open(QStringLiteral("roi"), {1440, 900});
    QList<QWidget*> menus{screen.window->menuBar()};
    for (QMenu* menu : screen.window->findChildren<QMenu*>()) menus << menu;
    for (const QWidget* menu : std::as_const(menus)) {
      QStringList texts;
      for (const QAction* action : menu->actions()) texts << action->text();
      QStringList letters = mnemonicsOf(texts);
      QVERIFY2(letters.removeDuplicates() == 0, qPrintable(texts.join(QStringLiteral(" | "))));
    }
  }

  void numbersAndPluralsFollowTheLanguage() {
    speak(QStringLiteral("de"));
    QCOMPARE(Format().count(12'840), QStringLiteral("12.840"));
    QCOMPARE(Format().percent(99.98), QStringLiteral("99,98 %"));
    QCOMPARE(Format().rate(9.5), QStringLiteral("9,5 Anfr./s"));
    const auto rows = [](int n) {
      return QCoreApplication::translate("gc::console::ProvidersPane", "Providers, table, %n row(s)", nullptr,
                                         n);
    };
    QCOMPARE(rows(0), QStringLiteral("Anbieter, Tabelle, 0 Zeilen"));
    QCOMPARE(rows(1), QStringLiteral("Anbieter, Tabelle, 1 Zeile"));
    QCOMPARE(rows(2), QStringLiteral("Anbieter, Tabelle, 2 Zeilen"));
  }

  void choiceIsKeptForTheNextStart() {
    Screen screen;
    QCOMPARE(chosenLanguage(screen.settings), QString());
    QAction* german = nullptr;
    QAction* system = nullptr;
    for (QAction* action : screen.window->allActions()) {
      if (action->data().toString() == QLatin1String("de")) german = action;
      if (action->isCheckable() && action->data().isValid() && action->data().toString().isEmpty())
        system = action;
    }
    QVERIFY(german && system && system->isChecked());
    german->trigger();
    QCOMPARE(chosenLanguage(screen.settings), QStringLiteral("de"));
    system->trigger();
    QCOMPARE(chosenLanguage(screen.settings), QString());
    screen.settings.setValue(QStringLiteral("language"), QStringLiteral("tlh"));
    QCOMPARE(chosenLanguage(screen.settings), QString());
  }

  void regionOfTheSystemIsKept() {
    const QLocale swiss(QLocale::German, QLocale::Switzerland), us(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(localeFor({}, swiss), swiss);
    QCOMPARE(localeFor(QStringLiteral("de"), swiss), swiss);
    QCOMPARE(localeFor(QStringLiteral("de"), us).language(), QLocale::German);
    QCOMPARE(localeFor(QStringLiteral("ja"), us).decimalPoint(), QStringLiteral("."));
  }
};

GC_UI_TEST_MAIN(LanguagesTest)
#include "languages_test.moc"
