#pragma once
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <functional>

#include "ui/theme/tokens.h"

namespace gc::console {

/// One column of a table on paper.
struct PaperColumn {
  QString title{};
  double share = 1;  ///< of the width
  bool isNumber = false;
};

/// Writes down the pages of a document from top to bottom, with the same margins, fonts and foot on each.
/// What does not fit begins the next page; tables repeat their head there. All text is text, all lines are
/// vectors. Lengths are points. Confined to one document.
class PaperPage final {
 public:
  /// `foot` stands at the left of every foot; `mark`, when there is one, in a bar at every head.
  PaperPage(QPdfWriter& writer, const QString& foot, const QString& mark);

  double width() const { return m_width; }
  const Tokens& tokens() const { return tokensOf(Scheme::Light); }

  void gap(double points) { m_y += points; }
  /// The next page, unless this one has hardly begun.
  void nextPage() {
    if (m_y > m_height / 3) beginPage();
  }
  void title(const QString& text);
  void heading(const QString& text);
  void paragraph(const QString& text, bool muted = false);
  /// Key figures side by side: name above, amount below; the first one large.
  void keyFigures(const QList<std::pair<QString, QString>>& figures);
  void table(const QList<PaperColumn>& columns, const QList<QStringList>& rows);
  /// Something painted of this height, kept on one page together with `heading`. The rectangle is in the
  /// painter's own units, of which a point has kUnits.
  void painted(const QString& heading, double height,
               const std::function<void(QPainter&, const QRectF&)>& paint);

  static constexpr int kUnits = 2;
  static QFont font(double points, QFont::Weight weight = QFont::Normal);

 private:
  QRectF place(double x, double y, double width, double height) const;
  double heightOf(const QString& text, const QFont& font, double width) const;
  void write(const QString& text, const QFont& font, const QColor& color, const QRectF& at, int flags);
  void need(double height);
  void beginPage();
  void row(const QList<PaperColumn>& columns, const QStringList& cells, bool isHead);
  double rowHeight(const QList<PaperColumn>& columns, const QStringList& cells) const;

  QPdfWriter& m_writer;
  QPainter m_painter;
  QString m_foot, m_mark;
  double m_width, m_height, m_y = 0;
  int m_page = 0;
};

/// Writes a document page after page as PDF, on the reader's own paper size. The file appears complete or not
/// at all; empty when it worked, otherwise why it did not.
struct PaperTitle {
  QString title{}, foot{}, mark{};
};
[[nodiscard]] QString writePaper(const QString& path, const PaperTitle&,
                                 const std::function<void(PaperPage&)>& write);

}  // namespace gc::console
