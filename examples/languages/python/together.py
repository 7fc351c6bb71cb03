# All of it for one application in Python: what is scraped, what is alerted on, who is told, and one place to ask.
import cdk8s
import cdk8s_plus_27 as kplus
from cdk8s_prometheus import (
    Alertmanager,
    AlertmanagerConfig,
    AlertmanagerConfigSpec,
    AlertmanagerSpec,
    ConfigSource,
    Endpoint,
    GlobalView,
    LabelSelector,
    ObjectMeta,
    Prometheus,
    PrometheusRule,
    PrometheusRuleSpec,
    PrometheusSpec,
    Receiver,
    Route,
    Rule,
    RuleGroup,
    SecretKeySelector,
    ServiceMonitor,
    SlackConfig,
)

app = cdk8s.App()
chart = cdk8s.Chart(app, "shop", namespace="shop")
ours = LabelSelector(match_labels={"team": "shop"})

# The Service says what there is to scrape.
checkout = kplus.Deployment(
    chart,
    "checkout",
    containers=[kplus.ContainerProps(image="registry.example.com/checkout:1.4.2", port_number=8080)],
)
service = checkout.expose_via_service(
    name="checkout", ports=[kplus.ServicePort(name="http", port=80, target_port=8080)]
)
ServiceMonitor.for_service(service, labels={"team": "shop"}, endpoint=Endpoint(interval="15s"))

prometheus = Prometheus(
    chart,
    "prometheus",
    metadata=ObjectMeta(name="shop"),
    spec=PrometheusSpec(replicas=2, service_monitor_selector=ours, rule_selector=ours),
)

# Alerts that no AlertmanagerConfig takes go to the operators.
alertmanager = Alertmanager(
    chart,
    "alertmanager",
    metadata=ObjectMeta(name="shop"),
    config=ConfigSource.from_object(
        {
            "route": {"receiver": "operators"},
            "receivers": [{"name": "operators", "webhook_configs": [{"url": "http://pager.monitoring.svc:8080/"}]}],
        }
    ),
    spec=AlertmanagerSpec(replicas=3, alertmanager_config_selector=ours),
)
prometheus.alert_to(alertmanager)

# It takes the alerts of its own namespace: those with the label namespace="shop".
AlertmanagerConfig(
    chart,
    "routes",
    metadata=ObjectMeta(name="shop", labels={"team": "shop"}),
    spec=AlertmanagerConfigSpec(
        route=Route(receiver="chat", group_by=["alertname"]),
        receivers=[
            Receiver(
                name="chat",
                slack_configs=[SlackConfig(channel="#shop", api_url=SecretKeySelector(name="shop-chat", key="url"))],
            )
        ],
    ),
)

PrometheusRule(
    chart,
    "rules",
    metadata=ObjectMeta(name="checkout", labels={"team": "shop"}),
    spec=PrometheusRuleSpec(
        groups=[
            RuleGroup(
                name="checkout",
                rules=[
                    Rule(
                        alert="CheckoutDown",
                        expr='up{job="checkout"} == 0',
                        for_="5m",
                        labels={"severity": "critical"},
                        annotations={"summary": "{{ $labels.pod }} does not answer."},
                    )
                ],
            )
        ]
    ),
)

# One place to ask both replicas.
GlobalView(chart, "view", of=[prometheus])

app.synth()
