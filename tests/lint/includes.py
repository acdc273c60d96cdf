#!/usr/bin/env python3
"""Who may include whom: reads every #include line and compares it with the rows of the house. A room may
include rooms of rows above its own, never beside or below. The list of exceptions is empty and stays empty.

usage: includes.py ROOT          prints one line per violation; exit 1 when there is one
       includes.py --self-test   proves that violating samples are caught
"""
import re
import sys
import tempfile
from pathlib import Path

ROWS = [
    ["base"],
    ["telemetry", "catalog", "store"],
    ["http", "llm", "resilience"],
    ["vault", "routing", "ledger", "tenancy"],
    ["upstream", "identity", "simulator"],
    ["config", "notify"],
    ["proxy"],
    ["tasks"],
    ["admin"],
]
ROW_OF = {room: row for row, rooms in enumerate(ROWS) for room in rooms}
PURE = {"routing", "resilience", "llm", "catalog"}
IMPURE_HEADERS = re.compile(r"boost/(asio|beast)/|sys/socket\.h|fstream$|filesystem$")
HOUSES = {"gateway", "models", "ui", "app"}
SOURCE_ENDINGS = {".h", ".cpp", ".hpp", ".cc"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
QT_HEADER = re.compile(r"^(Qt[A-Z]\w*/)?Q[A-Z]\w*$|^Qt[A-Z]\w*/|^q[a-z_]+\.h$")
WIDGETS = re.compile(
    r"^QtWidgets/|^Q(Widget|MainWindow|Dialog|Application|\w*View|\w*Button|\w*Layout|Label|Menu|MenuBar|Action"
    r"Group|Chart\w*|LineEdit|\w*Box|Splitter|StatusBar|ToolBar|Style\w*|HeaderView|\w*Delegate|Frame)$")


def judge(path, quoted, target):
    """The reason why the file at `path` (relative to the root) may not include `target`, or None."""
    house = path.parts[0]
    parts = Path(target).parts
    ours = parts[0] if parts and parts[0] in HOUSES else None
    if quoted and ".." in parts:
        return "a path through '..' hides what is included; write it from the root"
    if house == "gateway":
        if QT_HEADER.match(target):
            return "the gateway knows no Qt"
        if ours and ours != "gateway":
            return "the gateway includes nothing of the console or of app"
        return judge_room(path, target, parts, ours)
    if house in ("models", "ui"):
        if ours == "gateway":
            return "the console speaks the admin API only; it includes nothing of the gateway"
        if ours == "app":
            return "only main() stands in app"
        if house == "models" and ours == "ui":
            return "models stand above ui"
        if house == "models" and WIDGETS.match(target):
            return "models know no widgets"
    if house == "app" and len(path.parts) > 2 and path.parts[1] == "gateway":
        if ours in ("models", "ui") or QT_HEADER.match(target):
            return "the headless executable links no Qt"
    return None


def judge_room(path, target, parts, ours):
    room = path.parts[1] if len(path.parts) > 2 else None
    if room is None:
        return None  # the facade stands below every room
    if room not in ROW_OF:
        return "room '%s' is not in the table of rows" % room
    if room in PURE and IMPURE_HEADERS.search(target):
        return "'%s' is pure: no Asio, no sockets, no files" % room
    if ours != "gateway" or (len(parts) > 1 and parts[1] == room):
        return None
    other = parts[1] if len(parts) > 2 else None
    if other is None:
        return "a room does not include the facade"
    if other not in ROW_OF:
        return "room '%s' is not in the table of rows" % other
    if ROW_OF[other] >= ROW_OF[room]:
        return "'%s' stands in row %d, '%s' in row %d: only rows above" % (room, ROW_OF[room] + 1, other, ROW_OF[other] + 1)
    return None


def violations(root):
    for house in sorted(HOUSES):
        for file in sorted((root / house).rglob("*")):
            if file.suffix not in SOURCE_ENDINGS or not file.is_file():
                continue
            path = file.relative_to(root)
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                found = INCLUDE.match(line)
                reason = found and judge(path, found.group(1) == '"', found.group(2))
                if reason:
                    yield "%s:%d: %s: %s" % (path, number, found.group(2), reason)


VIOLATING = {
    "beside": ("gateway/http/a.h", '#include "gateway/llm/json_document.h"'),
    "below": ("gateway/base/a.h", '#include "gateway/catalog/catalog.h"'),
    "far below": ("gateway/store/a.cpp", '#include "gateway/admin/admin.h"'),
    "facade": ("gateway/proxy/a.cpp", '#include "gateway/gateway.h"'),
    "unknown room": ("gateway/misc/a.h", "#include <string>"),
    "Qt in the gateway": ("gateway/base/a.h", "#include <QString>"),
    "Qt module in the gateway": ("gateway/base/b.h", "#  include <QtCore/QString>"),
    "Asio in a pure room": ("gateway/routing/a.h", "#include <boost/asio/io_context.hpp>"),
    "files in a pure room": ("gateway/llm/a.cpp", "#include <fstream>"),
    "console in the gateway": ("gateway/admin/a.cpp", '#include "models/admin_client.h"'),
    "gateway in models": ("models/a.h", '#include "gateway/base/money.h"'),
    "gateway in ui, by dots": ("ui/panes/a.cpp", '#include "../../gateway/base/money.h"'),
    "ui in models": ("models/a.cpp", '#include "ui/shell/window.h"'),
    "widgets in models": ("models/b.h", "#include <QTableView>"),
    "widgets module in models": ("models/c.h", "#include <QtWidgets/QWidget>"),
    "Qt in the headless main": ("app/gateway/main.cpp", "#include <QCoreApplication>"),
}
ALLOWED = {
    "row above": ("gateway/admin/a.h", '#include "gateway/proxy/pipeline.h"'),
    "own room": ("gateway/http/a.h", '#include "gateway/http/b.h"'),
    "facade includes rooms": ("gateway/gateway.cpp", '#include "gateway/admin/admin.h"'),
    "ui includes models": ("ui/panes/a.h", '#include "models/admin_client.h"'),
    "Qt Core in models": ("models/a.h", "#include <QAbstractTableModel>"),
    "widgets in ui": ("ui/shell/a.h", "#include <QMainWindow>"),
    "console main names both houses": ("app/console/main.cpp", '#include "gateway/gateway.h"'),
}


def self_test():
    wrong = 0
    for samples, caught in ((VIOLATING, True), (ALLOWED, False)):
        for name, (path, line) in samples.items():
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / path
                file.parent.mkdir(parents=True)
                file.write_text("#pragma once\n" + line + "\n", encoding="utf-8")
                found = list(violations(Path(folder)))
            ok = bool(found) == caught
            wrong += not ok
            print("%s  %s: %s" % ("ok  " if ok else "FAIL", name, found[0] if found else "allowed"))
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    found = list(violations(Path(sys.argv[1])))
    print("\n".join(found) or "Every include stands in its row.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
