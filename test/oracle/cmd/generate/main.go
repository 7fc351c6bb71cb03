// generate answers, one line of JSON for each line of JSON, with the configuration that the operator's own code makes of
// a Prometheus and its monitors. It is kept running, since it takes longer to start than to answer.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	corev1 "k8s.io/api/core/v1"
)

type request struct {
	Prometheus      *monitoringv1.Prometheus           `json:"prometheus"`
	ServiceMonitors []*monitoringv1.ServiceMonitor     `json:"serviceMonitors"`
	PodMonitors     []*monitoringv1.PodMonitor         `json:"podMonitors"`
	Probes          []*monitoringv1.Probe              `json:"probes"`
	ScrapeConfigs   []*monitoringv1alpha1.ScrapeConfig `json:"scrapeConfigs"`
	Secrets         []*corev1.Secret                   `json:"secrets"`
	ConfigMaps      []*corev1.ConfigMap                `json:"configMaps"`
}

type answer struct {
	Config string `json:"config,omitempty"`
	Error  string `json:"error,omitempty"`
}

type named interface {
	GetNamespace() string
	GetName() string
}

func byKey[T named](objects []T) map[string]T {
	keyed := make(map[string]T, len(objects))
	for _, o := range objects {
		keyed[o.GetNamespace()+"/"+o.GetName()] = o
	}
	return keyed
}

func generate(line []byte) (a answer) {
	defer func() {
		if r := recover(); r != nil {
			a = answer{Error: fmt.Sprintf("panic: %v", r)}
		}
	}()
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return answer{Error: "input: " + err.Error()}
	}
	var objects []any
	for _, o := range req.Secrets {
		objects = append(objects, o)
	}
	for _, o := range req.ConfigMaps {
		objects = append(objects, o)
	}
	cg, err := prompkg.NewConfigGenerator(slog.New(slog.DiscardHandler), req.Prometheus, prompkg.WithEndpointSliceSupport())
	if err != nil {
		return answer{Error: err.Error()}
	}
	config, err := cg.GenerateServerConfiguration(req.Prometheus, byKey(req.ServiceMonitors), byKey(req.PodMonitors),
		byKey(req.Probes), byKey(req.ScrapeConfigs), assets.NewTestStoreBuilder(objects...), nil, nil, nil, nil)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Config: string(config)}
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		if err := out.Encode(generate(in.Bytes())); err != nil {
			panic(err)
		}
	}
}
