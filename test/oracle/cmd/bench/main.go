// bench times the operator's own configuration generator on N ServiceMonitors.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"runtime"
	"syscall"
	"time"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	"github.com/prometheus/client_golang/prometheus"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	kruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/tools/cache"
)

func sp(s string) *string { return &s }

func serviceMonitor(i int) *monitoringv1.ServiceMonitor {
	name := fmt.Sprintf("sm-%06d", i)
	return &monitoringv1.ServiceMonitor{
		TypeMeta:   metav1.TypeMeta{APIVersion: "monitoring.coreos.com/v1", Kind: "ServiceMonitor"},
		ObjectMeta: metav1.ObjectMeta{Name: name, Namespace: "default", Labels: map[string]string{"app": name}},
		Spec: monitoringv1.ServiceMonitorSpec{
			Selector: metav1.LabelSelector{MatchLabels: map[string]string{"app": name}},
			Endpoints: []monitoringv1.Endpoint{{
				Port:     "web",
				Interval: "30s",
				RelabelConfigs: []monitoringv1.RelabelConfig{
					{SourceLabels: []monitoringv1.LabelName{"__meta_kubernetes_pod_node_name"}, TargetLabel: "node", Action: "replace"},
					{SourceLabels: []monitoringv1.LabelName{"__meta_kubernetes_pod_label_team"}, TargetLabel: "team", Regex: "(.+)", Replacement: sp("$1"), Action: "replace"},
				},
			}},
		},
	}
}

func prom() *monitoringv1.Prometheus {
	return &monitoringv1.Prometheus{
		TypeMeta:   metav1.TypeMeta{APIVersion: "monitoring.coreos.com/v1", Kind: "Prometheus"},
		ObjectMeta: metav1.ObjectMeta{Name: "bench", Namespace: "default"},
		Spec: monitoringv1.PrometheusSpec{
			CommonPrometheusFields: monitoringv1.CommonPrometheusFields{
				ServiceMonitorSelector: &metav1.LabelSelector{},
				ScrapeInterval:         "30s",
				ServiceAccountName:     "prometheus",
			},
			EvaluationInterval: "30s",
		},
	}
}

func rssMiB() float64 {
	var ru syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &ru)
	return float64(ru.Maxrss) / 1024
}

func cpu() float64 {
	var ru syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &ru)
	return float64(ru.Utime.Sec+ru.Stime.Sec) + float64(ru.Utime.Usec+ru.Stime.Usec)/1e6
}

func main() {
	n := flag.Int("n", 1000, "number of ServiceMonitors")
	reps := flag.Int("reps", 1, "repetitions (the best is printed)")
	sel := flag.Bool("select", true, "also time the operator's ResourceSelector over the N objects")
	flag.Parse()

	p := prom()
	objs := make([]*monitoringv1.ServiceMonitor, *n)
	for i := range objs {
		objs[i] = serviceMonitor(i)
	}
	base := rssMiB()
	start := cpu()
	smons := make(map[string]*monitoringv1.ServiceMonitor, *n)
	for _, o := range objs {
		smons[o.Namespace+"/"+o.Name] = o
	}
	logger := slog.New(slog.DiscardHandler)
	selT := -1.0
	if *sel {
		nsInf := cache.NewSharedIndexInformer(&cache.ListWatch{}, &corev1.Namespace{}, 0, cache.Indexers{})
		_ = nsInf.GetStore().Add(&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: "default"}})
		cs := fake.NewClientset()
		rs, err := prompkg.NewResourceSelector(logger, p, assets.NewStoreBuilder(cs.CoreV1(), cs.CoreV1()), nsInf, operator.NewMetrics(prometheus.NewRegistry()), operator.NewFakeRecorder(1, kruntime.Object(p)))
		if err != nil {
			panic(err)
		}
		t := time.Now()
		r, err := rs.SelectServiceMonitors(context.Background(), func(ns string, s labels.Selector, add cache.AppendFunc) error {
			for _, o := range objs {
				if o.Namespace == ns && s.Matches(labels.Set(o.Labels)) {
					add(o)
				}
			}
			return nil
		})
		if err != nil {
			panic(err)
		}
		selT = time.Since(t).Seconds()
		if len(r) != *n {
			panic("selection lost objects")
		}
	}
	best := map[string]float64{}
	keep := func(k string, v float64) {
		if o, ok := best[k]; !ok || v < o {
			best[k] = v
		}
	}
	var out []byte
	var gz bytes.Buffer
	peakGen := 0.0
	for i := 0; i < *reps; i++ {
		runtime.GC()
		cg, err := prompkg.NewConfigGenerator(logger, p, prompkg.WithEndpointSliceSupport())
		if err != nil {
			panic(err)
		}
		c0, t := cpu(), time.Now()
		out, err = cg.GenerateServerConfiguration(p, smons, nil, nil, nil, assets.NewTestStoreBuilder(), nil, nil, nil, nil)
		if err != nil {
			panic(err)
		}
		keep("generate+marshal", time.Since(t).Seconds())
		keep("generate+marshal cpu", cpu()-c0)
		if peakGen == 0 {
			peakGen = rssMiB()
		}
		gz.Reset()
		t = time.Now()
		if err := operator.GzipConfig(&gz, out); err != nil {
			panic(err)
		}
		keep("gzip", time.Since(t).Seconds())
	}
	r := map[string]any{"n": *n, "cpu_s": cpu() - start, "select_s": selT, "generate_and_marshal_s": best["generate+marshal"], "generate_and_marshal_cpu_s": best["generate+marshal cpu"], "gzip_s": best["gzip"],
		"config_bytes": len(out), "gz_bytes": gz.Len(), "rss_base_mib": base, "rss_peak_after_generate_mib": peakGen, "rss_peak_total_mib": rssMiB()}
	b, _ := json.Marshal(r)
	fmt.Println(string(b))
}
