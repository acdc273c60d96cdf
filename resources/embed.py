"""Writes a C++ source that holds one file's bytes: embed.py SYMBOL INPUT OUTPUT. YAML becomes JSON."""
import json
import sys

symbol, source, target = sys.argv[1:]
if source.endswith(".yaml"):
    import yaml

    data = json.dumps(yaml.safe_load(open(source, encoding="utf-8")), ensure_ascii=False).encode()
else:
    data = open(source, "rb").read()
rows = ",\n".join(",".join(map(str, data[i : i + 32])) for i in range(0, len(data), 32))
with open(target, "w", encoding="utf-8") as out:
    out.write(
        f"""#include "resources/embedded.h"

namespace gc::resources {{
namespace {{
const unsigned char kBytes[] = {{
{rows}}};
}}  // namespace

std::string_view {symbol}() {{ return {{reinterpret_cast<const char*>(kBytes), sizeof kBytes}}; }}

}}  // namespace gc::resources
"""
    )
