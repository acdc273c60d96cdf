#pragma once
// A language nobody speaks: longer, accented, in brackets. What it leaves alone was never given to
// translators.
#include <QStringList>
#include <QTranslator>

namespace gc::console {

/// "Save &as…" -> "[Šáṽé &áš…~~~~]": every letter accented, 40 % longer; placeholders, mnemonics and tags are
/// kept.
QString pseudo(const QString& source);

/// Answers every text with its pseudo form.
class PseudoTranslator final : public QTranslator {
  Q_OBJECT
 public:
  using QTranslator::QTranslator;
  QString translate(const char* context, const char* source, const char* disambiguation,
                    int n) const override;
  bool isEmpty() const override { return false; }
};

/// The words in `shown` that no translator saw and that are no name, id or unit.
QStringList untranslatedWords(const QString& shown);

}  // namespace gc::console
