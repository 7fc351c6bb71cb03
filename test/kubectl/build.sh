#!/usr/bin/env bash
# Builds the program that reads manifests as kubectl does.
source "$(dirname "$0")/../support/go-build.sh"
begin 'what kubectl reads manifests with' 'half a minute' go.mod go.sum main.go
build . read-manifests
