package main

import (
	"context"
	"fmt"
	"log/slog"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	prompkg "github.com/prometheus-operator/prometheus-operator/pkg/prometheus"
	"github.com/prometheus/client_golang/prometheus"
	"k8s.io/apimachinery/pkg/runtime"
)

// ruleFolders is the ConfigMap of rules that a server is told of.
var ruleFolders = []string{"rules-0"}

var silent = slog.New(slog.DiscardHandler)

// monitors are those that the operator takes.
type monitors struct {
	service map[string]*monitoringv1.ServiceMonitor
	pod     map[string]*monitoringv1.PodMonitor
	probes  map[string]*monitoringv1.Probe
	scrape  map[string]*monitoringv1alpha1.ScrapeConfig
}

func (r *request) generator(p monitoringv1.PrometheusInterface, more ...prompkg.ConfigGeneratorOption) (*prompkg.ConfigGenerator, error) {
	for _, each := range []struct {
		wanted bool
		option prompkg.ConfigGeneratorOption
	}{
		{r.Options.EndpointSliceSupported, prompkg.WithEndpointSliceSupport()},
		{r.Options.PodTopologyLabelsSupported, prompkg.WithPodTopologyLabelsSupport()},
		{r.Options.PrometheusRetentionPolicies, prompkg.WithPrometheusRetentionPolicies()},
		{r.Options.PrometheusTopologySharding, prompkg.WithPrometheusTopologySharding()},
	} {
		if each.wanted {
			more = append(more, each.option)
		}
	}
	return prompkg.NewConfigGenerator(silent, p, more...)
}

// selected asks for PodMonitors alone where onlyPods is set.
func (r *request) selected(p monitoringv1.PrometheusInterface, store *assets.StoreBuilder, rejections recorder, onlyPods bool) (m monitors, err error) {
	ctx := context.Background()
	metrics := operator.NewMetrics(prometheus.NewRegistry())
	events := operator.NewFakeRecorder(1000, p.(runtime.Object))
	selector, err := prompkg.NewResourceSelector(slog.New(rejections), p, store, r.namespaces(), metrics, events)
	if err != nil {
		return m, err
	}
	pods, err := selector.SelectPodMonitors(ctx, listOf(r.PodMonitors))
	if err != nil {
		return m, err
	}
	m.pod = pods.ValidResources()
	if onlyPods {
		return m, nil
	}
	services, err := selector.SelectServiceMonitors(ctx, listOf(r.ServiceMonitors))
	if err != nil {
		return m, err
	}
	probes, err := selector.SelectProbes(ctx, listOf(r.Probes))
	if err != nil {
		return m, err
	}
	scrapes, err := selector.SelectScrapeConfigs(ctx, listOf(r.ScrapeConfigs))
	if err != nil {
		return m, err
	}
	m.service, m.probes, m.scrape = services.ValidResources(), probes.ValidResources(), scrapes.ValidResources()
	return m, nil
}

// references are followed before anything is generated.
func references(cg *prompkg.ConfigGenerator, store *assets.StoreBuilder, p monitoringv1.PrometheusInterface) error {
	ctx, namespace := context.Background(), p.GetObjectMeta().GetNamespace()
	common := p.GetCommonPrometheusFields()
	if err := cg.AddRemoteWriteToStore(ctx, store, namespace, common.RemoteWrite); err != nil {
		return err
	}
	if err := prompkg.AddAPIServerConfigToStore(ctx, store, namespace, common.APIServerConfig); err != nil {
		return err
	}
	return prompkg.AddScrapeClassesToStore(ctx, store, namespace, common.ScrapeClasses)
}

func serverReferences(store *assets.StoreBuilder, p *monitoringv1.Prometheus) error {
	ctx := context.Background()
	if err := prompkg.AddRemoteReadsToStore(ctx, store, p.Namespace, p.Spec.RemoteRead); err != nil {
		return err
	}
	if p.Spec.Alerting == nil {
		return nil
	}
	for i, endpoints := range p.Spec.Alerting.Alertmanagers {
		if err := validateAlertmanagerEndpoints(p, endpoints); err != nil {
			return fmt.Errorf("alertmanager %d: %w", i, err)
		}
	}
	return addAlertmanagerEndpointsToStore(ctx, store, p.Namespace, p.Spec.Alerting.Alertmanagers)
}

func (r *request) server(rejections recorder) ([]byte, error) {
	p, store := r.Prometheus, r.store()
	m, err := r.selected(p, store, rejections, false)
	if err != nil {
		return nil, err
	}
	cg, err := r.generator(p)
	if err != nil {
		return nil, err
	}
	if err := serverReferences(store, p); err != nil {
		return nil, err
	}
	if err := references(cg, store, p); err != nil {
		return nil, err
	}
	return cg.GenerateServerConfiguration(p, m.service, m.pod, m.probes, m.scrape, store,
		r.content(p.Namespace, p.Spec.AdditionalScrapeConfigs),
		r.content(p.Namespace, p.Spec.AdditionalAlertRelabelConfigs),
		r.content(p.Namespace, p.Spec.AdditionalAlertManagerConfigs),
		ruleFolders)
}

func (r *request) agent(rejections recorder) ([]byte, error) {
	p, store := r.PrometheusAgent, r.store()
	daemonSet := p.Spec.Mode != nil && *p.Spec.Mode == monitoringv1alpha1.DaemonSetPrometheusAgentMode
	m, err := r.selected(p, store, rejections, daemonSet)
	if err != nil {
		return nil, err
	}
	var more []prompkg.ConfigGeneratorOption
	if daemonSet {
		more = append(more, prompkg.WithDaemonSet())
	}
	cg, err := r.generator(p, more...)
	if err != nil {
		return nil, err
	}
	if err := references(cg, store, p); err != nil {
		return nil, err
	}
	return cg.GenerateAgentConfiguration(m.service, m.pod, m.probes, m.scrape, store,
		r.content(p.Namespace, p.Spec.AdditionalScrapeConfigs))
}
