#include "ui/widgets/paper_page.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QSaveFile>
#include <algorithm>

#include "ui/theme/typography.h"

namespace gc::console {
namespace {

constexpr double kFootHeight = 28, kMarkHeight = 18, kLine = 0.6, kCellPadding = 3, kColumnGap = 6;
constexpr double kBody = 9.5, kTable = 8.5;

}  // namespace

QFont PaperPage::font(double points, QFont::Weight weight) {
  QFont font = fontOf(TextRole::Body);
  font.setPixelSize(int(points * kUnits));
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  // Shaping puts other glyphs for "±", "(" and "+" beside digits; those have no character of their own, and
  // a reader who selects or searches the text would miss them.
  font.setStyleStrategy(QFont::PreferNoShaping);
  return font;
}

PaperPage::PaperPage(QPdfWriter& writer, const QString& foot, const QString& mark)
    : m_writer(writer), m_foot(foot), m_mark(mark) {
  m_writer.setResolution(72 * kUnits);
  m_width = double(m_writer.width()) / kUnits;
  m_height = double(m_writer.height()) / kUnits - kFootHeight;
  m_painter.begin(&m_writer);
  m_painter.setRenderHint(QPainter::Antialiasing);
  beginPage();
}

QRectF PaperPage::place(double x, double y, double width, double height) const {
  return {x * kUnits, y * kUnits, width * kUnits, height * kUnits};
}

double PaperPage::heightOf(const QString& text, const QFont& font, double width) const {
  const QRectF room(0, 0, width * kUnits, 1e6);
  return QFontMetricsF(font, const_cast<QPdfWriter*>(&m_writer))
             .boundingRect(room, Qt::TextWordWrap, text.isEmpty() ? QStringLiteral(" ") : text)
             .height() /
         kUnits;
}

void PaperPage::write(const QString& text, const QFont& font, const QColor& color, const QRectF& at,
                         int flags) {
  m_painter.setFont(font);
  m_painter.setPen(color);
  m_painter.drawText(at, flags, text);
}

void PaperPage::beginPage() {
  if (m_page++ > 0) m_writer.newPage();
  m_y = 0;
  const Tokens& t = tokens();
  if (!m_mark.isEmpty()) {
    m_painter.fillRect(place(0, 0, m_width, kMarkHeight), t.degraded.tint);
    write(m_mark, font(kTable, QFont::DemiBold), t.degraded.text, place(6, 0, m_width - 12, kMarkHeight),
          Qt::AlignLeft | Qt::AlignVCenter);
    m_y = kMarkHeight + 10;
  }
  const QRectF foot = place(0, m_height + 8, m_width, kFootHeight - 8);
  m_painter.fillRect(place(0, m_height + 6, m_width, kLine), t.divider);
  write(m_foot, font(8), t.textMuted, foot, Qt::AlignLeft | Qt::AlignVCenter);
  write(QCoreApplication::translate("gc::console::PaperPage", "Page %1").arg(m_page), font(8), t.textMuted,
        foot, Qt::AlignRight | Qt::AlignVCenter);
}

void PaperPage::need(double height) {
  if (m_y + height > m_height) beginPage();
}

void PaperPage::title(const QString& text) {
  const QFont large = font(22, QFont::DemiBold);
  const double height = heightOf(text, large, m_width);
  need(height);
  write(text, large, tokens().textPrimary, place(0, m_y, m_width, height), Qt::TextWordWrap);
  m_y += height + 4;
}

void PaperPage::heading(const QString& text) {
  need(60);
  const QFont strong = font(12, QFont::DemiBold);
  m_y += 8;
  write(text, strong, tokens().textPrimary, place(0, m_y, m_width, 18), Qt::AlignLeft | Qt::AlignVCenter);
  m_y += 22;
}

void PaperPage::paragraph(const QString& text, bool muted) {
  const QFont body = font(kBody);
  const double height = heightOf(text, body, m_width);
  need(height);
  write(text, body, muted ? tokens().textMuted : tokens().textPrimary, place(0, m_y, m_width, height),
        Qt::TextWordWrap);
  m_y += height + 5;
}

void PaperPage::keyFigures(const QList<std::pair<QString, QString>>& figures) {
  if (figures.isEmpty()) return;
  constexpr double kHeight = 62, kPad = 10;
  need(kHeight);
  const Tokens& t = tokens();
  m_painter.setPen(Qt::NoPen);
  m_painter.setBrush(t.alt);
  m_painter.drawRoundedRect(place(0, m_y, m_width, kHeight), 8, 8);
  m_painter.setBrush(t.accent);
  m_painter.drawRect(place(0, m_y, 3, kHeight));
  double x = kPad;
  for (qsizetype i = 0; i < figures.size(); ++i) {
    const double share = i == 0 ? 0.44 : 0.56 / double(std::max<qsizetype>(1, figures.size() - 1));
    const double width = (m_width - kPad) * share - kPad;
    write(figures[i].first, font(8.5, QFont::Medium), t.textSecondary, place(x, m_y + 8, width, 14),
          Qt::AlignLeft | Qt::AlignVCenter);
    write(figures[i].second, font(i == 0 ? 24 : 14, QFont::DemiBold), i == 0 ? t.accent : t.textPrimary,
          place(x, m_y + 22, width, 34), Qt::AlignLeft | Qt::AlignVCenter);
    x += width + kPad;
  }
  m_y += kHeight + 8;
}

double PaperPage::rowHeight(const QList<PaperColumn>& columns, const QStringList& cells) const {
  double shares = 0, height = 0;
  for (const PaperColumn& column : columns) shares += column.share;
  for (qsizetype i = 0; i < columns.size(); ++i)
    height = std::max(height, heightOf(cells.value(i), font(kTable),
                                       m_width * columns[i].share / shares - kColumnGap));
  return height + 2 * kCellPadding;
}

void PaperPage::row(const QList<PaperColumn>& columns, const QStringList& cells, bool isHead) {
  const Tokens& t = tokens();
  const double height = rowHeight(columns, cells);
  double shares = 0, x = 0;
  for (const PaperColumn& column : columns) shares += column.share;
  for (qsizetype i = 0; i < columns.size(); ++i) {
    const double width = m_width * columns[i].share / shares;
    write(cells.value(i), font(kTable, isHead ? QFont::DemiBold : QFont::Normal),
          isHead ? t.textSecondary : t.textPrimary,
          place(x, m_y + kCellPadding, width - kColumnGap, height - 2 * kCellPadding),
          Qt::TextWordWrap | (columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    x += width;
  }
  m_y += height;
  m_painter.fillRect(place(0, m_y - kLine, m_width, kLine), isHead ? t.controlBorder : t.grid);
}

void PaperPage::table(const QList<PaperColumn>& columns, const QList<QStringList>& rows) {
  QStringList head;
  for (const PaperColumn& column : columns) head << column.title;
  need(rowHeight(columns, head) * 3);
  row(columns, head, true);
  for (const QStringList& cells : rows) {
    if (m_y + rowHeight(columns, cells) > m_height) {
      beginPage();
      row(columns, head, true);
    }
    row(columns, cells, false);
  }
  m_y += 6;
}

void PaperPage::painted(const QString& text, double height,
                           const std::function<void(QPainter&, const QRectF&)>& paint) {
  need(height + 34);
  heading(text);
  paint(m_painter, place(0, m_y, m_width, height));
  m_y += height + 6;
}

QString writePaper(const QString& path, const PaperTitle& title,
                   const std::function<void(PaperPage&)>& write) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly)) {
    QPdfWriter writer(&file);
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
    writer.setTitle(title.title);
    writer.setCreator(QCoreApplication::applicationName());
    PaperPage page(writer, title.foot, title.mark);
    write(page);
  }
  if (!file.isOpen() || !file.commit()) return QStringLiteral("%1: %2").arg(path, file.errorString());
  return {};
}

}  // namespace gc::console
