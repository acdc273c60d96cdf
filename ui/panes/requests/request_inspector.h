#pragma once
#include <QFrame>

class QLabel;
class QPushButton;
class QTabWidget;
class QTextBrowser;

namespace gc::console {

class AttemptsWaterfall;
class DisplayZone;
class Format;
class RequestDetail;
class Theme;
struct RequestDetailReading;

/// What happened to one request: attempts, the decision with its reasons, the money, and the raw answer.
/// GUI thread only.
class RequestInspector final : public QFrame {
  Q_OBJECT
 public:
  RequestInspector(const Theme&, RequestDetail&, const DisplayZone&, const Format&,
                   QWidget* parent = nullptr);

  /// False where there is no timeline to show the request on.
  void offerTimeline(bool offered);
  QString detailsText() const;
  AttemptsWaterfall& waterfall() { return *m_waterfall; }

 Q_SIGNALS:
  void showOnTimeline(qint64 atUs);
  void stepRequested(int rows);  ///< J or Next: +1, K or Previous: -1

 protected:
  void keyPressEvent(QKeyEvent*) override;

 private:
  void present();

  const Theme& m_theme;
  RequestDetail& m_detail;
  const DisplayZone& m_zone;
  const Format& m_format;
  QLabel *m_title, *m_subtitle, *m_waterfallTitle;
  AttemptsWaterfall* m_waterfall;
  QTabWidget* m_tabs;
  QTextBrowser *m_details, *m_decision, *m_json;
  bool m_timelineOffered = true;
  QPushButton *m_previous, *m_next, *m_timeline, *m_copy;
};

}  // namespace gc::console
