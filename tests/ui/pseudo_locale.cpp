#include "tests/ui/pseudo_locale.h"

#include <QRegularExpression>
#include <QSet>

namespace gc::console {
namespace {

constexpr char16_t kPlain[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr char16_t kAccented[] = u"ÁƁÇĎÉƑĜĤÍĴĶĹṀŃÓÞɊŔŠŤÚṼŴẊÝŽáƀçďéƒĝĥíĵķĺṁńóþɋŕšťúṽŵẋýž";

/// Units, names and ids that stand on the screen in every language, and nothing else.
const QSet<QString>& exempt() {
  static const QSet<QString> words{// units and abbreviations of the standards
                                   "ms", "min", "USD", "UTC", "HTTP",
                                   // products, providers, models, tenants and keys of the samples
                                   "Generic", "Corp", "openai", "anthropic", "gemini", "acme", "globex",
                                   "gpt", "claude", "sonnet", "haiku", "Acme", "initech", "ci", "bot", "auto",
                                   // values of the API, the same in a filter
                                   "ok", "server",
                                   // what a language calls itself
                                   "English", "Deutsch",
                                   // keys of a keyboard
                                   "Ctrl", "Alt", "Shift", "Esc", "End"};
  return words;
}

}  // namespace

QString pseudo(const QString& source) {
  // %1, %L1, %n, &amp;, <b>, and a filter of files, whose pattern is code
  static const QRegularExpression kept(QStringLiteral(R"(%L?\d+|%n|&[a-z]+;|</?[a-z][^>]*>|\(\*[^)]*\))"));
  const QString plain = QString::fromUtf16(kPlain), accented = QString::fromUtf16(kAccented);
  QString out;
  qsizetype at = 0, letters = 0;
  const auto accent = [&](QStringView part) {
    for (const QChar c : part) {
      const qsizetype found = plain.indexOf(c);
      out += found < 0 ? c : accented[found];
      ++letters;
    }
  };
  for (auto each = kept.globalMatch(source); each.hasNext();) {
    const auto match = each.next();
    accent(QStringView(source).mid(at, match.capturedStart() - at));
    out += match.captured();
    at = match.capturedEnd();
  }
  accent(QStringView(source).mid(at));
  // Longer in words of their own, so that lines can break.
  for (qsizetype left = (letters * 2 + 4) / 5; left > 0; left -= 8)
    out += QString(std::min<qsizetype>(left, 8), u'~') + (left > 8 ? QStringLiteral(" ") : QString());
  return u'[' + out + u']';
}

QString PseudoTranslator::translate(const char* context, const char* source, const char*, int) const {
  // Qt reads the direction of writing and the names of keys from its catalog.
  const QByteArrayView from(context);
  if (from == "QShortcut" || from == "QGuiApplication" || from == "QApplication") return {};
  return pseudo(QString::fromUtf8(source));
}

QStringList untranslatedWords(const QString& shown) {
  static const QRegularExpression word(QStringLiteral("(?<![\\w.:/_-])[A-Za-z]{2,}(?![\\w/_])"));
  static const QRegularExpression address(QStringLiteral("https?://\\S+")), cutWord(QStringLiteral("\\S*…$"));
  QStringList out;
  for (auto each = word.globalMatch(QString(shown).remove(address).remove(cutWord)); each.hasNext();) {
    const QString found = each.next().captured();
    if (!exempt().contains(found)) out << found;
  }
  return out;
}

}  // namespace gc::console
