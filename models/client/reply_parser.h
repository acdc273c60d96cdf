#pragma once
// Bytes of an answer -> AdminReply. Pure, so that a worker thread may do it.
#include <QByteArray>
#include <QString>

#include "models/client/admin_reply.h"

namespace gc::console {

/// `status` 0 means that no answer came; `transportError` then says why.
AdminReply parseReply(int status, const QByteArray& body, const QString& transportError,
                      const QString& requestIdHeader);

}  // namespace gc::console
