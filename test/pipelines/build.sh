#!/usr/bin/env bash
# Builds Helm 3, Helm 4 and kustomize, as go.mod pins them.
source "$(dirname "$0")/../support/go-build.sh"
begin 'Helm and kustomize' 'two minutes' go.mod go.sum
build . kustomize sigs.k8s.io/kustomize/kustomize/v5
build . helm-4 helm.sh/helm/v4/cmd/helm
build . helm-3 helm.sh/helm/v3/cmd/helm
