// Reads the sources of Prometheus; it compiles nothing of them.
module cdk8s-prometheus/scripts/prometheus-config

go 1.24
