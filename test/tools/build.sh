#!/usr/bin/env bash
# build.sh: the real servers and tools that tests run, into .cache/tools/<tool>-<version>. What is there already stays.
# The newest versions are built from their Go modules (go.mod beside this file pins them), and so is Alertmanager; older
# lines of Prometheus are Debian's packages, unpacked and never installed.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$(mkdir -p "$here/../../.cache/tools" && cd "$here/../../.cache/tools" && pwd)
missing=()

say() { printf '%s\n' "$*" >&2; }

# A change of the pins makes everything anew.
pins=$(cat "$here/../../pins.json" "$here"/{.,config-reloader}/go.{mod,sum} "$here/build.sh" | sha256sum | cut -c1-16)
if [ "$(cat "$out/pins" 2>/dev/null)" != "$pins" ]; then
  find "$out" -mindepth 1 -maxdepth 1 ! -name apt -exec rm -rf {} +
  echo "$pins" >"$out/pins"
fi

# from_module FOLDER TOOL VERSION PACKAGE: FOLDER has the go.mod that pins what the tool is made of
from_module() {
  local folder=$here/$1; shift
  local target=$out/$1-$2
  [ ! -x "$target" ] || return 0
  if ! command -v go >/dev/null; then missing+=("$1 $2: install Go (https://go.dev/dl)"); return 0; fi
  say "building $1 $2 (a few minutes the first time) ..."
  (cd "$folder" && CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X github.com/prometheus/common/version.Version=$2" -o "$target.part" "$3") &&
    mv "$target.part" "$target" || missing+=("$1 $2: go build failed")
}

# from_copy MODULE VERSION SUM TOOL...: what does not build as a dependency (replaced modules, pages that the module lacks) is
# built in a copy of its module. SUM pins the module, whose own go.sum pins what it is made of. TAGS are those that its makers
# build it with: a Thanos without its own falls over at the first question over gRPC.
from_copy() {
  local module=$1 version=$2 sum=$3 all=1 told source tool work; shift 3
  for tool in "$@"; do [ -x "$out/$tool-$version" ] || all=; done
  [ -z "$all" ] || return 0
  if ! command -v go >/dev/null; then missing+=("$* $version: install Go (https://go.dev/dl)"); return 0; fi
  say "building $* $version (a few minutes the first time) ..."
  told=$(go mod download -json "$module@v$version")
  source=$(sed -n 's/^.*"Dir": "\(.*\)".*$/\1/p' <<<"$told")
  if [ -z "$source" ] || ! grep -qF "\"$sum\"" <<<"$told"; then missing+=("$* $version: the module cannot be had"); return 0; fi
  work=$(mktemp -d)
  cp -r "$source/." "$work" && chmod -R u+w "$work"
  # Alertmanager's module lacks the built pages of its web interface: an empty one does.
  [ ! -d "$work/ui/app" ] || { mkdir -p "$work/ui/app/dist" && : >>"$work/ui/app/dist/index.html"; }
  for tool in "$@"; do
    (cd "$work" && CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X github.com/prometheus/common/version.Version=$version" -o "$out/$tool-$version.part" -tags "${TAGS:-}" "./cmd/$tool") &&
      mv "$out/$tool-$version.part" "$out/$tool-$version" || missing+=("$tool $version: go build failed")
  done
  rm -rf "$work"
}

# Debian's packages come through an apt state of our own: the machine's sources and lists stay as they are.
debian() {
  apt-"$1" -o Dir::Etc::sourcelist="$out/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferencesparts=/dev/null -o Dir::State::lists="$out/apt/lists" -o Dir::Cache="$out/apt/cache" \
    -o APT::Sandbox::User=root -o Acquire::Languages=none "${@:2}"
}

prepare_debian() {
  [ -z "${prepared:-}" ] || return 0
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -v security | head -n 1)
  [ -n "$mirror" ] || { apt-get -qq update >/dev/null 2>&1; mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -v security | head -n 1); }
  [ -n "$mirror" ] || return 1
  mkdir -p "$out"/apt/{lists/partial,cache/archives/partial}
  local s
  for s in trixie sid; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $s main"
  done >"$out/apt/sources.list"
  debian get -qq update >/dev/null 2>&1 || return 1
  prepared=1
}

# from_debian PACKAGE SUITE VERSION TOOL=FILE...
from_debian() {
  local package=$1 suite=$2 version=$3 pair tool file; shift 3
  local all=1; for pair in "$@"; do [ -x "$out/${pair%%=*}-$version" ] || all=; done
  [ -z "$all" ] || return 0
  if ! command -v apt-get >/dev/null || ! prepare_debian; then missing+=("$package $version: needs apt and Debian's archive"); return 0; fi
  say "unpacking $package $version from Debian $suite ..."
  local work; work=$(mktemp -d)
  (cd "$work" && debian get -qq download "$package/$suite" >/dev/null 2>&1 && dpkg-deb -x ./*.deb root)
  local found; found=$(ls "$work" | sed -n 's/.*_\(.*\)_[a-z0-9]*\.deb$/\1/p')
  case $found in
    "$version"[+-]*) for pair in "$@"; do tool=${pair%%=*}; file=${pair#*=}; cp "$work/root/$file" "$out/$tool-$version"; done ;;
    *) missing+=("$package $version: Debian $suite has ${found:-no such package}") ;;
  esac
  rm -rf "$work"
}

# pin EXPRESSION: versions of pins.json
pin() { node -p "require('$here/../../pins.json').$1"; }

prometheus=($(pin "servers.Prometheus.older.join(' ')") "$(pin servers.Prometheus.newest)")
alertmanager=($(pin "servers.Alertmanager.older.join(' ')") "$(pin servers.Alertmanager.newest)")
for tool in prometheus promtool; do
  from_debian $tool trixie "${prometheus[0]}" $tool=usr/bin/$tool
  from_debian $tool sid "${prometheus[1]}" $tool=usr/bin/$tool
done
# The sums are those of the modules that go.sum does not know; a pin that moves has another one.
from_copy github.com/prometheus/alertmanager "${alertmanager[0]}" 'h1:BK5pCoAtaKg01BYRUJhEDV1tqJMEtYBGzPw8QdvnnvA=' alertmanager amtool
from_copy github.com/prometheus/alertmanager "${alertmanager[1]}" 'h1:nbXMjr+P2JaoFd7aHNDxKifEwTPN+TWxM0gNPonuH5w=' alertmanager amtool
TAGS=slicelabels from_copy github.com/thanos-io/thanos "$(pin servers.Thanos.newest)" 'h1:Cs7iARVNKcgewjzAfpoFnscgfNi+XN8slcyW5e0ozWs=' thanos
from_module config-reloader prometheus-config-reloader "$(pin configReloader)" github.com/prometheus-operator/prometheus-operator/cmd/prometheus-config-reloader
from_module . promtool "${prometheus[2]}" github.com/prometheus/prometheus/cmd/promtool
from_module . prometheus "${prometheus[2]}" github.com/prometheus/prometheus/cmd/prometheus
if command -v go >/dev/null; then bash "$here/../oracle/build.sh" || missing+=("the operator's own code: go build failed")
else missing+=("the operator's own code: install Go (https://go.dev/dl)"); fi

[ ${#missing[@]} -eq 0 ] && exit 0
say ""
say "NOT AVAILABLE, and the tests that need it are skipped:"
for m in "${missing[@]}"; do say "  - $m"; done
[ "${CI:-}" != true ] || exit 1
