#!/usr/bin/env bash
# Builds what applies manifests as Flux does, of the packages that go.mod pins, into .cache/gitops. What was built from the same
# sources stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$here/../../.cache/gitops" && cd "$here/../../.cache/gitops" && pwd)
cd "$here"
if ! command -v go >/dev/null; then
  echo "NOT AVAILABLE, and the tests that need it are skipped: what Flux applies with: install Go (https://go.dev/dl)" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
sources=$(cat go.mod go.sum main.go build.sh | sha256sum | cut -c1-16)
if [ "$(cat "$out/sources" 2>/dev/null)" = "$sources" ]; then exit 0; fi
rm -f "$out/sources"
echo "building what Flux applies with (a few seconds after Helm) ..." >&2
CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/flux-apply" .
echo "$sources" >"$out/sources"
