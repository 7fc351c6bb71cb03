# The seed's example in Python: Prometheus, what it scrapes, and where its alerts go.
import cdk8s
from cdk8s_prometheus import (
    Alertmanager,
    AlertmanagerSpec,
    Endpoint,
    LabelSelector,
    ObjectMeta,
    Prometheus,
    PrometheusSpec,
    ResourceRequirements,
    ServiceMonitor,
    ServiceMonitorSpec,
)

app = cdk8s.App()
chart = cdk8s.Chart(app, "monitoring", namespace="monitoring")

# A Prometheus that scrapes what the monitors of team frontend describe.
prometheus = Prometheus(
    chart,
    "prometheus",
    metadata=ObjectMeta(name="prometheus"),
    spec=PrometheusSpec(
        service_monitor_selector=LabelSelector(match_labels={"team": "frontend"}),
        resources=ResourceRequirements(requests={"memory": "400Mi"}),
    ),
)

# The Services labelled app=example-app in the monitor's own namespace, at their port `web`.
ServiceMonitor(
    chart,
    "example-app",
    metadata=ObjectMeta(name="example-app", labels={"team": "frontend"}),
    spec=ServiceMonitorSpec(
        selector=LabelSelector(match_labels={"app": "example-app"}),
        endpoints=[Endpoint(port="web")],
    ),
)

# Three replicas form a mesh by themselves, and every alert goes to all of them.
alertmanager = Alertmanager(
    chart,
    "example",
    metadata=ObjectMeta(name="example"),
    spec=AlertmanagerSpec(replicas=3),
)
prometheus.alert_to(alertmanager)

app.synth()
