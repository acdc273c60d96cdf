#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

namespace gc::console {
namespace {

constexpr int kRowHeight = 34, kWidth = 680, kHeight = 460, kKeysWidth = 150;

/// One entry in a line: its name, where it belongs, its keys. GUI thread only.
class EntryDelegate final : public QStyledItemDelegate {
 public:
  EntryDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, kRowHeight}; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& t = m_theme.tokens();
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    const QRect row = option.rect;
    const auto place = [&](int left, int right) {
      return QStyle::visualRect(option.direction, row, QRect(left, row.top(), right - left, row.height()));
    };
    const int near = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    const int far = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
    painter->save();
    if (option.state & QStyle::State_Selected) {
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(Qt::NoPen);
      painter->setBrush(t.selected);
      painter->drawRoundedRect(row.adjusted(4, 1, -4, -1), space::kRadius, space::kRadius);
    }
    const int left = row.left() + 16, right = row.right() - 16 - kKeysWidth;
    painter->setFont(fontOf(TextRole::Body));
    painter->setPen(reason.isEmpty() ? t.textPrimary : t.disabled);
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, right - left);
    painter->drawText(place(left, right), near, title);
    const int after = left + painter->fontMetrics().horizontalAdvance(title) + 12;
    painter->setFont(fontOf(TextRole::Small));
    painter->setPen(t.textMuted);
    const QString detail = reason.isEmpty() ? index.data(PaletteModel::DetailRole).toString() : reason;
    if (after < right)
      painter->drawText(place(after, right), near,
                        painter->fontMetrics().elidedText(detail, Qt::ElideRight, right - after));
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    painter->drawText(place(right, row.right() - 16), far,
                      keys.isEmpty()
                          ? PaletteModel::kindWord(PaletteKind(index.data(PaletteModel::KindRole).toInt()))
                          : keys);
    painter->restore();
  }

 private:
  const Theme& m_theme;
};

}  // namespace

CommandPalette::CommandPalette(const Theme& theme, PaletteModel& model, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_model(model),
      m_line(new QLineEdit),
      m_list(new QListView),
      m_hint(new QLabel) {
  setObjectName(QStringLiteral("palette"));
  setWindowTitle(tr("Command palette"));
  setAccessibleName(tr("Command palette"));
  m_line->setAccessibleName(tr("Command, pane, tenant, key, provider or request id"));
  m_line->setPlaceholderText(tr("Type a command, a pane, a tenant, a key, a provider or a request id"));
  m_line->installEventFilter(this);
  m_list->setAccessibleName(tr("Matches"));
  m_list->setModel(&model);
  m_list->setItemDelegate(new EntryDelegate(theme, this));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_hint->setProperty("muted", true);
  m_hint->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::kM, space::kM, space::kM, space::kS);
  column->setSpacing(space::kS);
  column->addWidget(m_line);
  column->addWidget(m_list, 1);
  column->addWidget(m_hint);
  connect(m_line, &QLineEdit::textChanged, &model, &PaletteModel::setQuery);
  connect(&model, &PaletteModel::modelReset, this, [this] {
    mark(0);
    present();
  });
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
    mark(index.row());
    runMarked();
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::present);
  model.setQuery({});
  mark(0);
  present();
}

void CommandPalette::showEvent(QShowEvent* event) {
  const QRect over = parentWidget()->geometry();
  const QSize size = QSize(kWidth, kHeight).boundedTo(over.size() - QSize(80, 80));
  setGeometry(over.left() + (over.width() - size.width()) / 2, over.top() + 60, size.width(), size.height());
  QDialog::showEvent(event);
  m_line->setFocus();
}

void CommandPalette::mark(int row) {
  if (row >= 0 && row < m_model.rowCount()) m_list->setCurrentIndex(m_model.index(row));
}

void CommandPalette::present() {
  const QModelIndex index = m_list->currentIndex();
  const QString reason = index.data(PaletteModel::ReasonRole).toString();
  if (m_model.rowCount() == 0)
    m_hint->setText(
        tr("Nothing fits. Prefixes narrow the search: > actions, t tenants, k keys, p providers, "
           "r requests."));
  else
    m_hint->setText(reason.isEmpty()
                        ? tr("Enter runs · ↑ ↓ move · Esc closes · > actions, t tenants, k keys, "
                             "p providers, r requests")
                        : reason);
  // The line keeps the focus, so it is the line that says what Enter would do.
  m_line->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::runMarked() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid() || !index.data(PaletteModel::ReasonRole).toString().isEmpty()) return;
  const PaletteEntry entry = m_model.entry(index.row());
  m_model.markUsed(entry);
  accept();
  Q_EMIT chosen(entry);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const int row = m_list->currentIndex().row(), last = m_model.rowCount() - 1;
  const int page = std::max(1, m_list->height() / kRowHeight - 1);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
      mark(row >= last ? 0 : row + 1);
      return true;
    case Qt::Key_Up:
      mark(row <= 0 ? last : row - 1);
      return true;
    case Qt::Key_PageDown:
      mark(std::min(last, row + page));
      return true;
    case Qt::Key_PageUp:
      mark(std::max(0, row - page));
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      runMarked();
      return true;
    default:
      return QDialog::eventFilter(watched, event);
  }
}

}  // namespace gc::console
