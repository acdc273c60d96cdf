#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test through CTest.
# usage: installer/test.sh [CTEST_OPTION...]      e.g. installer/test.sh -R unit
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(dirname "$here")
build_dir=$source_dir/build
# shellcheck source=installer/packages.sh
. "$here/packages.sh"

install_missing "${gateway_packages[@]}" "${console_packages[@]}" "${test_packages[@]}"
configure_and_build "$source_dir" "$build_dir" all -- -DGC_CONSOLE=ON -DGC_TESTS=ON

# What is not there is named here, beside CTest's own "Skipped": a skip is never silent.
say "Official SDKs for the client suites"
for suite in node python; do
  /usr/bin/python3 "$source_dir/tests/clients/run.py" --suite "$suite" --work "$build_dir/tests/clients" --install-only
done

say "Running the tests"
# Suites that measure time or load the machine ask CTest to run alone.
exec ctest --test-dir "$build_dir" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
