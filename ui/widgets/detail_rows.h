#pragma once
#include <QString>

namespace gc::console {

struct Tokens;

/// Collects "name: value" rows as rich text in the theme's colours. Everything is escaped here and nowhere
/// else; an empty value is unknown.
class DetailRows {
 public:
  explicit DetailRows(const Tokens& tokens) : m_tokens(tokens) {}
  void add(const QString& name, const QString& value);
  void addHeading(const QString& text);
  QString html() const;

 private:
  const Tokens& m_tokens;
  QString m_html;
};

}  // namespace gc::console
