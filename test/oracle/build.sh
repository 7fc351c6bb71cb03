#!/bin/bash
# Builds the programs that ask the operator's own code, through the Go module proxy, into OUT (.cache/oracle).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "${1:-$here/../../.cache/oracle}" && cd "${1:-$here/../../.cache/oracle}" && pwd)
cd "$here"
go build -o "$out/" ./cmd/...
