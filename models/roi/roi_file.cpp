#include "models/roi/roi_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace gc::console {
namespace {

constexpr qint64 kLargest = 1 << 20;

class FileText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RoiFile)
 public:
  static QString unnamed() { return tr("Prospect"); }
  static QString failed(const QString& path, const QString& why) { return tr("%1: %2").arg(path, why); }
  static QString tooLarge() { return tr("too large for an ROI document"); }
};

}  // namespace

QString roiFileName(const QString& prospect) {
  QString name = prospect.simplified();
  for (QChar& each : name)
    if (!each.isLetterOrNumber() && !QStringLiteral(" -_.").contains(each)) each = QLatin1Char('_');
  while (name.startsWith(QLatin1Char('.'))) name.remove(0, 1);
  return (name.isEmpty() ? FileText::unnamed() : name.left(80)) + QStringLiteral(".gcroi");
}

QString saveRoiFile(const QString& path, const RoiDocument& document) {
  QSaveFile file(path);
  const QByteArray json = roiDocumentToJson(document);
  if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
    return FileText::failed(path, file.errorString());
  return {};
}

RoiParsed loadRoiFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {{}, FileText::failed(path, file.errorString())};
  const QByteArray json = file.read(kLargest + 1);
  if (json.size() > kLargest) return {{}, FileText::failed(path, FileText::tooLarge())};
  RoiParsed out = roiDocumentFromJson(json);
  if (!out.document) out.error = FileText::failed(path, out.error);
  return out;
}

}  // namespace gc::console
