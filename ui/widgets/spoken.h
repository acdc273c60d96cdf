#pragma once
#include <QAccessible>
#include <QRect>
#include <QString>
#include <QVector>

namespace gc::console {

/// One part of a painted widget as a screen reader meets it: a lane, a series, a bar.
struct SpokenPart {
  QString name;
  QString description;
  QRect rect;  ///< in the widget's own coordinates
};

/// A widget that paints what it shows implements this, so that the picture has words: its accessible
/// name is its title, `spokenSummary()` its description, each part a child. GUI thread only.
class Spoken {
 public:
  virtual ~Spoken() = default;
  virtual QString spokenSummary() const = 0;
  virtual QVector<SpokenPart> spokenParts() const = 0;
  virtual QAccessible::Role spokenRole() const { return QAccessible::Chart; }
};

/// Makes Qt ask `Spoken` widgets for their words. Call once, before the first window.
void installSpokenFactory();

}  // namespace gc::console
