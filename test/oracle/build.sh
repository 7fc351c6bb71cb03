#!/bin/bash
# Builds the programs that ask the operator's own code, through the Go module proxy, into OUT (.cache/oracle). What was
# built from the same sources stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "${1:-$here/../../.cache/oracle}" && cd "${1:-$here/../../.cache/oracle}" && pwd)
cd "$here"
sources=$(find go.mod go.sum build.sh cmd -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-16)
if [ "$(cat "$out/sources" 2>/dev/null)" = "$sources" ]; then exit 0; fi
rm -f "$out/sources"
echo "building the operator's own code (a few minutes the first time) ..." >&2
CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/" ./cmd/...
echo "$sources" >"$out/sources"
