#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/typography.h"
#include "ui/widgets/title_label.h"

namespace gc::console {

Card::Card(const QString& title, QWidget* content, QWidget* parent)
    : QFrame(parent), m_row(new QHBoxLayout), m_title(new TitleLabel(title)) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 8, 8);
  column->setSpacing(6);
  m_title->setFont(fontOf(TextRole::Strong));
  m_row->addWidget(m_title);
  m_row->addStretch();
  column->addLayout(m_row);
  column->addWidget(content, 1);
}

void Card::setTitle(const QString& title) { m_title->setText(title); }

}  // namespace gc::console
