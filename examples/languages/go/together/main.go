// All of it for one application in Go: what is scraped, what is alerted on, who is told, and one place to ask.
package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-prometheus/cdk8s-prometheus-go/cdk8sprometheus"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus27/v2"
)

func main() {
	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("shop"), &cdk8s.ChartProps{Namespace: jsii.String("shop")})
	labels := &map[string]*string{"team": jsii.String("shop")}
	ours := &cdk8sprometheus.LabelSelector{MatchLabels: labels}

	// The Service says what there is to scrape.
	checkout := cdk8splus27.NewDeployment(chart, jsii.String("checkout"), &cdk8splus27.DeploymentProps{
		Containers: &[]*cdk8splus27.ContainerProps{{
			Image:      jsii.String("registry.example.com/checkout:1.4.2"),
			PortNumber: jsii.Number(8080),
		}},
	})
	service := checkout.ExposeViaService(&cdk8splus27.DeploymentExposeViaServiceOptions{
		Name: jsii.String("checkout"),
		Ports: &[]*cdk8splus27.ServicePort{{
			Name: jsii.String("http"), Port: jsii.Number(80), TargetPort: jsii.Number(8080),
		}},
	})
	cdk8sprometheus.ServiceMonitor_ForService(service, &cdk8sprometheus.ForServiceOptions{
		Labels:   labels,
		Endpoint: &cdk8sprometheus.Endpoint{Interval: jsii.String("15s")},
	})

	prometheus := cdk8sprometheus.NewPrometheus(chart, jsii.String("prometheus"), &cdk8sprometheus.PrometheusProps{
		Metadata: &cdk8sprometheus.ObjectMeta{Name: jsii.String("shop")},
		Spec: &cdk8sprometheus.PrometheusSpec{
			Replicas:               jsii.Number(2),
			ServiceMonitorSelector: ours,
			RuleSelector:           ours,
		},
	})

	// Alerts that no AlertmanagerConfig takes go to the operators.
	alertmanager := cdk8sprometheus.NewAlertmanager(chart, jsii.String("alertmanager"), &cdk8sprometheus.AlertmanagerProps{
		Metadata: &cdk8sprometheus.ObjectMeta{Name: jsii.String("shop")},
		Config: cdk8sprometheus.ConfigSource_FromObject(&map[string]interface{}{
			"route": map[string]interface{}{"receiver": "operators"},
			"receivers": []interface{}{map[string]interface{}{
				"name": "operators",
				"webhook_configs": []interface{}{
					map[string]interface{}{"url": "http://pager.monitoring.svc:8080/"},
				},
			}},
		}),
		Spec: &cdk8sprometheus.AlertmanagerSpec{
			Replicas:                   jsii.Number(3),
			AlertmanagerConfigSelector: ours,
		},
	})
	prometheus.AlertTo(alertmanager, nil)

	// It takes the alerts of its own namespace: those with the label namespace="shop".
	cdk8sprometheus.NewAlertmanagerConfig(chart, jsii.String("routes"), &cdk8sprometheus.AlertmanagerConfigProps{
		Metadata: &cdk8sprometheus.ObjectMeta{Name: jsii.String("shop"), Labels: labels},
		Spec: &cdk8sprometheus.AlertmanagerConfigSpec{
			Route: &cdk8sprometheus.Route{Receiver: jsii.String("chat"), GroupBy: jsii.Strings("alertname")},
			Receivers: &[]*cdk8sprometheus.Receiver{{
				Name: jsii.String("chat"),
				SlackConfigs: &[]*cdk8sprometheus.SlackConfig{{
					Channel: jsii.String("#shop"),
					ApiURL:  &cdk8sprometheus.SecretKeySelector{Name: jsii.String("shop-chat"), Key: jsii.String("url")},
				}},
			}},
		},
	})

	cdk8sprometheus.NewPrometheusRule(chart, jsii.String("rules"), &cdk8sprometheus.PrometheusRuleProps{
		Metadata: &cdk8sprometheus.ObjectMeta{Name: jsii.String("checkout"), Labels: labels},
		Spec: &cdk8sprometheus.PrometheusRuleSpec{
			Groups: &[]*cdk8sprometheus.RuleGroup{{
				Name: jsii.String("checkout"),
				Rules: &[]*cdk8sprometheus.Rule{{
					Alert:       jsii.String("CheckoutDown"),
					Expr:        `up{job="checkout"} == 0`,
					For:         jsii.String("5m"),
					Labels:      &map[string]*string{"severity": jsii.String("critical")},
					Annotations: &map[string]*string{"summary": jsii.String("{{ $labels.pod }} does not answer.")},
				}},
			}},
		},
	})

	// One place to ask both replicas.
	cdk8sprometheus.NewGlobalView(chart, jsii.String("view"), &cdk8sprometheus.GlobalViewProps{
		Of: &[]cdk8sprometheus.IInstance{prometheus},
	})

	app.Synth()
}
