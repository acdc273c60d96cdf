"""Writes a C++ source that holds a file's bytes: embed.py SYMBOL INPUT OUTPUT. YAML becomes JSON. Of a folder it
holds every file with its name, in the order of the names."""
import json
import sys
from pathlib import Path

symbol, source, target = sys.argv[1:]


def content(path):
    if path.suffix == ".yaml":
        import yaml

        return json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), ensure_ascii=False).encode()
    return path.read_bytes()


def array(name, data):
    rows = ",\n".join(",".join(map(str, data[i : i + 32])) for i in range(0, len(data), 32))
    return f"const unsigned char {name}[] = {{\n{rows}}};\n"


def view(name):
    return f"std::string_view(reinterpret_cast<const char*>({name}), sizeof {name})"


files = sorted(Path(source).iterdir()) if Path(source).is_dir() else [Path(source)]
arrays = "".join(array(f"kBytes{i}", content(file)) for i, file in enumerate(files))
if Path(source).is_dir():
    entries = ",\n".join(f'{{"{file.name}", {view(f"kBytes{i}")}}}' for i, file in enumerate(files))
    arrays += f"const File kFiles[] = {{\n{entries}}};\n"
    function = f"std::span<const File> {symbol}() {{ return kFiles; }}"
else:
    function = f"std::string_view {symbol}() {{ return {view('kBytes0')}; }}"
with open(target, "w", encoding="utf-8") as out:
    out.write(
        f"""#include "resources/embedded.h"

namespace gc::resources {{
namespace {{
{arrays}}}  // namespace

{function}

}}  // namespace gc::resources
"""
    )
