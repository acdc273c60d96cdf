// The look: tokens that can be read, themes that differ, digits that align.
#include <QFontMetrics>
#include <QPainter>
#include <QSignalSpy>
#include <cmath>

#include "tests/ui/ui_bench.h"
#include "ui/theme/state_look.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

using namespace gc::console;

namespace {

double channel(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }
double luminance(const QColor& c) {
  return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void textIsReadableOnEverySurface_data() { schemes(); }
  void textIsReadableOnEverySurface() {
    QFETCH(int, scheme);
    const Tokens& t = tokensOf(Scheme(scheme));
    for (const QColor& ground : {t.surface, t.window, t.selected})
      for (const QColor& text : {t.textPrimary, t.textSecondary, t.textMuted})
        QVERIFY(contrast(text, ground) >= 4.5);
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    QVERIFY(contrast(t.onDanger, t.danger) >= 4.5);
    QVERIFY(contrast(t.controlBorder, t.surface) >= 3);
    QVERIFY(contrast(t.focus, t.surface) >= 3);
  }

  void stateWordsAreReadable_data() { schemes(); }
  void stateWordsAreReadable() {
    QFETCH(int, scheme);
    const Tokens& t = tokensOf(Scheme(scheme));
    for (const StateColors& state : {t.healthy, t.degraded, t.halfOpen, t.blocked, t.unknown})
      for (const QColor& ground : {t.surface, state.tint, t.selected})
        QVERIFY(contrast(state.text, ground) >= 4.5);
  }

  void seriesStandOut_data() { schemes(); }
  void seriesStandOut() {
    QFETCH(int, scheme);
    const Tokens& t = tokensOf(Scheme(scheme));
    for (const QColor& hue : t.series) QVERIFY(contrast(hue, t.surface) >= 3);
    QCOMPARE(seriesColor(t, 12), t.series.back());
  }

  void statesAreToldApartWithoutColour() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      QList<QImage> pictures;
      for (const auto state : {ProviderState::Healthy, ProviderState::Degraded, ProviderState::HalfOpen,
                               ProviderState::Blocked, ProviderState::Unknown}) {
        QImage image(64, 24, QImage::Format_RGB32);
        image.fill(tokensOf(scheme).surface);
        QPainter painter(&image);
        paintStateArea(painter, image.rect(), state, tokensOf(scheme));
        painter.end();
        pictures << image.convertToFormat(QImage::Format_Grayscale8);
      }
      for (int a = 0; a < pictures.size(); ++a)
        for (int b = a + 1; b < pictures.size(); ++b) QVERIFY(pictures[a] != pictures[b]);
    }
  }

  void switchingIsLiveAndComplete() {
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.choose(SchemeChoice::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Scheme::Dark).window);
    theme.choose(SchemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Scheme::Light).window);
    QCOMPARE(changed.count(), 2);
    QVERIFY2(!qApp->styleSheet().contains(u'@'), "a token of the style sheet has no value");
  }

  void iconsTakeTheColourAskedFor() {
    Theme theme;
    theme.choose(SchemeChoice::Dark);
    const QImage image = theme.icon(QStringLiteral("gear"), Qt::red).pixmap(32, 32).toImage();
    bool red = false;
    for (int i = 0; i < 32 * 32 && !red; ++i) red = image.pixelColor(i % 32, i / 32) == QColor(Qt::red);
    QVERIFY(red);
  }

  void digitsHaveOneWidth() {
    if (QGuiApplication::font().family() != QLatin1String("GCP Inter"))
      QSKIP("this build carries no GCP Inter");
    for (const TextRole role : {TextRole::Body, TextRole::Small, TextRole::Strong, TextRole::Display}) {
      const QFontMetricsF metrics(fontOf(role));
      for (char digit = '0'; digit <= '9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QString(6, QLatin1Char(digit))),
                 metrics.horizontalAdvance(QStringLiteral("111111")));
    }
  }

 private:
  static void schemes() {
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
  }
};

GC_UI_TEST_MAIN(ThemeTest)
#include "theme_test.moc"
