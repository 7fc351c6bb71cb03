import { Prometheus, PrometheusRule, ServiceMonitor, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Rules that are right by themselves, and not beside the others and the monitors of their instance. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      ruleSelector: { matchLabels: { of: 'main' } },
      scrapeInterval: '60s',
      alerting: { alertmanagers: [] },
    },
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: { ruleSelector: { matchLabels: { of: 'ruler' } }, queryEndpoints: ['query:9090'], alertmanagersUrl: [] },
  });
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'web' }, { port: 'slow', interval: '2m' }] },
  });
  const down = { alert: 'InstanceDown', expr: 'up == 0', labels: { severity: 'critical' } };
  const recorded = { record: 'job:requests:rate5m', expr: 'sum by (job) (rate(requests_total[5m]))' };
  new PrometheusRule(chart, 'rules', {
    metadata: { name: 'rules', labels: { of: 'main' } },
    spec: {
      groups: [
        {
          name: 'asked',
          rules: [
            recorded,
            down,
            { alert: 'Right', expr: 'job:requests:rate5m > 1' },
            { alert: 'Slip', expr: 'job:request:rate5m > 1' },
            { alert: 'Nowhere', expr: '1 -\n  job:errors:rate5m > 1' },
            { alert: 'Elsewhere', expr: 'job:load:sum > 1' },
            { alert: 'Alert', expr: 'ALERTS{alertname="InstanceDwon"}' },
            { record: 'total:load', expr: 'sum(load1)' },
            { record: 'total:load', expr: 'sum(load5)' },
          ],
        },
        {
          name: 'rarely',
          interval: '10m',
          rules: [
            { record: 'team:requests:rate5m', expr: 'sum by (team) (job:requests:rate5m)' },
            { record: 'team:load:sum', expr: 'sum by (team) (load1)' },
          ],
        },
        { name: 'often', interval: '5m', rules: [{ record: 'team:up:sum', expr: 'sum by (team) (up)' }] },
        { name: 'alerts', interval: '10m', rules: [{ alert: 'Rarely', expr: 'load1 > 5' }] },
        {
          name: 'ranges',
          rules: [
            { alert: 'OneSample', expr: 'rate(errors_total[1m]) > 1' },
            { alert: 'OneSampleToo', expr: 'increase(errors_total[90s]) > 1' },
            { alert: 'Forgotten', expr: 'load1 > 2 * (load1 offset 1w)' },
            { alert: 'SinceTheStart', expr: 'histogram_quantile(0.9, sum by (le) (latency_bucket{job="web"})) > 1' },
            { alert: 'Enough', expr: 'rate(errors_total[2m]) > 1' },
          ],
        },
      ],
    },
  });
  new PrometheusRule(chart, 'twins', {
    metadata: { name: 'twins', labels: { of: 'main' } },
    spec: { groups: [{ name: 'twins', rules: [{ ...down, expr: 'up==0' }, recorded] }] },
  });
  new PrometheusRule(chart, 'of-the-ruler', {
    metadata: { name: 'of-the-ruler', labels: { of: 'ruler' } },
    spec: {
      groups: [
        {
          name: 'ruler',
          rules: [
            { record: 'job:load:sum', expr: 'sum by (job) (load1)' },
            { alert: 'OfMain', expr: 'job:requests:rate5m > 1' },
            { alert: 'OfAnybody', expr: 'team:errors:rate5m > 1' },
            { alert: 'SlipOfMain', expr: 'job:requets:rate5m > 1' },
          ],
        },
      ],
    },
  });
};

export default declare;
