import { ApiObject, type Chart } from 'cdk8s';
import { PodMonitor, Prometheus, PrometheusRule, ScrapeConfig, ServiceMonitor } from 'cdk8s-prometheus';

const named = (name: string) => ({ metadata: { name } });
const selector = (app: string) => ({ matchLabels: { app } });
const endpoints = [{ port: 'http' }];

/** Rules that ask for jobs with a letter wrong; and for jobs of the app, or of somebody else. */
export default function declare(chart: Chart): void {
  const spec = { serviceMonitorSelector: {}, podMonitorSelector: {}, scrapeConfigSelector: {}, ruleSelector: {} };
  new Prometheus(chart, 'main', { ...named('main'), spec: { ...spec, alerting: { alertmanagers: [] } } });
  for (const app of ['web', 'orders']) {
    new ApiObject(chart, `service-${app}`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: app, labels: { app, component: `${app}-server` } },
      spec: { ports: [{ name: 'http', port: 80 }] },
    });
  }
  new ServiceMonitor(chart, 'web', { ...named('web'), spec: { selector: selector('web'), endpoints } });
  new ServiceMonitor(chart, 'orders', {
    ...named('orders'),
    spec: { selector: selector('orders'), endpoints, jobLabel: 'component' },
  });
  new PodMonitor(chart, 'batch', {
    ...named('batch'),
    spec: { selector: selector('batch'), podMetricsEndpoints: [{ port: 'http' }] },
  });
  new ScrapeConfig(chart, 'database', {
    ...named('database'),
    spec: { jobName: 'database', staticConfigs: [{ targets: ['database:9187'] }] },
  });
  const rule = (alert: string, matcher: string) => ({ alert, expr: `up{${matcher}} == 0` });
  new PrometheusRule(chart, 'rules', {
    ...named('rules'),
    spec: {
      groups: [
        {
          name: 'jobs',
          rules: [
            rule('Doubled', 'job="webb"'),
            rule('OfALabel', 'job="order-server"'),
            rule('OfPods', 'job="monitoring/bacth"'),
            rule('OneOfSeveral', 'job=~"web|databse"'),
            rule('Right', 'job=~"web|orders-server|database|monitoring/batch"'),
            rule('OfOthers', 'job="kubelet"'),
            rule('Pattern', 'job=~"data.*"'),
          ],
        },
      ],
    },
  });
}
