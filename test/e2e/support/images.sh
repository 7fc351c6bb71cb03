#!/usr/bin/env bash
# images.sh CLUSTER: makes the images that the tests need beside the cluster's own, of programs that this machine has, under
# the names that manifests and documentation use; and brings them into the cluster in that folder if it runs already.
set -euo pipefail
cluster=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
. "$cluster/lib.sh"

# image FILE NAME ENTRYPOINT PROGRAM TARGET: with the libraries that the program asks for.
image() {
  local file=$1 name=$2 entrypoint=$3 program target=$5 library
  program=$(readlink -f "$4")
  local files=("$BASE/img-base/etc=/etc" "$program=$target")
  for library in $(ldd "$program" 2>/dev/null | grep -o '/[^ ]*'); do files+=("$(readlink -f "$library")=$library"); done
  mkimage -o "$BASE/images/$file" -entrypoint "$entrypoint" -user 65534:65534 -name "$name" "${files[@]}"
  ! "$cluster/cluster.sh" status >/dev/null 2>&1 ||
    "$cluster/cluster.sh" exec "$ROOT/usr/bin/ctr" --address "$RUN/containerd.sock" -n k8s.io images import --digests=false "$BASE/images/$file"
}

node=$(sed -n "s/.*image: '\(docker.io\/library\/node:.*\)'.*/\1/p" lib/core/base/conventions.ts)
kubectl=$(sed -n 's/.*image: \(registry.k8s.io\/kubectl:.*\)/\1/p' docs/reloading.md | head -n 1)
image node.tar "$node" "" "$(command -v node)" /usr/local/bin/node
image kubectl.tar "$kubectl" /bin/kubectl "$(command -v kubectl)" /bin/kubectl
thanos=$(node -p "require('./pins.json').servers.Thanos.default")
newest=$(node -p "require('./pins.json').servers.Thanos.newest")
image thanos.tar "quay.io/thanos/thanos:v$thanos" /bin/thanos ".cache/tools/thanos-$newest" /bin/thanos
