#!/usr/bin/env bash
# Builds the S3 server that go.mod pins, which keeps objects as files, into .cache/object-storage. What was built from the same
# pins stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$here/../../.cache/object-storage" && cd "$here/../../.cache/object-storage" && pwd)
cd "$here"
if ! command -v go >/dev/null; then
  echo "NOT AVAILABLE, and the tests that need it are skipped: an S3 server: install Go (https://go.dev/dl)" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
pins=$(cat go.mod go.sum build.sh | sha256sum | cut -c1-16)
if [ "$(cat "$out/pins" 2>/dev/null)" = "$pins" ]; then exit 0; fi
rm -f "$out/pins"
echo "building an S3 server (a minute the first time) ..." >&2
CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/versitygw" github.com/versity/versitygw/cmd/versitygw
echo "$pins" >"$out/pins"
