#include "models/palette/palette_search.h"

#include <QJsonArray>
#include <QUrlQuery>

#include "models/client/admin_client.h"
#include "models/palette/palette_model.h"

namespace gc::console {

static constexpr int kTypingMs = 150;
static const QString kMost = QStringLiteral("20");

PaletteSearch::PaletteSearch(AdminClient& client, PaletteModel& model, QObject* parent)
    : QObject(parent), m_client(client), m_model(model) {
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingMs);
  connect(&m_typing, &QTimer::timeout, this, &PaletteSearch::ask);
  connect(&model, &PaletteModel::queryChanged, this, [this] {
    ++m_question;
    m_typing.start();
  });
}

void PaletteSearch::ask() {
  const QString text = m_model.searchText();
  if (text.isEmpty()) return;
  const auto look = [&](PaletteKind kind, const QString& rows) {
    if (!m_model.wants(kind)) return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(text)));
    query.addQueryItem(QStringLiteral("limit"), kMost);
    m_client.get(QStringLiteral("/admin/v1/") + rows, query, this,
                 [this, kind, rows, question = m_question](const AdminReply& reply) {
                   if (reply.ok && question == m_question)
                     m_model.addFound(kind, reply.body.value(rows).toArray());
                 });
  };
  look(PaletteKind::Tenant, QStringLiteral("tenants"));
  look(PaletteKind::Key, QStringLiteral("keys"));
}

}  // namespace gc::console
