// The seed's example in Go: Prometheus, what it scrapes, and where its alerts go.
package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-prometheus/cdk8s-prometheus-go/cdk8sprometheus"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("monitoring"), &cdk8s.ChartProps{Namespace: jsii.String("monitoring")})

	// A Prometheus that scrapes what the monitors of team frontend describe.
	prometheus := cdk8sprometheus.NewPrometheus(chart, jsii.String("prometheus"), &cdk8sprometheus.PrometheusProps{
		Metadata: &cdk8sprometheus.ObjectMeta{Name: jsii.String("prometheus")},
		Spec: &cdk8sprometheus.PrometheusSpec{
			ServiceMonitorSelector: &cdk8sprometheus.LabelSelector{
				MatchLabels: &map[string]*string{"team": jsii.String("frontend")},
			},
			Resources: &cdk8sprometheus.ResourceRequirements{
				Requests: &map[string]*string{"memory": jsii.String("400Mi")},
			},
		},
	})

	// The Services labelled app=example-app in the monitor's own namespace, at their port `web`.
	cdk8sprometheus.NewServiceMonitor(chart, jsii.String("example-app"), &cdk8sprometheus.ServiceMonitorProps{
		Metadata: &cdk8sprometheus.ObjectMeta{
			Name:   jsii.String("example-app"),
			Labels: &map[string]*string{"team": jsii.String("frontend")},
		},
		Spec: &cdk8sprometheus.ServiceMonitorSpec{
			Selector: &cdk8sprometheus.LabelSelector{
				MatchLabels: &map[string]*string{"app": jsii.String("example-app")},
			},
			Endpoints: &[]*cdk8sprometheus.Endpoint{{Port: jsii.String("web")}},
		},
	})

	// Three replicas form a mesh by themselves, and every alert goes to all of them.
	alertmanager := cdk8sprometheus.NewAlertmanager(chart, jsii.String("example"), &cdk8sprometheus.AlertmanagerProps{
		Metadata: &cdk8sprometheus.ObjectMeta{Name: jsii.String("example")},
		Spec:     &cdk8sprometheus.AlertmanagerSpec{Replicas: jsii.Number(3)},
	})
	prometheus.AlertTo(alertmanager, nil)

	app.Synth()
}
