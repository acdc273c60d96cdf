#!/usr/bin/env bash
# Installs what is missing, builds and starts the product in demo mode (simulated providers, nothing leaves
# this machine). With a display: the console. Without one: the gateway, with an outage in the middle of a
# few requests and what came of it; then it keeps serving until Ctrl-C.
# usage: installer/run.sh [--headless] [--once]
#   --headless  the gateway, even where there is a display
#   --once      headless, and stop after the proof: 0 only if a failover happened and no request failed
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(dirname "$here")
build_dir=$source_dir/build
# shellcheck source=installer/packages.sh
. "$here/packages.sh"

headless=false
once=()
for argument in "$@"; do
  case $argument in
    --headless) headless=true ;;
    --once) headless=true once=(--once) ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) fail "unknown argument '$argument': known are --headless and --once" ;;
  esac
done
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then headless=true; fi

if $headless; then
  install_missing "${gateway_packages[@]}"
  configure_and_build "$source_dir" "$build_dir" genericcorp-gateway -- -DGC_CONSOLE=OFF -DGC_TESTS=OFF
  say "Starting the gateway in demo mode"
  exec "$build_dir/app/gateway/genericcorp-gateway" --demo --proof "${once[@]}"
fi
install_missing "${gateway_packages[@]}" "${console_packages[@]}"
configure_and_build "$source_dir" "$build_dir" genericcorp-console -- -DGC_CONSOLE=ON -DGC_TESTS=OFF
say "Starting the console in demo mode"
exec "$build_dir/app/console/genericcorp-console" --demo
