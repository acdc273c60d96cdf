#!/usr/bin/env bash
# Builds what is measured and prints the figures of one run; see bench.py.
# usage: tests/bench/run.sh [--seconds 5] [--connections 64] [--rate 15000]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(cd "$here/../.." && pwd)
build_dir=$source_dir/build
[ -f "$build_dir/CMakeCache.txt" ] || { echo "run installer/test.sh once first: it installs and configures" >&2; exit 1; }
cmake -S "$source_dir" -B "$build_dir" -DGC_TESTS=ON --log-level=WARNING >/dev/null
cmake --build "$build_dir" --target genericcorp-gateway bench_upstream bench_client
exec /usr/bin/python3 "$here/bench.py" "$build_dir/app/gateway/genericcorp-gateway" \
  "$build_dir/tests/bench/bench_upstream" "$build_dir/tests/bench/bench_client" "$@"
