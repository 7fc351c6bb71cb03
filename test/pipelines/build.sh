#!/usr/bin/env bash
# Builds Helm 3, Helm 4 and kustomize, as go.mod pins them, into .cache/pipelines. What was built from the same pins stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$here/../../.cache/pipelines" && cd "$here/../../.cache/pipelines" && pwd)
cd "$here"
if ! command -v go >/dev/null; then
  echo "NOT AVAILABLE, and the tests that need them are skipped: Helm and kustomize: install Go (https://go.dev/dl)" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi
pins=$(cat go.mod go.sum build.sh | sha256sum | cut -c1-16)
if [ "$(cat "$out/pins" 2>/dev/null)" = "$pins" ]; then exit 0; fi
rm -f "$out/pins"
echo "building Helm and kustomize (two minutes the first time) ..." >&2
build() { CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$out/$1" "$2"; }
build kustomize sigs.k8s.io/kustomize/kustomize/v5
build helm-4 helm.sh/helm/v4/cmd/helm
build helm-3 helm.sh/helm/v3/cmd/helm
echo "$pins" >"$out/pins"
