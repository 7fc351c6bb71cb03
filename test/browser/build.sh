#!/usr/bin/env bash
# build.sh: a Chromium for tests of pages, as .cache/browser/chromium: $CHROMIUM, one that is installed, or Debian's, which is
# unpacked there with the libraries that the machine lacks, and never installed. Nothing of it needs root.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$(mkdir -p "$here/../../.cache/browser" && cd "$here/../../.cache/browser" && pwd)
package=chromium-headless-shell

lead_to() { printf '#!/bin/sh\n%sexec "%s" "$@"\n' "$2" "$1" >"$out/chromium.part" && chmod +x "$out/chromium.part" && mv "$out/chromium.part" "$out/chromium"; }
runs() { [ -x "$out/chromium" ] && "$out/chromium" --version >/dev/null 2>&1; }

runs && exit 0

for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
  found=$(command -v "${candidate:-/nowhere}") && lead_to "$found" '' && runs && exit 0
done

# The machine's sources, with lists of our own: its state stays as it is.
debian() {
  apt-"$1" -o Dir::State::lists="$out/apt/lists" -o Dir::Cache="$out/apt/cache" -o APT::Sandbox::User=root \
    -o Debug::NoLocking=true -o Acquire::Languages=none "${@:2}"
}

unpack() {
  local names work=$out/unpacking
  mkdir -p "$out"/apt/{lists/partial,cache/archives/partial} "$work"
  debian get -qq update >/dev/null 2>&1 || return 1
  names=$(debian get -s install --no-install-recommends "$package" 2>/dev/null | sed -n 's/^Inst \([^ ]*\) .*/\1/p')
  # What is installed already, and cannot be run, has to be had all the same.
  (cd "$work" && debian get -qq download $names "$package" >/dev/null 2>&1) || return 1
  for file in "$work"/*.deb; do dpkg-deb -x "$file" "$out/root" || return 1; done
  rm -rf "$work" "$out/apt"
  # Some libraries have parts in folders below.
  local folders
  folders=$(find "$out"/root/usr/lib/*-linux-gnu* -name '*.so*' -printf '%h\n' | sort -u | paste -sd:)
  lead_to "$out/root/usr/lib/chromium/$package" "export LD_LIBRARY_PATH='$folders'
"
  runs
}

if command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; then
  echo "unpacking Debian's $package (half a minute the first time) ..." >&2
  unpack && exit 0
fi
rm -f "$out/chromium"
echo "NOT AVAILABLE, and the tests of pages in a browser are skipped: Chromium: install it, or name it by CHROMIUM=/path/to/chromium" >&2
[ "${CI:-}" != true ] || exit 1
