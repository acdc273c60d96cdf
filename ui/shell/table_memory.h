#pragma once

class QSettings;

namespace gc::console {

class Pane;

/// Columns of a pane's tables (order, width, hidden, sort) across restarts. restoreTables() comes first: it
/// notes how the tables were made, which is what resetTables() brings back.
void restoreTables(Pane&, QSettings&);
void saveTables(const Pane&, QSettings&);
void resetTables(Pane&);

}  // namespace gc::console
