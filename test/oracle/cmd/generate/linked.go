package main

import (
	"context"
	_ "unsafe" // for go:linkname

	"github.com/blang/semver/v4"
	"github.com/prometheus-operator/prometheus-operator/pkg/alertmanager"
	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	_ "github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server" // for the functions below
)

// What the operator asks and does between its exported functions.

//go:linkname validateAlertmanagerEndpoints github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server.validateAlertmanagerEndpoints
func validateAlertmanagerEndpoints(p *monitoringv1.Prometheus, endpoints monitoringv1.AlertmanagerEndpoints) error

//go:linkname addAlertmanagerEndpointsToStore github.com/prometheus-operator/prometheus-operator/pkg/prometheus/server.addAlertmanagerEndpointsToStore
func addAlertmanagerEndpointsToStore(ctx context.Context, store *assets.StoreBuilder, namespace string, endpoints []monitoringv1.AlertmanagerEndpoints) error

//go:linkname checkAlertmanagerConfigResource github.com/prometheus-operator/prometheus-operator/pkg/alertmanager.checkAlertmanagerConfigResource
func checkAlertmanagerConfigResource(ctx context.Context, amc *monitoringv1alpha1.AlertmanagerConfig, version semver.Version, store *assets.StoreBuilder) error

//go:linkname initializeFromAlertmanagerConfig github.com/prometheus-operator/prometheus-operator/pkg/alertmanager.(*ConfigBuilder).initializeFromAlertmanagerConfig
func initializeFromAlertmanagerConfig(builder *alertmanager.ConfigBuilder, ctx context.Context, global *monitoringv1.AlertmanagerGlobalConfig, amc *monitoringv1alpha1.AlertmanagerConfig) error

//go:linkname generateRulesConfiguration github.com/prometheus-operator/prometheus-operator/pkg/operator.(*PrometheusRuleSelector).generateRulesConfiguration
func generateRulesConfiguration(selector *operator.PrometheusRuleSelector, rule *monitoringv1.PrometheusRule) (string, error)
