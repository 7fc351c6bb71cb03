#!/usr/bin/env bash
# Builds what applies manifests as Flux does, and what compares them as Argo CD does, of the packages that the go.mod files pin.
source "$(dirname "$0")/../support/go-build.sh"
begin 'what Flux and Argo CD work with' 'a minute' {flux,argo}/{go.mod,go.sum,main.go}
build flux flux-apply
build argo argo-diff
