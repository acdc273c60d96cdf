#pragma once
// What somebody likes about the screen; applied at once, kept over a restart.
#include <QObject>
#include <QString>

class QSettings;

namespace gc::console {

/// Words, not types of a widget: the window applies them. GUI thread only.
class Preferences final : public QObject {
  Q_OBJECT
 public:
  explicit Preferences(QSettings& settings, QObject* parent = nullptr);

  QString theme() const;    ///< system | light | dark
  QString density() const;  ///< compact | normal | roomy
  QString zone() const;     ///< local | utc; empty: nobody chose, the console's default stands

  /// 80 to 200 in steps of 10; taken when the console starts.
  int zoomPercent() const;

  void setTheme(const QString& theme);
  void setDensity(const QString& density);
  void setZone(const QString& zone);
  void setZoomPercent(int percent);
  /// All of them as after installation.
  void reset();

 Q_SIGNALS:
  void changed();

 private:
  QString value(const QString& key, const QStringList& known) const;
  void set(const QString& key, const QString& value);

  QSettings& m_settings;
};

}  // namespace gc::console
