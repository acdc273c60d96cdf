#pragma once
// The words of the Costs pane that models and widgets share.
#include <QString>

#include "models/costs/cost_report.h"
#include "models/format/format.h"

namespace gc::console {

QString title(CostGroupBy);  ///< "Tenant"
QString title(CostStep);     ///< "Day"
QString savingsTitle(int part);
/// A group as a row's name; one without a name in words. Keys and customers with their tenant.
QString title(CostGroupBy, const CostGroup&);
/// "128.40"; "unpriced" where nothing has a price. `decimals` as moneyDecimals() says.
QString costText(const CostSums&, int decimals, const QLocale& = QLocale());
/// Two for hundreds of dollars, more for small sums: a column of figures has the same number throughout.
int moneyDecimals(Usd largest);
/// What the Requests pane filters by to show this group: "tenant:acme".
QString requestFilter(CostGroupBy, const CostGroup&);

}  // namespace gc::console
