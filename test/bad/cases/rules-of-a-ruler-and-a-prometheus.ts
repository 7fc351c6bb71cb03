import { Alertmanager, ConfigSource, Prometheus, PrometheusRule, ScrapeConfig, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const named = (name: string) => ({ metadata: { name } });

const rule = (name: string, given: object) => ({
  metadata: { name },
  spec: { groups: [{ name, rules: [{ expr: 'vector(1) > 2', ...given }] }] },
});

/** Alerts that a Prometheus and a ruler raise both; what is recorded twice is not sent anywhere. */
const declare: BadCase = (chart) => {
  const config = ConfigSource.fromObject({ route: { receiver: 'none' }, receivers: [{ name: 'none' }] });
  const alertmanager = new Alertmanager(chart, 'alertmanager', { ...named('main'), spec: {}, config });
  new ScrapeConfig(chart, 'targets', { ...named('targets'), spec: { staticConfigs: [{ targets: ['web:80'] }] } });
  const prometheus = new Prometheus(chart, 'prometheus', {
    ...named('main'),
    spec: { ruleSelector: {}, scrapeConfigSelector: {} },
  });
  prometheus.alertTo(alertmanager);
  new PrometheusRule(chart, 'alerts', rule('alerts', { alert: 'Down' }));
  new PrometheusRule(chart, 'more', rule('more', { alert: 'Slow' }));
  new PrometheusRule(chart, 'records', rule('records', { record: 'level:metric:operation' }));
  const spec = {
    ruleSelector: {},
    queryEndpoints: ['http://query.example.com'],
    alertmanagersUrl: ['http://alerts.example.com'],
  };
  new ThanosRuler(chart, 'ruler', { ...named('ruler'), spec });
  new ThanosRuler(chart, 'silent', { ...named('silent'), spec: { ...spec, alertmanagersUrl: [] } });
};

export default declare;
