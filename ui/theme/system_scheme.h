#pragma once
#include <QObject>
#include <optional>

#include "ui/theme/tokens.h"

class QDBusVariant;

namespace gc::console {

/// Follows the desktop's light or dark wish: the XDG portal's `color-scheme` where there is one (its
/// changes arrive while the program runs), otherwise the brightness of the palette the desktop gave
/// the application before the theme replaced it. GUI thread only.
class SystemScheme : public QObject {
  Q_OBJECT
 public:
  explicit SystemScheme(QObject* parent = nullptr);

  Scheme scheme() const { return m_portal.value_or(m_palette); }

  /// The desktop's palette as it changed at run time; the portal's answer outranks it.
  void setPaletteScheme(Scheme);

 Q_SIGNALS:
  void changed();

 private Q_SLOTS:
  void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

 private:
  void ask();
  void accept(uint portalValue);

  std::optional<Scheme> m_portal;
  Scheme m_palette = Scheme::Light;
};

}  // namespace gc::console
