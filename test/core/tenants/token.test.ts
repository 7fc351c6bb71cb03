import { Chart } from 'cdk8s';
import { Prometheus, type PrometheusProps, ServiceMonitor, type ServiceMonitorSpec } from 'cdk8s-prometheus';
import { expect, it } from 'vitest';
import { appOf, chartOf, configurationOf, messagesOf, objectsOf } from '../../lib/support';

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';
const CLASS = { name: 'own-token', authorization: { credentialsFile: TOKEN } };

function prometheusIn(chart: Chart, { spec = {}, ...props }: PrometheusProps = {}): Prometheus {
  const selectors = { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} };
  return new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { ...selectors, ...spec }, ...props });
}

function monitorIn(chart: Chart, namespace: string, spec: Partial<ServiceMonitorSpec>): void {
  const home = new Chart(appOf(chart), namespace === 'monitoring' ? 'own' : namespace, { namespace });
  const whole = { selector: {}, endpoints: [{ port: 'web' }], ...spec };
  new ServiceMonitor(home, 'web', { metadata: { name: 'web' }, spec: whole });
}

/** Whether the instance may read the metrics of nodes. */
function readsNodes(chart: Chart): boolean {
  return JSON.stringify(objectsOf(chart).filter(({ kind }) => kind === 'ClusterRole')).includes('nodes/metrics');
}

const withToken = (bearerTokenFile: string) => ({ endpoints: [{ port: 'web', bearerTokenFile }] });

it.each([TOKEN, TOKEN.replace('/var', ''), TOKEN.replace('/token', '/..data/token'), `/${TOKEN}`])(
  'a monitor beside the instance scrapes with its token, and earns its rights: %s',
  (file) => {
    const chart = chartOf();
    prometheusIn(chart);
    monitorIn(chart, 'monitoring', withToken(file));
    expect(readsNodes(chart)).toBe(true);
  },
);

it('a monitor of another namespace is refused, and earns nothing where the owner allows it', () => {
  const refusing = chartOf();
  prometheusIn(refusing);
  monitorIn(refusing, 'shop', withToken(TOKEN));
  expect(messagesOf(refusing)).toEqual([expect.stringContaining('[foreign-file]')]);

  const allowing = chartOf();
  prometheusIn(allowing, { allowedFiles: [TOKEN] });
  monitorIn(allowing, 'shop', withToken(TOKEN));
  expect(readsNodes(allowing)).toBe(false);
  expect(configurationOf(allowing, 'main')).toContain(`bearer_token_file: ${TOKEN}`);
});

it('a scrape class of the owner sends it for a monitor of any namespace, and earns its rights', () => {
  const chart = chartOf();
  prometheusIn(chart, { spec: { scrapeClasses: [CLASS] } });
  monitorIn(chart, 'shop', { scrapeClass: CLASS.name });
  expect(readsNodes(chart)).toBe(true);
});

it('the scrape class of the kubelets is for them, and for no monitor of another namespace', () => {
  const chart = chartOf();
  prometheusIn(chart).scrapeKubelets();
  monitorIn(chart, 'shop', { scrapeClass: 'kubelet' });
  expect(messagesOf(chart)).toEqual([expect.stringMatching(/shop\/web: spec\.scrapeClass: .* \[foreign-file]$/)]);

  const own = chartOf();
  prometheusIn(own).scrapeKubelets();
  monitorIn(own, 'monitoring', { scrapeClass: 'kubelet' });
  expect(messagesOf(own)).toEqual([]);
});
