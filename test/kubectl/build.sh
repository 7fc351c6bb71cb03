#!/usr/bin/env bash
# Builds the program that reads manifests as kubectl does, through the Go module proxy, into .cache/kubectl. What was built
# from the same sources stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$here/../../.cache/kubectl" && cd "$here/../../.cache/kubectl" && pwd)
cd "$here"
if ! command -v go >/dev/null; then
  echo "NOT AVAILABLE, and the tests that need it are skipped: what kubectl reads manifests with: install Go (https://go.dev/dl)" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
sources=$(find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-16)
if [ "$(cat "$out/sources" 2>/dev/null)" = "$sources" ]; then exit 0; fi
rm -f "$out/sources"
echo "building what kubectl reads manifests with ..." >&2
CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/read-manifests" .
echo "$sources" >"$out/sources"
