#include "models/client/reply_parser.h"

#include <QJsonDocument>

namespace gc::console {

AdminReply parseReply(int status, const QByteArray& body, const QString& transportError,
                      const QString& requestIdHeader) {
  AdminReply out;
  if (status == 0) {
    out.error.message = transportError;
    out.error.code = QStringLiteral("unreachable");
    return out;
  }
  QJsonParseError parse;
  const QJsonDocument document = QJsonDocument::fromJson(body, &parse);
  if (status >= 200 && status < 300 && (document.isObject() || body.trimmed().isEmpty())) {
    out.ok = true;
    out.body = document.object();
    return out;
  }
  const QJsonObject error = document.object().value(u"error").toObject();
  out.error.status = status;
  out.error.code = error.value(u"code").toString();
  out.error.message = error.value(u"message").toString();
  out.error.requestId = error.value(u"request_id").toString(requestIdHeader);
  if (!out.error.message.isEmpty()) return out;
  if (status >= 200 && status < 300)
    out.error.message = QStringLiteral("The gateway's answer is not JSON: %1 at byte %2")
                            .arg(parse.errorString())
                            .arg(parse.offset);
  else if (status >= 300 && status < 400)
    out.error.message =
        QStringLiteral("The address answers with a redirect, which the console does not follow");
  else
    out.error.message = QStringLiteral("The gateway answered without an explanation");
  return out;
}

}  // namespace gc::console
