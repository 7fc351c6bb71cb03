#!/usr/bin/env bash
# images.sh CLUSTER: makes the images that the tests need beside the cluster's own, of programs that this machine has, under
# the names that manifests and documentation use; and brings them into the cluster in that folder if it runs already.
set -euo pipefail
cluster=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
. "$cluster/lib.sh"

# image FILE ENTRYPOINT PROGRAMS NAME...: PROGRAMS are `FILE=TARGET` each, and come with the libraries that they ask for.
image() {
  local file=$1 entrypoint=$2 names=("${@:4}") each program library
  local files=("$BASE/img-base/etc=/etc")
  for each in $3; do
    program=$(readlink -f "${each%%=*}")
    files+=("$program=${each#*=}")
    for library in $(ldd "$program" 2>/dev/null | grep -o '/[^ ]*'); do files+=("$(readlink -f "$library")=$library"); done
  done
  mkimage -o "$BASE/images/$file" -entrypoint "$entrypoint" -user 65534:65534 "${names[@]/#/-name=}" "${files[@]}"
  ! "$cluster/cluster.sh" status >/dev/null 2>&1 ||
    "$cluster/cluster.sh" exec "$ROOT/usr/bin/ctr" --address "$RUN/containerd.sock" -n k8s.io images import --digests=false "$BASE/images/$file"
}

node=$(sed -n "s/.*image: '\(docker.io\/library\/node:.*\)'.*/\1/p" lib/core/base/conventions.ts)
kubectl=$(sed -n 's/.*image: \(registry.k8s.io\/kubectl:.*\)/\1/p' docs/reloading.md | head -n 1)
image node.tar "" "$(command -v node)=/usr/local/bin/node" "$node"
image s3-server.tar /bin/versitygw .cache/object-storage/versitygw=/bin/versitygw localhost/s3-server:built
image kubectl.tar /bin/kubectl "$(command -v kubectl)=/bin/kubectl" "$kubectl"

# tool PROGRAMS BUILT REPOSITORY VERSION...: the version that was built, under the tags of all versions that pods ask for: those
# given, and those of recorded objects. The first of PROGRAMS is run.
tool() {
  local programs=() program built=$2 repository=$3 tags
  for program in $1; do programs+=(".cache/tools/$program-$built=/bin/$program"); done
  program=${1%% *}
  tags=$(printf '%s\n' "${@:4}"; sed -n "s|.*$repository:v\([0-9.]*\).*|\1|p" test/e2e/data/*)
  image "$program-built.tar" "/bin/$program" "${programs[*]}" $(sort -u <<<"$tags" | sed "s|^|$repository:v|")
}
pin() { node -p "require('./pins.json').$1"; }
# server PROGRAMS REPOSITORY NAME
server() {
  local newest; newest=$(pin "servers.$3.newest")
  tool "$1" "$newest" "$2" "$newest" "$(pin "servers.$3.default")"
}
server 'prometheus promtool' quay.io/prometheus/prometheus Prometheus
server 'alertmanager amtool' quay.io/prometheus/alertmanager Alertmanager
server thanos quay.io/thanos/thanos Thanos
reloader=$(pin configReloader)
tool prometheus-config-reloader "$reloader" quay.io/prometheus-operator/prometheus-config-reloader "$reloader"
