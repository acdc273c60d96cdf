# The Debian packages this project builds and runs with: the one list, sourced by run.sh and test.sh.
# Also the steps both share: say, fail, install what is missing, configure and build.

gateway_packages=(
  build-essential cmake ninja-build ccache mold git
  libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev
  libssl-dev libsimdjson-dev libsqlite3-dev libcli11-dev libspdlog-dev libfmt-dev libtomlplusplus-dev
  libhowardhinnant-date-dev tzdata libgoogle-perftools-dev
  python3 python3-yaml
)
console_packages=(
  qt6-base-dev libqt6sql6-sqlite libqt6opengl6-dev libxkbcommon-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  qtkeychain-qt6-dev libsecret-1-0
  libgl1-mesa-dri fonts-inter bootstrap-icons python3-fonttools fonts-dejavu-core
  fonts-ipaexfont-gothic  # Japanese: Inter has none, and boxes are no text
  qt6-translations-l10n   # Qt's own words (file dialogs, names of keys) in German and Japanese
)
test_packages=(
  python3-jsonschema python3-venv xvfb xauth nginx-light poppler-utils openssl dbus gnome-keyring
)

say() { printf '\n== %s\n' "$*"; }

fail() {
  printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Prints those of the named packages that are not installed; one query, so that re-running costs nothing.
# dpkg-query fails when it does not know a package, which is just what is asked here.
missing_packages() {
  local installed
  installed=$({ dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^installed //p')
  comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<<"$installed")
}

install_missing() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    fail "apt-get not found: this script is for Debian 12. Elsewhere install the equivalents of: $*"
  local listed missing as_root=()
  listed=$(missing_packages "$@") || fail "cannot ask dpkg which packages are installed"
  mapfile -t missing < <(printf '%s' "$listed")
  if [ "${#missing[@]}" -eq 0 ]; then
    say "Every package needed is installed."
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "packages are missing (${missing[*]}) and sudo is not installed: run this as root"
    sudo -n true 2>/dev/null ||
      fail "packages are missing (${missing[*]}) and sudo wants a password: run 'sudo -v' first, or run this as root"
    as_root=(sudo -n)
  fi
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update >/dev/null || fail "'apt-get update' failed: see the lines above; is the network there?"
  "${apt[@]}" -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}" </dev/null ||
    fail "apt-get could not install: ${missing[*]}"
}

# configure_and_build SOURCE BUILD TARGET... -- CMAKE_OPTION...
configure_and_build() {
  local source=$1 build=$2 targets=()
  shift 2
  while [ "$#" -gt 0 ] && [ "$1" != "--" ]; do targets+=("$1"); shift; done
  shift
  say "Configuring (Release) in ${build#"$source"/}"
  # Debian's own interpreter: the Python modules above are installed for it and for no other.
  cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPython3_EXECUTABLE=/usr/bin/python3 \
    --log-level=NOTICE "$@" || fail "CMake could not configure: see its message above"
  say "Building with $(nproc) jobs"
  cmake --build "$build" -j "$(nproc)" --target "${targets[@]}" || fail "the build failed: see the first error above"
}
