#!/usr/bin/env bash
# Builds what applies manifests as Flux does, and what compares them as Argo CD does, of the packages that the go.mod files pin,
# into .cache/gitops. What was built from the same sources stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$here/../../.cache/gitops" && cd "$here/../../.cache/gitops" && pwd)
cd "$here"
if ! command -v go >/dev/null; then
  echo "NOT AVAILABLE, and the tests that need it are skipped: what Flux and Argo CD work with: install Go (https://go.dev/dl)" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
sources=$(cat build.sh {flux,argo}/{go.mod,go.sum,main.go} | sha256sum | cut -c1-16)
if [ "$(cat "$out/sources" 2>/dev/null)" = "$sources" ]; then exit 0; fi
rm -f "$out/sources"
echo "building what Flux and Argo CD work with (a minute the first time) ..." >&2
build() { (cd "$1" && CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/$2" .); }
build flux flux-apply
build argo argo-diff
echo "$sources" >"$out/sources"
