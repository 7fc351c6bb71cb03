#!/bin/bash
# Builds the programs that ask the servers' own loaders, each a module with the server's own dependencies, into OUT
# (.cache/loaders). What was built from the same sources stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "${1:-$here/../../.cache/loaders}" && cd "${1:-$here/../../.cache/loaders}" && pwd)
if ! command -v go >/dev/null; then
  echo "NOT AVAILABLE: the servers' own loaders; install Go (https://go.dev/dl)" >&2
  [ "${CI:-}" != true ]; exit
fi
for module in "$here"/*/go.mod; do
  folder=$(dirname "$module")
  name=$(basename "$folder")
  sources=$(cd "$folder" && cat "$here/build.sh" go.mod go.sum ./*.go | sha256sum | cut -c1-16)
  [ -x "$out/$name" ] && [ "$(cat "$out/$name.sources" 2>/dev/null)" = "$sources" ] && continue
  echo "building the loader of $name (a few minutes the first time) ..." >&2
  (cd "$folder" && CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/$name.part" .)
  mv "$out/$name.part" "$out/$name"
  echo "$sources" >"$out/$name.sources"
done
