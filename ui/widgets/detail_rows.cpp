#include "ui/widgets/detail_rows.h"

#include "models/format/format.h"
#include "ui/theme/tokens.h"

namespace gc::console {

void DetailRows::add(const QString& name, const QString& value) {
  m_html += QStringLiteral(
                "<tr><td style='color:%1; padding:3px 12px 3px 0'>%2</td>"
                "<td style='padding:3px 0'>%3</td></tr>")
                .arg(m_tokens.textMuted.name(), name.toHtmlEscaped(),
                     (value.isEmpty() ? kUnknown : value).toHtmlEscaped());
}

void DetailRows::addHeading(const QString& text) {
  m_html += QStringLiteral("<tr><td colspan='2' style='padding:12px 0 3px 0'><b>%1</b></td></tr>")
                .arg(text.toHtmlEscaped());
}

QString DetailRows::html() const {
  return QStringLiteral("<table cellspacing='0'>%1</table>").arg(m_html);
}

}  // namespace gc::console
