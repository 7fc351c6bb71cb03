// All of it for one application in Java: what is scraped, what is alerted on, who is told, and one place to ask.
import io.github.cdk8sprometheus.Alertmanager;
import io.github.cdk8sprometheus.AlertmanagerConfig;
import io.github.cdk8sprometheus.AlertmanagerConfigSpec;
import io.github.cdk8sprometheus.AlertmanagerSpec;
import io.github.cdk8sprometheus.ConfigSource;
import io.github.cdk8sprometheus.Endpoint;
import io.github.cdk8sprometheus.ForServiceOptions;
import io.github.cdk8sprometheus.GlobalView;
import io.github.cdk8sprometheus.LabelSelector;
import io.github.cdk8sprometheus.ObjectMeta;
import io.github.cdk8sprometheus.Prometheus;
import io.github.cdk8sprometheus.PrometheusRule;
import io.github.cdk8sprometheus.PrometheusRuleSpec;
import io.github.cdk8sprometheus.PrometheusSpec;
import io.github.cdk8sprometheus.Receiver;
import io.github.cdk8sprometheus.Route;
import io.github.cdk8sprometheus.Rule;
import io.github.cdk8sprometheus.RuleGroup;
import io.github.cdk8sprometheus.SecretKeySelector;
import io.github.cdk8sprometheus.ServiceMonitor;
import io.github.cdk8sprometheus.SlackConfig;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.plus27.ContainerProps;
import org.cdk8s.plus27.Deployment;
import org.cdk8s.plus27.DeploymentExposeViaServiceOptions;
import org.cdk8s.plus27.Service;
import org.cdk8s.plus27.ServicePort;

public class Together {
    public static void main(String[] args) {
        App app = new App();
        Chart chart = new Chart(app, "shop", ChartProps.builder().namespace("shop").build());
        Map<String, String> labels = Map.of("team", "shop");
        LabelSelector ours = LabelSelector.builder().matchLabels(labels).build();

        // The Service says what there is to scrape.
        Deployment checkout = Deployment.Builder.create(chart, "checkout")
            .containers(List.of(ContainerProps.builder()
                .image("registry.example.com/checkout:1.4.2")
                .portNumber(8080)
                .build()))
            .build();
        Service service = checkout.exposeViaService(DeploymentExposeViaServiceOptions.builder()
            .name("checkout")
            .ports(List.of(ServicePort.builder().name("http").port(80).targetPort(8080).build()))
            .build());
        ServiceMonitor.forService(service, ForServiceOptions.builder()
            .labels(labels)
            .endpoint(Endpoint.builder().interval("15s").build())
            .build());

        Prometheus prometheus = Prometheus.Builder.create(chart, "prometheus")
            .metadata(ObjectMeta.builder().name("shop").build())
            .spec(PrometheusSpec.builder()
                .replicas(2)
                .serviceMonitorSelector(ours)
                .ruleSelector(ours)
                .build())
            .build();

        // Alerts that no AlertmanagerConfig takes go to the operators.
        Alertmanager alertmanager = Alertmanager.Builder.create(chart, "alertmanager")
            .metadata(ObjectMeta.builder().name("shop").build())
            .config(ConfigSource.fromObject(Map.of(
                "route", Map.of("receiver", "operators"),
                "receivers", List.of(Map.of(
                    "name", "operators",
                    "webhook_configs", List.of(Map.of("url", "http://pager.monitoring.svc:8080/")))))))
            .spec(AlertmanagerSpec.builder().replicas(3).alertmanagerConfigSelector(ours).build())
            .build();
        prometheus.alertTo(alertmanager);

        // It takes the alerts of its own namespace: those with the label namespace="shop".
        AlertmanagerConfig.Builder.create(chart, "routes")
            .metadata(ObjectMeta.builder().name("shop").labels(labels).build())
            .spec(AlertmanagerConfigSpec.builder()
                .route(Route.builder().receiver("chat").groupBy(List.of("alertname")).build())
                .receivers(List.of(Receiver.builder()
                    .name("chat")
                    .slackConfigs(List.of(SlackConfig.builder()
                        .channel("#shop")
                        .apiUrl(SecretKeySelector.builder().name("shop-chat").key("url").build())
                        .build()))
                    .build()))
                .build())
            .build();

        PrometheusRule.Builder.create(chart, "rules")
            .metadata(ObjectMeta.builder().name("checkout").labels(labels).build())
            .spec(PrometheusRuleSpec.builder()
                .groups(List.of(RuleGroup.builder()
                    .name("checkout")
                    .rules(List.of(Rule.builder()
                        .alert("CheckoutDown")
                        .expr("up{job=\"checkout\"} == 0")
                        .forValue("5m")
                        .labels(Map.of("severity", "critical"))
                        .annotations(Map.of("summary", "{{ $labels.pod }} does not answer."))
                        .build()))
                    .build()))
                .build())
            .build();

        // One place to ask both replicas.
        GlobalView.Builder.create(chart, "view").of(List.of(prometheus)).build();

        app.synth();
    }
}
