#pragma once
// The words of the ROI calculator: names of inputs and figures, amounts with their unit.
#include <QCoreApplication>
#include <QLocale>

#include "models/roi/roi_calculator.h"

namespace gc::console {

/// Everything here is what a reader sees, in the language of the console. Immutable.
class RoiText {
  Q_DECLARE_TR_FUNCTIONS(gc::console::RoiText)
 public:
  static QString title(RoiModelId model);
  static QString label(RoiField field);
  static QString label(RoiFigureId figure);
  static QString word(RoiProvenance provenance);
  static QString word(RoiCase of);
  /// What the model assumes and how it computes, in a sentence or two: for the proposal.
  static QString method(RoiModelId model);

  /// For people: "USD 30,457", "36.7 %", "0.7 months", "7.5×". Unknown is an em dash.
  static QString amount(const std::optional<Micros>& value, RoiUnit unit, const QLocale& locale = QLocale());
  /// Every digit: "2.5 USD/1M tokens" for an input, and for the tooltip of a rounded figure.
  static QString exact(Micros value, RoiUnit unit, const QLocale& locale = QLocale());
  /// For ears: "30,457 US dollars", "376 %".
  static QString spoken(const std::optional<Micros>& value, RoiUnit unit, const QLocale& locale = QLocale());
  /// What stands behind the number in a field: " USD/month".
  static QString suffix(RoiUnit unit);
};

}  // namespace gc::console
