#include "ui/theme/typography.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QWidget>

#include "resources/fonts/fonts.h"

namespace gc::console {

static constexpr int kBody = 13;
static const QString kFamily = QStringLiteral("GCP Inter");

QString loadFonts() {
  registerBundledFonts();
  const QDir fonts(QStringLiteral(":/gc/fonts"));
  for (const QString& file : fonts.entryList({QStringLiteral("*.otf")}))
    QFontDatabase::addApplicationFont(fonts.filePath(file));
  const QString family = QFontDatabase::hasFamily(kFamily) ? kFamily : QGuiApplication::font().family();
  if (family != kFamily)
    qWarning(
        "Font \"GCP Inter\" is not in this build, \"%s\" is used; figures may not align. "
        "Install fonts-inter and python3-fonttools and build again.",
        qUtf8Printable(family));
  // Inter has no Japanese; where several fonts do, one with Japanese forms of the characters comes first.
  QFont base;
  base.setFamilies({family, QStringLiteral("Noto Sans CJK JP"), QStringLiteral("IPAexGothic"),
                    QStringLiteral("VL PGothic")});
  base.setPixelSize(kBody);
  base.setStyleHint(QFont::SansSerif);
  QGuiApplication::setFont(base);
  return family;
}

QFont fontOf(TextRole role) {
  QFont font = QGuiApplication::font();
  const auto set = [&font](int px, QFont::Weight weight) {
    font.setPixelSize(scaled(px));
    font.setWeight(weight);
  };
  switch (role) {
    case TextRole::Display:
      set(28, QFont::DemiBold);
      break;
    case TextRole::Title:
      set(20, QFont::DemiBold);
      break;
    case TextRole::Heading:
      set(15, QFont::DemiBold);
      break;
    case TextRole::Body:
      set(13, QFont::Normal);
      break;
    case TextRole::Strong:
      set(13, QFont::DemiBold);
      break;
    case TextRole::Small:
      set(12, QFont::Medium);
      break;
    case TextRole::Caption:
      set(11, QFont::Medium);
      break;
    case TextRole::Mono:
      font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
      set(12, QFont::Normal);
      break;
  }
  return font;
}

double textScale() { return double(QGuiApplication::font().pixelSize()) / kBody; }

int scaled(int length) { return qRound(length * textScale()); }

void setTextScale(double scale, const std::function<void()>& restyle) {
  QFont base = QGuiApplication::font();
  const double before = textScale();
  base.setPixelSize(qRound(kBody * scale));
  QList<std::pair<QWidget*, QFont>> own;
  for (QWidget* widget : QApplication::allWidgets())
    if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pixelSize() > 0)
      own.append({widget, widget->font()});
  QApplication::setFont(base);
  restyle();
  const double change = textScale() / before;
  for (auto& [widget, font] : own) {
    font.setPixelSize(qRound(font.pixelSize() * change));
    widget->setFont(font);
  }
}

}  // namespace gc::console
