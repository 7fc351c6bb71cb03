# What the build.sh of a folder sources: programs of Go modules, into the folder of .cache that has the same name.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[1]}")"
out=../../.cache/$(basename "$PWD")
out=$(mkdir -p "$out" && cd "$out" && pwd)

# begin WHAT LONG FILE...: ends the script where Go is missing, and where the FILEs are those of the last build. When the script
# ends well, they are.
begin() {
  local what=$1 long=$2; shift 2
  if ! command -v go >/dev/null; then
    echo "NOT AVAILABLE, and the tests that need it are skipped: $what: install Go (https://go.dev/dl)" >&2
    [ "${CI:-}" != true ]; exit
  fi
  sources=$(cat build.sh ../support/go-build.sh "$@" | sha256sum | cut -c1-16)
  [ "$(cat "$out/sources" 2>/dev/null)" != "$sources" ] || exit 0
  rm -f "$out/sources"
  echo "building $what ($long the first time) ..." >&2
  trap '[ $? != 0 ] || echo "$sources" >"$out/sources"' EXIT
}

# build FOLDER PROGRAM [PACKAGE]: of the module in FOLDER
build() { (cd "$1" && CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/$2" "${3:-.}"); }
