import { ApiObject } from 'cdk8s';
import { Prometheus, PrometheusRule, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What comes of a variable that is not set, in a template of JavaScript; and texts that only speak of such. */
const declare: BadCase = (chart) => {
  const { nothing } = {} as { readonly nothing?: string };
  const host: string | null = null;
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      externalUrl: `https://${nothing}/prometheus`,
      version: 'v3.5.0',
      image: `registry.example.com/prometheus:${nothing}`,
      remoteWrite: [{ url: `https://metrics.example.com/${{}}/push` }, { url: `https://${host}/push` }],
      externalLabels: { note: 'the word undefined in a sentence', cluster: 'undefined', team: '${props.team}' },
    },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: `web-${nothing}` },
    spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'http', path: '/undefined-paths' }] },
  });
  declareRules(chart);
};

const metadata = (name: string) => ({ metadata: { name } });
const rules = (expr: string, summary: string) => ({
  groups: [{ name: 'group', rules: [{ alert: 'Alert', expr, annotations: { summary } }] }],
});

/** Between plain quotes, nothing puts a value into a template; in YAML, a tool may. */
function declareRules(chart: Parameters<BadCase>[0]): void {
  const spec = rules('up{namespace="${ns}"} == 0', 'Of ${props.team} and $HOME');
  new PrometheusRule(chart, 'template', { ...metadata('template'), spec });
  new ApiObject(chart, 'yaml', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    ...metadata('yaml'),
    spec: rules('up{namespace="${ns}"} == 1', 'of Flux'),
  });
  const groups = rules('label_replace(up, "a", "${of}", "job", "(?P<of>.*)") == 0', 'of ${1}');
  new PrometheusRule(chart, 'groups', { ...metadata('groups'), spec: groups });
}

export default declare;
