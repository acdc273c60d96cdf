#pragma once
#include <QObject>
#include <QTimer>

namespace gc::console {

class AdminClient;
class PaletteModel;

/// Looks what was typed into the palette up on the gateway, as its tenants and keys are too many to hold
/// here: a few of each that fit, 150 ms after the last letter. GUI thread only.
class PaletteSearch final : public QObject {
  Q_OBJECT
 public:
  PaletteSearch(AdminClient& client, PaletteModel& model, QObject* parent = nullptr);

 private:
  void ask();

  AdminClient& m_client;
  PaletteModel& m_model;
  QTimer m_typing;
  int m_question = 0;
};

}  // namespace gc::console
