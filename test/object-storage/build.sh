#!/usr/bin/env bash
# Builds the S3 server that go.mod pins, which keeps objects as files.
source "$(dirname "$0")/../support/go-build.sh"
begin 'an S3 server' 'a minute' go.mod go.sum
build . versitygw github.com/versity/versitygw/cmd/versitygw
