// The seed's example in Java: Prometheus, what it scrapes, and where its alerts go.
import io.github.cdk8sprometheus.Alertmanager;
import io.github.cdk8sprometheus.AlertmanagerSpec;
import io.github.cdk8sprometheus.Endpoint;
import io.github.cdk8sprometheus.LabelSelector;
import io.github.cdk8sprometheus.ObjectMeta;
import io.github.cdk8sprometheus.Prometheus;
import io.github.cdk8sprometheus.PrometheusSpec;
import io.github.cdk8sprometheus.ResourceRequirements;
import io.github.cdk8sprometheus.ServiceMonitor;
import io.github.cdk8sprometheus.ServiceMonitorSpec;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;

public class Main {
    public static void main(String[] args) {
        App app = new App();
        Chart chart = new Chart(app, "monitoring", ChartProps.builder().namespace("monitoring").build());

        // A Prometheus that scrapes what the monitors of team frontend describe.
        Prometheus prometheus = Prometheus.Builder.create(chart, "prometheus")
            .metadata(ObjectMeta.builder().name("prometheus").build())
            .spec(PrometheusSpec.builder()
                .serviceMonitorSelector(LabelSelector.builder().matchLabels(Map.of("team", "frontend")).build())
                .resources(ResourceRequirements.builder().requests(Map.of("memory", "400Mi")).build())
                .build())
            .build();

        // The Services labelled app=example-app in the monitor's own namespace, at their port `web`.
        ServiceMonitor.Builder.create(chart, "example-app")
            .metadata(ObjectMeta.builder().name("example-app").labels(Map.of("team", "frontend")).build())
            .spec(ServiceMonitorSpec.builder()
                .selector(LabelSelector.builder().matchLabels(Map.of("app", "example-app")).build())
                .endpoints(List.of(Endpoint.builder().port("web").build()))
                .build())
            .build();

        // Three replicas form a mesh by themselves, and every alert goes to all of them.
        Alertmanager alertmanager = Alertmanager.Builder.create(chart, "example")
            .metadata(ObjectMeta.builder().name("example").build())
            .spec(AlertmanagerSpec.builder().replicas(3).build())
            .build();
        prometheus.alertTo(alertmanager);

        app.synth();
    }
}
